using System.Globalization;

namespace ClusterBot.Domain.Indicators.Assessing;

/// <summary>
/// How much a figure must move before it counts, in its own unit. As the Northern Ireland Statistics and Research Agency
/// publishes it for the well-being framework: <c>2.6</c>, or <c>1c</c> where it grows by as much with each period
/// (https://github.com/PfGAnalytics/Wellbeing-Dashboard).
/// </summary>
/// <param name="Amount">0 or more.</param>
/// <param name="PerPeriod">The amount counts once for each period since the base year.</param>
public readonly record struct ChangeInterval(decimal Amount, bool PerPeriod = false)
{
    /// <summary>Reads <c>2.6</c> and <c>1c</c>; none where the text is anything else.</summary>
    public static ChangeInterval? Read(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        var perPeriod = trimmed.EndsWith('c') || trimmed.EndsWith('C');
        var digits = perPeriod ? trimmed[..^1] : trimmed;
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            ? new ChangeInterval(amount, perPeriod)
            : null;
    }

    /// <summary>The movement that counts after so many periods.</summary>
    public decimal After(int periods) => PerPeriod ? Amount * periods : Amount;
}
