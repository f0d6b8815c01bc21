using System.Text.RegularExpressions;

namespace ClusterBot.Domain.Records.Terms;

/// <summary>A term of officials, with words that everybody understands.</summary>
/// <param name="Mandarin">The term.</param>
/// <param name="Plain">The plain words for it.</param>
/// <param name="FrontLine">The words of those who do the work; null when the plain ones are theirs, too.</param>
public sealed record PlainTerm(string Mandarin, string Plain, string? FrontLine);

/// <summary>A term that was found in a text.</summary>
/// <param name="Written">The words as they stand in the text.</param>
/// <param name="Term">The term.</param>
public sealed record FoundTerm(string Written, PlainTerm Term);

/// <summary>Finds the terms of officials in a text that is about to be read by others.</summary>
public sealed class PlainTerms
{
    private readonly IReadOnlyList<(Regex Words, PlainTerm Term)> _terms;

    /// <param name="terms">The terms that are looked for; a later one of the same words takes the place of an earlier one.</param>
    public PlainTerms(IEnumerable<PlainTerm> terms) => _terms =
    [
        .. terms.Where(term => !string.IsNullOrWhiteSpace(term.Mandarin))
            .GroupBy(term => term.Mandarin.Trim().ToLowerInvariant())
            .Select(same => (Pattern(same.Key), same.Last())),
    ];

    /// <summary>The shipped terms.</summary>
    public static IReadOnlyList<PlainTerm> Shipped { get; } = ReadShipped();

    /// <summary>Returns the terms in the text, each once, in the order in which they stand there.</summary>
    public IReadOnlyList<FoundTerm> Find(string text) =>
    [
        .. _terms
            .Select(known => (known.Term, Match: known.Words.Match(text)))
            .Where(found => found.Match.Success)
            .OrderBy(found => found.Match.Index)
            .Select(found => new FoundTerm(found.Match.Value, found.Term)),
    ];

    // The last word in its common endings: "leverage" is found as "leveraging", "stakeholder" as "stakeholders".
    private static Regex Pattern(string term)
    {
        var words = term.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape).ToList();
        var last = words[^1];
        words[^1] = last.EndsWith('e') ? $"{last[..^1]}(?:e|es|ed|ing)" : $"{last}(?:s|es|ed|ing)?";
        return new Regex(
            $@"(?<![\p{{L}}\p{{Nd}}]){string.Join(@"[\s\-]+", words)}(?![\p{{L}}\p{{Nd}}])",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(1));
    }

    private static List<PlainTerm> ReadShipped()
    {
        using var stream = typeof(PlainTerms).Assembly.GetManifestResourceStream("terms.csv")
            ?? throw new InvalidOperationException("The shipped terms are missing.");
        using var reader = new StreamReader(stream);
        return
        [
            .. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Skip(1)
                .Select(line => line.Split(','))
                .Select(cells => new PlainTerm(
                    cells[0].Trim(), cells[1].Trim(), cells is [_, _, { Length: > 0 } line] ? line.Trim() : null)),
        ];
    }
}
