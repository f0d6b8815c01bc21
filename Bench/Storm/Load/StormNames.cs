using System.Globalization;
using System.Text.RegularExpressions;

namespace ClusterBot.Bench.Storm.Load;

/// <summary>Ids that say of which tenant they are, and words by which a message is recognised wherever it arrives.</summary>
internal static partial class StormNames
{
    public static string Tenant(int tenant) => Invariant($"7e4a0000-0000-4000-8000-{tenant:D12}");

    public static string Channel(int tenant, int cluster, string purpose) => Invariant($"19:t{tenant}-{cluster}-{purpose}@thread.tacv2");

    public static string Account(int tenant, string who) => Invariant($"29:t{tenant}-{who}");

    /// <param name="kind"><c>c</c> a cluster, <c>a</c> an answer, <c>e</c> an escalation.</param>
    /// <param name="number">Unique among its kind.</param>
    public static string Marker(char kind, int number) => Invariant($"storm{kind}{number:D5}");

    /// <summary>The tenant of a conversation or account.</summary>
    public static int TenantOf(string id) => int.Parse(TenantPart().Match(id).Groups[1].Value, CultureInfo.InvariantCulture);

    /// <summary>The word for a PSA that a check-in's card shows as answered.</summary>
    public static string Answered(int psa) => Invariant($"answered {psa}");

    /// <summary>The word for the number of PSAs that a check-in's card says are answered.</summary>
    public static string Counted(int answered) => Invariant($"counted {answered}");

    public static IReadOnlySet<string> MarkersIn(string text) => MarkerPattern().Matches(text).Select(match => match.Value)
        .Concat(AnsweredPattern().Matches(text).Select(match => $"answered {match.Groups[1].Value}"))
        .Concat(CountedPattern().Matches(text).Select(match => $"counted {match.Groups[1].Value}")).ToHashSet();

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@":t(\d+)-")]
    private static partial Regex TenantPart();

    [GeneratedRegex(@"storm[cae]\d{5}")]
    private static partial Regex MarkerPattern();

    [GeneratedRegex(@"(?:✔|\\u2714) PSA ([0-9]{1,3}) ")]
    private static partial Regex AnsweredPattern();

    [GeneratedRegex(@"([0-9]{1,3}) of [0-9]{1,3} answered")]
    private static partial Regex CountedPattern();
}
