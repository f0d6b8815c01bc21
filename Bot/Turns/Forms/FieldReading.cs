using ClusterBot.Domain.Records;

namespace ClusterBot.Bot.Turns.Forms;

/// <summary>Reads the fields that the register has for a kind of record or of request.</summary>
internal static class FieldReading
{
    /// <summary>Returns the value in its stored form; null when nothing was typed, or nothing that it takes, which is noted.</summary>
    public static string? Field(this FormReader reader, string id, RecordField field, bool isRequired = false)
    {
        var value = reader.Text(id, RecordField.MaxValue) is { } typed ? field.Normal(typed) : null;
        reader.Require(id, value is not null || !reader.IsThere(id), field.Type switch
        {
            RecordFieldType.Date => "Please choose a day.",
            RecordFieldType.Figure => "Please put a number, such as 12.5.",
            RecordFieldType.Choice => "Please choose one of the entries in the list.",
            RecordFieldType.Line => $"Please use at most {RecordField.MaxValue} characters.",
            _ => throw new InvalidOperationException($"There is no such record field type: {field.Type}."),
        });
        reader.Require(id, value is not null || !isRequired, $"Please answer: {field.Label}");
        return value;
    }
}
