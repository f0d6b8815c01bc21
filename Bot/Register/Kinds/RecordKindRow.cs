using ClusterBot.Bot.Register.Rows;
using ClusterBot.Domain.Records;

namespace ClusterBot.Bot.Register.Kinds;

/// <summary>A row of <c>record-kinds.csv</c>: a kind of record, with at most five fields and no conditions.</summary>
internal sealed record RecordKindRow(RowPlace At, RecordKind Kind)
{
    public const string File = "record-kinds.csv";

    private const string TextColumn = "text";

    private static readonly string[] FieldColumns = [.. Enumerable.Range(1, RecordKind.MaxFields).Select(number => $"field {number}")];

    public static readonly Choices<RecordVisibility> Visibilities = new(
        ("named", RecordVisibility.Named), ("route", RecordVisibility.Route), ("lead", RecordVisibility.Lead),
        ("aggregate", RecordVisibility.Aggregate));

    public static readonly string[] Needed = ["kind", "name"];

    public static readonly string[] Known = [.. Needed, TextColumn, .. FieldColumns, "seen by", "review after days", "offered", "off for"];

    public static RecordKindRow? Read(RowReader row)
    {
        if (row.Text("kind", RegisteredKind.MaxCode, isRequired: true) is not { } code)
        {
            return null;
        }

        var name = row.Required("name", RegisteredKind.MaxName);
        return new RecordKindRow(row.At, new RecordKind
        {
            Code = code.ToLowerInvariant(),
            Name = name,
            TextLabel = row.Text(TextColumn, RegisteredKind.MaxName) ?? "What is to be kept?",
            Fields = ReadFields(row),
            // What is left blank is read as the fewest people.
            Visibility = row.Choice("seen by", Visibilities) ?? RecordVisibility.Aggregate,
            ReviewAfterDays = row.Whole("review after days", 1, 3_650),
            IsOffered = row.Choice("offered", RegisterChoices.YesNo) ?? true,
            OffFor =
            [
                .. (row.Text("off for", 1_000) ?? "").Split(
                    ';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            ],
        });
    }

    private static List<RecordField> ReadFields(RowReader row)
    {
        var fields = new List<RecordField>();
        foreach (var column in FieldColumns)
        {
            if (row.Text(column, RegisteredKind.MaxField) is not { } notation)
            {
                continue;
            }

            if (RecordField.Read(notation) is not { } field)
            {
                row.Refuse(
                    column,
                    "Please put a label, and behind it, if you like, [date], [figure] or the choices: Status [idea; pilot; adopted].");
            }
            else if (fields.Exists(known => known.Key == field.Key))
            {
                row.Refuse(column, "This kind has a field with this label already.");
            }
            else
            {
                fields.Add(field);
            }
        }

        return fields;
    }
}
