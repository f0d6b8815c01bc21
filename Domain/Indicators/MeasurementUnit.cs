namespace ClusterBot.Domain.Indicators;

/// <summary>
/// The unit of an indicator's figures as published: <c>%</c>, <c>million children</c>, <c>GBP million</c>.
/// A unit of <c>%</c> holds figures from 0 to 100.
/// </summary>
/// <param name="Text">The unit in words, at most 60 characters.</param>
public readonly record struct MeasurementUnit(string Text)
{
    private const string Pounds = "GBP ";

    /// <summary>A percentage, 0 to 100.</summary>
    public bool IsPercentage => Text == "%";

    /// <summary>Pounds sterling, perhaps in millions.</summary>
    public bool IsMoney => Text.StartsWith("GBP", StringComparison.Ordinal);

    /// <summary>The figure as a card shows it: <c>89.6%</c>, <c>2.9 million children</c>, <c>£250 million</c>.</summary>
    public string Show(decimal value)
    {
        var number = value.ToString("#,##0.######", Figures.British);
        if (IsPercentage)
        {
            return number + "%";
        }

        return IsMoney ? ("£" + number + " " + Text[Math.Min(Pounds.Length, Text.Length)..]).TrimEnd() : $"{number} {Text}";
    }

    /// <summary>What to type, for an input's label: <c>%</c>, <c>million children</c>, <c>£ million</c>.</summary>
    public string Label => IsMoney ? ("£ " + Text[Math.Min(Pounds.Length, Text.Length)..]).TrimEnd() : Text;
}
