namespace ClusterBot.Domain.GoodPractice.Verification.Figures;

/// <summary>The text after a number: its scale ("m", "million"), its unit ("%", "per cent", "pounds").</summary>
internal static class FigureSuffix
{
    private static readonly (string Written, decimal Factor, bool Attached)[] Scales =
    [
        ("thousand", 1e3m, false), ("million", 1e6m, false), ("billion", 1e9m, false), ("trillion", 1e12m, false), ("hundred", 100m, false),
        ("bn", 1e9m, false), ("mn", 1e6m, false), ("k", 1e3m, true), ("m", 1e6m, true),
    ];

    private static readonly (string Written, string Unit)[] Units =
    [
        ("percentage points", "pp"), ("percentage point", "pp"), ("pp", "pp"), ("% points", "pp"), ("per cent", "%"), ("percent", "%"),
        ("%", "%"),
        ("pounds", "£"), ("pound", "£"), ("euros", "€"), ("dollars", "$"),
    ];

    private static readonly string[] Ordinals = ["st", "nd", "rd", "th", "s"];

    public static decimal Scale(string text, int at, out int end)
    {
        var factor = 1m;
        end = at;
        while (NextScale(text, end, out var after) is { } scale && factor < 1e12m)
        {
            factor *= scale;
            end = after;
        }

        return factor;
    }

    public static string Unit(string text, int at, out int end)
    {
        foreach (var (written, unit) in Units)
        {
            if (Stands(text, SkipSpaces(text, at), written, out end) || Stands(text, SkipHyphen(text, at), written, out end))
            {
                return unit;
            }
        }

        end = at;
        while (end < text.Length && char.IsLetter(text[end]) && end - at < 12)
        {
            end++;
        }

        var letters = text[at..end].ToLowerInvariant();
        return Ordinals.Contains(letters) ? "" : letters;
    }

    private static decimal? NextScale(string text, int at, out int end)
    {
        foreach (var (written, factor, attached) in Scales)
        {
            if (Stands(text, attached ? at : SkipHyphen(text, SkipSpaces(text, at)), written, out end))
            {
                return factor;
            }
        }

        end = at;
        return null;
    }

    private static bool Stands(string text, int at, string written, out int end)
    {
        end = at + written.Length;
        return string.Compare(text, at, written, 0, written.Length, StringComparison.OrdinalIgnoreCase) == 0
            && (end >= text.Length || !char.IsLetterOrDigit(text[end]) || !char.IsLetter(written[^1]));
    }

    private static int SkipSpaces(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int SkipHyphen(string text, int at) => at < text.Length && text[at] == '-' ? at + 1 : at;
}
