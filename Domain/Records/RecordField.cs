using System.Globalization;

namespace ClusterBot.Domain.Records;

/// <summary>A field of a kind of record.</summary>
/// <param name="Key">The key under which its values are stored: the label in lower case, with hyphens.</param>
/// <param name="Label">The label on the form.</param>
/// <param name="Type">The type of its values.</param>
/// <param name="Choices">The values to choose from; empty unless the type is <see cref="RecordFieldType.Choice"/>.</param>
public sealed record RecordField(string Key, string Label, RecordFieldType Type, IReadOnlyList<string> Choices)
{
    /// <summary>The longest value of a field, in characters.</summary>
    public const int MaxValue = 300;

    /// <summary>The most choices of a field.</summary>
    public const int MaxChoices = 12;

    private const string DateWord = "date";

    private const string FigureWord = "figure";

    /// <summary>
    /// Reads a field as the register writes it: a label, and behind it in square brackets <c>date</c>, <c>figure</c>, or the choices with
    /// semicolons between; a label alone is a line of words.
    /// </summary>
    /// <returns>The field; null when it cannot be read.</returns>
    public static RecordField? Read(string notation)
    {
        var text = notation.Trim();
        var open = text.IndexOf('[', StringComparison.Ordinal);
        if (open < 0)
        {
            return text.Contains(']', StringComparison.Ordinal) ? null : Of(text, RecordFieldType.Line, []);
        }

        if (!text.EndsWith(']') || open == 0)
        {
            return null;
        }

        var (label, inside) = (text[..open].Trim(), text[(open + 1)..^1].Trim());
        if (inside.Contains('[', StringComparison.Ordinal) || inside.Contains(']', StringComparison.Ordinal))
        {
            return null;
        }

        return inside.ToLowerInvariant() switch
        {
            DateWord => Of(label, RecordFieldType.Date, []),
            FigureWord => Of(label, RecordFieldType.Figure, []),
            _ => inside.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) switch
            {
                { Length: >= 2 and <= MaxChoices } choices
                    when choices.Distinct(StringComparer.OrdinalIgnoreCase).Count() == choices.Length =>
                    Of(label, RecordFieldType.Choice, choices),
                _ => null,
            },
        };
    }

    /// <summary>Returns the value as it is stored; null when it is none of the type's.</summary>
    public string? Normal(string typed) => Type switch
    {
        RecordFieldType.Line => typed.Length <= MaxValue ? typed : null,
        RecordFieldType.Date => DateOnly.TryParseExact(
            typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? typed : null,
        RecordFieldType.Figure => decimal.TryParse(
            typed.Replace(",", "", StringComparison.Ordinal).TrimStart('£'),
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture, out var figure) ? figure.ToString("0.############", CultureInfo.InvariantCulture) : null,
        RecordFieldType.Choice => Choices.FirstOrDefault(choice => choice.Equals(typed, StringComparison.OrdinalIgnoreCase)),
        _ => throw new InvalidOperationException($"No values are known for {Type}."),
    };

    private static RecordField? Of(string label, RecordFieldType type, IReadOnlyList<string> choices)
    {
        var key = string.Join('-', string.Concat(label.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return key.Length is 0 or > 60 ? null : new RecordField(key, label, type, choices);
    }
}

/// <summary>The type of a field's values.</summary>
public enum RecordFieldType
{
    /// <summary>A few words.</summary>
    Line,

    /// <summary>A day, stored as <c>yyyy-MM-dd</c>.</summary>
    Date,

    /// <summary>A number, stored without separators.</summary>
    Figure,

    /// <summary>One of the field's own choices.</summary>
    Choice,
}
