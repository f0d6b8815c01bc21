using ClusterBot.Bot.Register.Rows;
using ClusterBot.Domain.Requests;
using ClusterBot.Domain.Requests.Kinds;

namespace ClusterBot.Bot.Register.Kinds;

/// <summary>A row of <c>request-kinds.csv</c>: a kind of request, with at most five fields and no conditions.</summary>
/// <param name="At">Its place.</param>
/// <param name="Kind">The kind as it is stored, of no tenant yet.</param>
internal sealed record RequestKindRow(RowPlace At, RegisteredRequestKind Kind)
{
    public const string File = "request-kinds.csv";

    private const string DaysWanted = "Please put working days, 1 to 250: 5, or 5/3/1 for ordinary, serious and urgent. Blank for none.";

    private static readonly string[] FieldColumns =
        [.. Enumerable.Range(1, RequestKind.MaxFields).Select(number => $"field {number}")];

    public static readonly string[] Needed = ["kind", "name", "to"];

    public static readonly string[] Known =
    [
        "kind", "name", "about", "to", .. FieldColumns, "reply field", "close field", "acknowledge", "answer", "close", "ladder", "minutes",
        "boards see", "offered",
    ];

    public static RequestKindRow? Read(RowReader row)
    {
        if (row.Text("kind", RequestKind.MaxKey, isRequired: true) is not { } key)
        {
            return null;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var fields = FieldColumns.Select(column => ReadField(row, column, FieldMoment.Raise, seen)).OfType<string>().ToList();
        // Their labels are of the other side's own form.
        var (reply, close) = (ReadField(row, "reply field", FieldMoment.Reply, []), ReadField(row, "close field", FieldMoment.Close, []));
        if (fields.Count + (reply is null ? 0 : 1) + (close is null ? 0 : 1) > RequestKind.MaxFields)
        {
            row.Refuse("reply field", $"A kind has at most {RequestKind.MaxFields} fields, those of the reply and of the end included.");
        }

        var name = row.Required("name", RegisteredRequestKind.MaxName);
        return new RequestKindRow(row.At, new RegisteredRequestKind
        {
            TenantId = "",
            Key = key.ToLowerInvariant(),
            Name = name,
            About = row.Text("about", RegisteredRequestKind.MaxName) ?? $"about: {name}",
            Recipients = ReadRecipients(row, key),
            Fields = string.Join('\n', fields),
            ReplyField = reply ?? "",
            CloseField = close ?? "",
            Acknowledge = ReadDays(row, "acknowledge"),
            Answer = ReadDays(row, "answer"),
            Close = ReadDays(row, "close"),
            Ladder = ReadLadder(row),
            Minutes = row.Whole("minutes", 1, 600),
            BoardsSee = row.Choice("boards see", RegisterChoices.YesNo) ?? false,
            IsOffered = row.Choice("offered", RegisterChoices.YesNo) ?? true,
        });
    }

    private static string? ReadField(RowReader row, string column, FieldMoment moment, HashSet<string> seen)
    {
        if (row.Text(column, Domain.Records.RegisteredKind.MaxField) is not { } notation)
        {
            return null;
        }

        if (RequestField.Read(notation, moment) is not { } field)
        {
            row.Refuse(
                column,
                "Please put a label, a star if it cannot be left empty, and, if you like, [date], [figure] or the choices: "
                    + "Status * [idea; pilot; adopted].");
            return null;
        }

        if (!seen.Add(field.Field.Key))
        {
            row.Refuse(column, "This kind has a field with this label already.");
            return null;
        }

        return notation;
    }

    private static string ReadRecipients(RowReader row, string key)
    {
        var text = row.Required("to", RegisteredRequestKind.MaxList);
        var isEscalation = key.Equals(RequestKind.EscalationKey, StringComparison.OrdinalIgnoreCase);
        switch (RequestWords.ReadRecipients(text))
        {
            case null or { Count: 0 }:
                row.Refuse("to", $"Please put one or more of: {RequestWords.AllRecipients}, with semicolons between.");
                break;
            case var recipients when recipients.Contains(RequestRecipient.Board) != isEscalation || (isEscalation && recipients.Count > 1):
                row.Refuse("to", $"The board is asked by the kind \"{RequestKind.EscalationKey}\", and by no other.");
                break;
            case var recipients:
                return RequestWords.Write(recipients);
        }

        return "";
    }

    private static string ReadDays(RowReader row, string column)
    {
        var text = row.Text(column, 40);
        if (DaysBySeverity.Read(text) is null)
        {
            row.Refuse(column, DaysWanted);
        }

        return text ?? "";
    }

    private static string ReadLadder(RowReader row)
    {
        if (RequestWords.ReadLadder(row.Text("ladder", RegisteredRequestKind.MaxList)) is { } levels)
        {
            return RequestWords.Write(levels);
        }

        row.Refuse("ladder", $"Please put some of: {RequestWords.AllLevels}, in this order, with semicolons between. Blank for none.");
        return "";
    }
}
