using System.Globalization;
using ClusterBot.Cards.Model.Inputs;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Domain.Records;

namespace ClusterBot.Cards.Records;

/// <summary>The input of a field that the register has for a kind of record or of request.</summary>
internal static class FieldInputs
{
    /// <param name="field">The field.</param>
    /// <param name="id">The input's id.</param>
    /// <param name="value">What stands in it; null for nothing.</param>
    /// <param name="isRequired">True when it cannot be left empty.</param>
    public static InputElement Of(RecordField field, string id, string? value, bool isRequired = false)
    {
        var label = Markdown.Escape(field.Label);
        InputElement input = field.Type switch
        {
            RecordFieldType.Line => new InputText
            {
                Id = id,
                Label = label,
                ErrorMessage = "Please put a few words.",
                MaxLength = RecordField.MaxValue,
                Value = value,
            },
            RecordFieldType.Figure => new InputText
            {
                Id = id,
                Label = label,
                ErrorMessage = "Please put a number.",
                MaxLength = 40,
                Value = value,
            },
            RecordFieldType.Date => new InputDate
            {
                Id = id,
                Label = label,
                ErrorMessage = "Please choose a day.",
                Value = Day(value),
            },
            RecordFieldType.Choice => new InputChoiceSet
            {
                Id = id,
                Label = label,
                ErrorMessage = "Please choose one.",
                Choices = [.. field.Choices.Select(choice => new InputChoice(choice, choice))],
                Placeholder = "Choose one",
                Style = ChoiceSetStyle.Compact,
                Value = value,
            },
            _ => throw new InvalidOperationException($"No input is known for {field.Type}."),
        };
        return input with { IsRequired = isRequired ? true : null };
    }

    /// <summary>Returns the day of a stored value; null when it is none.</summary>
    public static DateOnly? Day(string? value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
