namespace ClusterBot.Domain.Indicators;

/// <summary>
/// The unit of an indicator's figures as published: <c>%</c>, <c>million children</c>, <c>GBP million</c>.
/// A figure in <c>%</c> is a percentage: 89.6, not 0.896.
/// </summary>
/// <param name="Text">The unit in words, at most 60 characters.</param>
public readonly record struct MeasurementUnit(string Text)
{
    private const string Pounds = "GBP";

    private static readonly string[] PercentMarks = ["", "%", "per cent", "percent"];

    private static readonly string[] MillionMarks = ["m", "million"];

    /// <summary>A percentage, mostly from 0 to 100; a growth or a change can be outside.</summary>
    public bool IsPercentage => Text == "%";

    /// <summary>Pounds sterling, perhaps in millions.</summary>
    public bool IsMoney => Text == Pounds || Text.StartsWith(Pounds + " ", StringComparison.Ordinal);

    /// <summary>What to type, for an input's label: <c>%</c>, <c>million children</c>, <c>£ million</c>.</summary>
    public string Label => IsMoney ? $"£ {Words}".TrimEnd() : Text;

    /// <summary>What follows the number: <c>million children</c>, or <c>million</c> where the unit is <c>GBP million</c>.</summary>
    private string Words => IsMoney ? Text[Pounds.Length..].Trim() : Text;

    /// <summary>The figure as a card shows it: <c>89.6%</c>, <c>2.9 million children</c>, <c>-£250 million</c>.</summary>
    public string Show(decimal value)
    {
        var number = Math.Abs(value).ToString("#,##0.######", Figures.British);
        var sign = value < 0 && number != "0" ? "-" : "";
        if (IsPercentage)
        {
            return $"{sign}{number}%";
        }

        return $"{sign}{(IsMoney ? "£" : "")}{number} {Words}".TrimEnd();
    }

    /// <summary>Whether somebody who means this unit may write this after the number: nothing, or its own words or marks.</summary>
    internal bool IsWrittenAs(string after)
    {
        var marks = IsPercentage ? PercentMarks
            : Words.StartsWith("million", StringComparison.OrdinalIgnoreCase) ? ["", Words, .. MillionMarks]
            : ["", Words];
        return marks.Contains(after, StringComparer.OrdinalIgnoreCase);
    }
}
