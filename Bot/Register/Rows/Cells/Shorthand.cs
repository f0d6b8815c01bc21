using ClusterBot.Domain.Indicators;

namespace ClusterBot.Bot.Register.Rows.Cells;

/// <summary>
/// The letters and signs that official statistics put beside a figure or in its place, by their published meaning. See the
/// Government Analysis Function's guidance on symbols in tables,
/// https://analysisfunction.civilservice.gov.uk/policy-store/symbols-in-tables-definitions-and-help/
/// </summary>
/// <param name="Figure">The text without the marks; empty where they stand in the place of a figure.</param>
/// <param name="Marks">The meanings, in the order in which they stand there.</param>
internal sealed record Shorthand(string Figure, IReadOnlyList<Shorthand.Mark> Marks)
{
    private static readonly Mark[] Known =
    [
        new("a", "an average") { MayHaveFigure = true },
        new("b", "a break in the series") { MayHaveFigure = true, Quality = DataQuality.DisclosedLimitation, IsToLookAt = true },
        new("c", "confidential"),
        new("e", "estimated") { MayHaveFigure = true, Quality = DataQuality.DisclosedLimitation },
        new("f", "a forecast") { IsForecast = true, MayHaveFigure = true },
        new("k", "too low to show") { MayHaveFigure = true, IsToLookAt = true },
        new("low", "too low to show") { MayHaveFigure = true, IsToLookAt = true },
        new("ns", "not statistically significant") { MayHaveFigure = true },
        new("p", "provisional") { MayHaveFigure = true, Quality = DataQuality.DisclosedLimitation },
        new("r", "revised") { MayHaveFigure = true },
        new("s", "statistically significant at 5%") { MayHaveFigure = true },
        new("ss", "statistically significant at 1%") { MayHaveFigure = true },
        new("sss", "statistically significant at 0.1%") { MayHaveFigure = true },
        new("t", "a total") { MayHaveFigure = true },
        new("u", "of low reliability") { MayHaveFigure = true, Quality = DataQuality.Weak },
        new("w", "none recorded in the survey"),
        new("x", "not available"),
        new("z", "not applicable"),
    ];

    private static readonly Dictionary<string, Mark> Signs = new(StringComparer.Ordinal)
    {
        [".."] = new("..", "not available"),
        ["..."] = new("...", "not available"),
        ["…"] = new("…", "not available"),
        [":"] = new(":", "not available"),
        ["*"] = new("*", "left out, most often as confidential"),
        ["-"] = new("-", "either nought or not available") { IsToLookAt = true },
        ["–"] = new("–", "either nought or not available") { IsToLookAt = true },
        ["—"] = new("—", "either nought or not available") { IsToLookAt = true },
    };

    private const int MaxMarks = 4;

    /// <summary>Returns the marks of a text; null where it has none that is known.</summary>
    public static Shorthand? Read(string text)
    {
        if (Signs.TryGetValue(text, out var sign))
        {
            return new Shorthand("", [sign]);
        }

        if (Find(text) is { } alone)
        {
            return new Shorthand("", [alone]);
        }

        var marks = new List<Mark>();
        while (marks.Count < MaxMarks && text.Length > 1 && text[^1] is ']' or ')' && text.LastIndexOfAny(['[', '(']) is >= 0 and var open)
        {
            var names = text[(open + 1)..^1].Split([',', ';', ' '], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var found = names.Select(Find).OfType<Mark>().ToList();
            if (found.Count < names.Length)
            {
                return null;
            }

            marks.InsertRange(0, found);
            text = text[..open].TrimEnd();
        }

        // "45.2 p", as older tables have it.
        if (marks.Count == 0 && text.Length > 1 && char.IsAsciiLetterLower(text[^1]) && !char.IsAsciiLetter(text[^2])
            && Find(text[^1..]) is { } last)
        {
            (text, marks) = (text[..^1].TrimEnd(), [last]);
        }

        return marks.Count == 0 ? null : new Shorthand(text, marks);
    }

    private static Mark? Find(string name) => Array.Find(Known, mark => mark.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>One mark.</summary>
    /// <param name="Name">As it is written, without brackets.</param>
    /// <param name="Meaning">As published, in a few words.</param>
    internal sealed record Mark(string Name, string Meaning)
    {
        /// <summary>Returns true when a figure may stand beside it; else the mark stands in its place.</summary>
        public bool MayHaveFigure { get; init; }

        /// <summary>Returns the quality that it tells of the figure; null when it tells nothing.</summary>
        public DataQuality Quality { get; init; }

        /// <summary>Returns true when a person should look at what is made of it.</summary>
        public bool IsToLookAt { get; init; }

        /// <summary>Returns true when the figure is of a time to come.</summary>
        public bool IsForecast { get; init; }
    }
}
