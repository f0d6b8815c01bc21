using System.Text.RegularExpressions;

namespace ClusterBot.Domain.GoodPractice.Extraction.Rules;

/// <summary>Tells what came of something: results, with a figure or without.</summary>
internal static partial class Results
{
    private const RegexOptions Reading = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Returns whether a sentence tells of a result.</summary>
    public static bool Is(string sentence) => Change().IsMatch(sentence);

    /// <summary>Returns whether a sentence tells of a result in figures.</summary>
    public static bool HasFigure(string sentence) =>
        Figure().IsMatch(sentence) && (Change().IsMatch(sentence) || Comparison().IsMatch(sentence) || Amount().IsMatch(sentence));

    [GeneratedRegex(
        @"\b(fell|fallen|rose|risen|dropped|cut|went (up|down|from|well)|saved|reduced|increased|improved|doubled|tripled"
        + @"|trebled|halved|grew|grown"
        + @"|declined|slowed|shortened|helped|worked|prevented|avoided|succeeded|made a (big |real |great |huge )?difference|(was"
        + @"|is|has been) a success"
        + @"|down (from|to|by)|up (from|to|by))\b",
        Reading)]
    private static partial Regex Change();

    [GeneratedRegex(
        @"\b(against|compared|came|took|takes|cost|costs|went|moved|now|fewer|faster|quicker|cheaper|more than|less than"
        + @"|average|rate|share)\b", Reading)]
    private static partial Regex Comparison();

    [GeneratedRegex(
        @"[0-9]|\b(two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
        + @"|hundred|thousand"
        + @"|million|half|third|quarter|doubl(ed|es|ing)|halv(ed|es|ing)|trebled|tripled)\b",
        Reading)]
    private static partial Regex Figure();

    [GeneratedRegex(@"[0-9] ?(%|per ?cent|percentage|pp\b|days?\b|weeks?\b|months?\b|hours?\b|people\b)|[£€$] ?[0-9]", Reading)]
    private static partial Regex Amount();
}
