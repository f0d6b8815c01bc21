using System.Globalization;

namespace ClusterBot.Domain.GoodPractice.Verification.Figures;

/// <summary>Finds the numbers of a sentence, in digits and in words, with scale and unit.</summary>
internal static class FigureReader
{
    private const string Currencies = "£$€";
    public static IReadOnlyList<Figure> Read(string text)
    {
        var figures = new List<Figure>();
        for (var i = 0; i < text.Length; i++)
        {
            var startsWord = i == 0 || !char.IsLetterOrDigit(text[i - 1]);
            if (!startsWord || !char.IsLetterOrDigit(text[i]))
            {
                continue;
            }

            var end = i;
            var value = char.IsDigit(text[i]) ? Digits(text, i, out end) : NumberWords.Read(text, i, out end);
            if (value is not null)
            {
                figures.Add(Finish(text, i, end, value, out end));
            }

            i = Math.Max(i, end - 1);
        }

        return figures;
    }

    private static Figure Finish(string text, int start, int end, string digits, out int after)
    {
        var scale = FigureSuffix.Scale(text, end, out end);
        var unit = FigureSuffix.Unit(text, end, out after);
        if (unit.Length == 0 && start > 0 && Currencies.Contains(text[start - 1], StringComparison.Ordinal))
        {
            unit = text[start - 1].ToString();
        }

        return new Figure(Normalise(digits, scale, IsNegative(text, start)), unit, start, after);
    }

    private static string Digits(string text, int start, out int end)
    {
        end = start;
        while (end < text.Length && (char.IsDigit(text[end]) || IsInner(text, start, end)))
        {
            end++;
        }

        return text[start..end].Replace(",", "", StringComparison.Ordinal);
    }

    private static bool IsInner(string text, int start, int at)
    {
        if (at == start || at + 1 >= text.Length || !char.IsDigit(text[at + 1]))
        {
            return false;
        }

        return text[at] == '.' || (text[at] == ',' && at + 3 < text.Length && char.IsDigit(text[at + 2]) && char.IsDigit(text[at + 3])
            && (at + 4 == text.Length || !char.IsDigit(text[at + 4])));
    }

    private static bool IsNegative(string text, int start)
    {
        var sign = start > 0 && Currencies.Contains(text[start - 1], StringComparison.Ordinal) ? start - 2 : start - 1;
        return sign >= 0 && text[sign] is '-' or '−' && (sign == 0 || char.IsWhiteSpace(text[sign - 1]));
    }

    private static string Normalise(string digits, decimal scale, bool negative)
    {
        const decimal LargestScaled = 1_000_000_000_000_000m;
        if (digits.Length > 20 || !decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            || value > LargestScaled)
        {
            return digits;
        }

        return (negative ? "-" : "") + (value * scale).ToString("0.##########", CultureInfo.InvariantCulture);
    }
}
