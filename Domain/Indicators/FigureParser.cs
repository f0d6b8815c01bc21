using System.Globalization;
using System.Text.RegularExpressions;
using ClusterBot.Domain.Indicators.Plausibility;

namespace ClusterBot.Domain.Indicators;

/// <summary>Reads a figure as people type it, for one unit.</summary>
public static partial class FigureParser
{
    /// <summary>No published indicator comes near; a figure beyond is a typing error.</summary>
    private const decimal Largest = 1_000_000_000_000m;

    private const int MostDecimals = 6;

    /// <summary>
    /// Accepts <c>89.6</c>, <c>1,234.5</c>, <c>-0.4</c> with any dash that word processors make of it, <c>+0.4</c>, and the unit's
    /// own marks and words (<c>12%</c>, <c>12 per cent</c>, <c>£3.4m</c>, <c>3.4 million</c> where the unit is in millions, <c>2.9
    /// million children</c>). Refuses what it does not wholly understand, and says what is expected. Unlikely figures are for
    /// <see cref="FigureDoubts"/>: growth can be more than 100%.
    /// </summary>
    public static TypedFigureResult Read(string typed, MeasurementUnit unit)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var match = Shape().Match(typed.Trim());
        if (!match.Success || !PoundsFit(match, unit) || !unit.IsWrittenAs(match.Groups["after"].Value))
        {
            return new TypedFigureResult.Refused(Expected(unit));
        }

        var digits = match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal);
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || value > Largest)
        {
            return new TypedFigureResult.Refused("This figure is too large to be right. Please check it.");
        }

        var signed = match.Groups["sign"] is { Success: true, Value: not "+" } && value != 0 ? -value : value;
        return signed.Scale > MostDecimals
            ? new TypedFigureResult.Refused($"Please use at most {MostDecimals} digits after the point.")
            : new TypedFigureResult.Read(signed);
    }

    private static bool PoundsFit(Match match, MeasurementUnit unit) => unit.IsMoney || !match.Groups["pounds"].Success;

    private static string Expected(MeasurementUnit unit) =>
        unit.IsPercentage ? "Please type a percentage as a number, for example 89.6."
        : unit.IsCount ? "Please type a number, for example 3.4."
        : $"Please type a number in {unit.Label}, for example 3.4.";

    // Digits are 0 to 9 alone: \d would take those of every script. What a (?>...) has taken it never gives back, so that the time
    // grows with the length alone.
    [GeneratedRegex(
        @"^(?<sign>[-−–+])?(?>\s*)(?<pounds>£)?(?>\s*)"
            + @"(?<number>(?>([0-9]{1,3}(,[0-9]{3})+|[0-9]+)(\.[0-9]+)?|\.[0-9]+))(?>\s*)(?<after>.*)\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}

/// <summary>The result of reading a typed figure.</summary>
public abstract record TypedFigureResult
{
    private TypedFigureResult()
    {
    }

    /// <summary>It was understood.</summary>
    /// <param name="Value">In the indicator's unit.</param>
    public sealed record Read(decimal Value) : TypedFigureResult;

    /// <summary>It was not understood.</summary>
    /// <param name="Reason">One sentence for the person who typed it.</param>
    public sealed record Refused(string Reason) : TypedFigureResult;
}
