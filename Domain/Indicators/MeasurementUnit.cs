using ClusterBot.Domain.Indicators.Readings;

namespace ClusterBot.Domain.Indicators;

/// <summary>
/// The unit of an indicator's figures as published: <c>%</c>, <c>million children</c>, <c>GBP million</c>.
/// A figure in <c>%</c> is a percentage: 89.6, not 0.896.
/// </summary>
/// <param name="Text">The unit in words, at most 60 characters.</param>
public readonly record struct MeasurementUnit(string Text)
{
    private const string Pounds = "GBP";

    private const string PoundSign = "£";

    private static readonly string[] PercentMarks = ["", "%", "per cent", "percent"];

    /// <summary>The unit as people write it out.</summary>
    private static readonly string[] PercentNames = ["%", "per cent", "percent", "percentage"];

    private static readonly string[] PointMarks = ["", "%", "pp", "ppt", "ppts", "points", "percentage points", "% points"];

    private static readonly string[] PointNames = ["percentage points", "percentage point", "pp", "ppt", "% points"];

    /// <summary>Units which say that something is counted, and not what.</summary>
    private static readonly string[] CountNames = ["number", "numbers", "no.", "count"];

    private static readonly (string Word, string Mark)[] Scales = [("thousand", "k"), ("million", "m"), ("billion", "bn")];

    /// <summary>True for a percentage, mostly from 0 to 100; a growth or a change can be outside.</summary>
    public bool IsPercentage => PercentNames.Contains(Text, StringComparer.OrdinalIgnoreCase);

    /// <summary>True for pounds sterling, perhaps in millions: <c>GBP million</c>, <c>£m</c>.</summary>
    public bool IsMoney =>
        Text == Pounds || Text.StartsWith(Pounds + " ", StringComparison.Ordinal) || Text.StartsWith(PoundSign, StringComparison.Ordinal);

    /// <summary>True for a bare number: the unit says nothing that the number does not.</summary>
    public bool IsCount => CountNames.Contains(Text, StringComparer.OrdinalIgnoreCase);

    /// <summary>The words for an input's label: <c>%</c>, <c>million children</c>, <c>£ million</c>.</summary>
    public string Label => IsMoney ? $"£ {Words}".TrimEnd() : Text;

    /// <summary>The words after the number: <c>million children</c>, or <c>million</c> where the unit is <c>GBP million</c>.</summary>
    private string Words =>
        IsMoney ? InFull(Text[(Text.StartsWith(PoundSign, StringComparison.Ordinal) ? PoundSign : Pounds).Length..].Trim()) : Text;

    /// <summary>Returns the figure as a card shows it: <c>89.6%</c>, <c>2.9 million children</c>, <c>-£250 million</c>.</summary>
    public string Show(decimal value)
    {
        var number = Math.Abs(value).ToString("#,##0.######", Figures.British);
        var sign = value < 0 && number != "0" ? "-" : "";
        if (IsPercentage)
        {
            return $"{sign}{number}%";
        }

        return IsCount ? sign + number : $"{sign}{(IsMoney ? "£" : "")}{number} {Words}".TrimEnd();
    }

    /// <summary>Returns whether somebody who means this unit may write this after the number: nothing, or its own words or marks.</summary>
    internal bool IsWrittenAs(string after)
    {
        var words = Words;
        var scale = Array.Find(Scales, each => words.StartsWith(each.Word, StringComparison.OrdinalIgnoreCase));
        string[] marks = IsPercentage ? PercentMarks
            : PointNames.Contains(Text, StringComparer.OrdinalIgnoreCase) ? [Text, .. PointMarks]
            : scale.Word is null ? ["", words]
            : ["", words, scale.Word, scale.Mark];
        return marks.Contains(after, StringComparer.OrdinalIgnoreCase);
    }

    private static string InFull(string words) =>
        Array.Find(Scales, each => each.Mark.Equals(words, StringComparison.OrdinalIgnoreCase)).Word ?? words;
}
