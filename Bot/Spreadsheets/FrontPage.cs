namespace ClusterBot.Bot.Spreadsheets;

/// <summary>The first sheet of a workbook: what it is, how things stand in a small table, and the same as a chart.</summary>
/// <param name="Marking">The protective marking, which also stands at the head of each printed page.</param>
/// <param name="Title">What the workbook is.</param>
/// <param name="Facts">What a reader should know first: a name and a value each.</param>
/// <param name="State">How things stand: a row for each bar of the chart, with its name in the first column.</param>
/// <param name="Bars">The columns of <paramref name="State"/> that the chart stacks, all whole numbers.</param>
/// <param name="ChartTitle">What the chart shows.</param>
internal sealed record FrontPage(
    string Marking,
    string Title,
    IReadOnlyList<(string Name, object? Value)> Facts,
    Table State,
    IReadOnlyList<Bar> Bars,
    string ChartTitle);

/// <summary>A part of each stacked bar.</summary>
/// <param name="Column">The column with its lengths.</param>
/// <param name="Colour">Red, green and blue in six hexadecimal digits.</param>
internal sealed record Bar(string Column, string Colour);
