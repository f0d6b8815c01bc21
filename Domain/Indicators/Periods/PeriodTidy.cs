using System.Text.RegularExpressions;

namespace ClusterBot.Domain.Indicators.Periods;

/// <summary>Makes the ways of writing one thing alike before it is read.</summary>
internal static partial class PeriodTidy
{
    /// <summary>Returns the text in lower case, without a note behind a comma or in brackets, with one kind of dash and one blank.</summary>
    public static string Of(string text)
    {
        var noted = text.Split(',')[0];
        var dashed = noted.Replace('–', '-').Replace('—', '-').Replace('‑', '-').Replace('’', '\'').ToLowerInvariant();
        var bare = Note().Replace(dashed, "").Trim();
        return Sept().Replace(Blanks().Replace(bare, " "), "sep");
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\s?[\[(][a-z0-9 .]{1,30}[\])]\s?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Note();

    [GeneratedRegex(@"\bsept\b", RegexOptions.CultureInvariant)]
    private static partial Regex Sept();
}
