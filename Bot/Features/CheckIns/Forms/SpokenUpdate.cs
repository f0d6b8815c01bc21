using System.Globalization;
using System.Text.RegularExpressions;
using ClusterBot.Domain.Indicators;

namespace ClusterBot.Bot.Features.CheckIns.Forms;

/// <summary>
/// An update that somebody said in words: <c>PSA 16 nothing new</c>, <c>16.1 is 91.5 for 2024-25, improving</c>, <c>take back 16.1</c>.
/// </summary>
/// <param name="Psa">The PSA's number.</param>
/// <param name="Position">The indicator's place in it; null when it is about the whole PSA, of which nothing is new.</param>
internal sealed partial record SpokenUpdate(int Psa, int? Position)
{
    private const int MaxLength = 300;

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
        | RegexOptions.NonBacktracking;

    private static readonly (DeclaredStatus Status, string[] Words)[] Statuses =
    [
        (DeclaredStatus.Improving, ["improving", "improved", "better", "getting better"]),
        (DeclaredStatus.NoChange, ["no change", "unchanged", "the same", "stable"]),
        (DeclaredStatus.Worsening, ["worsening", "worsened", "worse", "getting worse"]),
        (DeclaredStatus.TooEarly, ["too early", "too early to say", "too early to tell"]),
    ];

    /// <summary>The figure as it was typed; null when none was.</summary>
    public string? Value { get; private init; }

    /// <summary>The period as it was typed; null when none was.</summary>
    public string? Period { get; private init; }

    public DeclaredStatus? Status { get; private init; }

    /// <summary>True when the last figure is to be taken back.</summary>
    public bool IsTakenBack { get; private init; }

    /// <summary>Returns the update; null when the words are none, or hold anything besides.</summary>
    public static SpokenUpdate? Read(string text)
    {
        if (text.Length > MaxLength)
        {
            return null;
        }

        if (NothingNew().Match(text) is { Success: true } nothing)
        {
            return new SpokenUpdate(Number(nothing, "psa"), null);
        }

        if (TakeBack().Match(text) is { Success: true } takeBack)
        {
            return new SpokenUpdate(Number(takeBack, "psa"), Number(takeBack, "position")) { IsTakenBack = true };
        }

        return Indicator().Match(text) is { Success: true } said ? OfIndicator(said) : null;
    }

    private static SpokenUpdate? OfIndicator(Match said)
    {
        var update = new SpokenUpdate(Number(said, "psa"), Number(said, "position"));
        var rest = said.Groups["rest"].Value;
        if (StatusOf(rest) is { } alone)
        {
            return update with { Status = alone };
        }

        var figure = Figure().Match(rest);
        if (!figure.Success)
        {
            return null;
        }

        var judgement = figure.Groups["status"];
        var status = judgement.Success ? StatusOf(judgement.Value) : null;
        return judgement.Success && status is null
            ? null
            : update with
            {
                Value = figure.Groups["value"].Value.Trim(),
                Period = figure.Groups["period"] is { Success: true, Value: var period } ? period.Trim() : null,
                Status = status,
            };
    }

    private static DeclaredStatus? StatusOf(string words)
    {
        var plain = words.Trim(' ', '.', ',', '▲', '■', '▼', '○');
        return Statuses.Where(known => known.Words.Contains(plain, StringComparer.OrdinalIgnoreCase))
            .Select(known => (DeclaredStatus?)known.Status).FirstOrDefault();
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^\s*(for\s+)?psa\s*#?(?<psa>[0-9]{1,3})\s*[:,–-]?\s*(has\s+)?(nothing\s+new|no\s+news|nothing\s+to\s+report)"
            + @"(\s+this\s+(week|time|round))?[\s.]*$",
        Options)]
    private static partial Regex NothingNew();

    [GeneratedRegex(
        @"^\s*take\s+back\s+(psa\s*)?(?<psa>[0-9]{1,3})\.(?<position>[0-9]{1,3})[\s.]*$",
        Options)]
    private static partial Regex TakeBack();

    [GeneratedRegex(
        @"^\s*(indicator\s+|psa\s*)?(?<psa>[0-9]{1,3})\.(?<position>[0-9]{1,3})\s*(:|=|is\s+now|is\s+at|is|was|now|stands\s+at)?\s+"
            + @"(?<rest>\S.*?)[\s.]*$",
        Options)]
    private static partial Regex Indicator();

    // One number, with the words of its unit: anything else is a sentence.
    [GeneratedRegex(
        @"^(?<value>[-−–+]?\s*£?\s*([0-9][0-9,]*(\.[0-9]+)?|\.[0-9]+)[^0-9;,]*?)"
            + @"(\s+(for|in)\s+(?<period>[^;]*?))?(,(?<status>[^0-9,;]+))?$",
        Options)]
    private static partial Regex Figure();
}
