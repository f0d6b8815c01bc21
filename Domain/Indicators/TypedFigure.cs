using System.Globalization;
using System.Text.RegularExpressions;

namespace ClusterBot.Domain.Indicators;

/// <summary>Reads a figure as people type it, for one unit.</summary>
public static partial class TypedFigure
{
    /// <summary>No published indicator comes near; a figure beyond is a slip of the finger.</summary>
    private const decimal Largest = 1_000_000_000_000m;

    private const int MostDecimals = 6;

    /// <summary>
    /// Accepts <c>89.6</c>, <c>1,234.5</c>, <c>-0.4</c>, and the unit's own marks (<c>12%</c>, <c>£3.4m</c>, <c>3.4 million</c>
    /// where the unit is in millions). Refuses what it does not wholly understand, and says what is expected.
    /// </summary>
    public static TypedFigureResult Read(string typed, MeasurementUnit unit)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var match = Shape().Match(typed.Trim());
        if (!match.Success || !MarksFit(match, unit))
        {
            return new TypedFigureResult.Refused(Expected(unit));
        }

        var digits = match.Groups["sign"].Value.Replace('−', '-') + match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal);
        if (!decimal.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            return new TypedFigureResult.Refused(Expected(unit));
        }

        return Refusal(value, unit) is { } reason ? new TypedFigureResult.Refused(reason) : new TypedFigureResult.Read(value);
    }

    private static string? Refusal(decimal value, MeasurementUnit unit)
    {
        if (unit.IsPercentage && value is < 0 or > 100)
        {
            return "A percentage lies between 0 and 100.";
        }

        if (Math.Abs(value) > Largest)
        {
            return "This figure is too large to be right. Please check it.";
        }

        return value.Scale > MostDecimals ? $"Please use at most {MostDecimals} digits after the point." : null;
    }

    private static bool MarksFit(Match match, MeasurementUnit unit)
    {
        var millions = match.Groups["millions"].Success;
        return (!match.Groups["pounds"].Success || unit.IsMoney)
            && (!match.Groups["percent"].Success || unit.IsPercentage)
            && (!millions || unit.Text.Contains("million", StringComparison.OrdinalIgnoreCase));
    }

    private static string Expected(MeasurementUnit unit) =>
        unit.IsPercentage ? "Please type a percentage as a number, for example 89.6." : $"Please type a number in {unit.Label}, for example 3.4.";

    [GeneratedRegex(
        @"^(?<sign>[-−])?\s*(?<pounds>£)?\s*(?<number>(\d{1,3}(,\d{3})+|\d{1,28})(\.\d{1,28})?|\.\d{1,28})\s*(?<percent>%|per\s?cent)?(?<millions>m|million)?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
