namespace ClusterBot.Bot.Spreadsheets;

/// <summary>A table that is given to somebody as a file.</summary>
/// <param name="Name">In small letters with hyphens: it becomes a file name.</param>
/// <param name="Columns">Their names, in camel case: they become names of JSON fields.</param>
/// <param name="Rows">Each with as many cells as there are columns: texts, numbers, truth values, dates, instants, or nothing.</param>
internal sealed record Table(string Name, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    /// <summary>The number of first columns that say what a row is about. They stay in sight, and stand on every printed page.</summary>
    public int KeyColumns { get; init; } = 1;

    /// <summary>Returns the place of a column, from 0; -1 when there is none of the name.</summary>
    public int PlaceOf(string column) => Columns.ToList().IndexOf(column);
}
