using ClusterBot.Domain.Records;

namespace ClusterBot.Domain.Requests.Kinds;

/// <summary>A field of a kind of request.</summary>
/// <param name="Field">The label, the type and the choices.</param>
/// <param name="IsRequired">True when it cannot be left empty.</param>
/// <param name="Moment">The form on which it stands.</param>
public sealed record RequestField(RecordField Field, bool IsRequired, FieldMoment Moment)
{
    /// <summary>The sign behind a label that cannot be left empty.</summary>
    private const char RequiredSign = '*';

    /// <summary>Reads a field as <see cref="RecordField.Read"/> does; a star behind the label makes it required.</summary>
    /// <returns>The field; null when it cannot be read.</returns>
    public static RequestField? Read(string notation, FieldMoment moment)
    {
        var open = notation.IndexOf('[', StringComparison.Ordinal);
        var (label, rest) = open < 0 ? (notation.Trim(), "") : (notation[..open].Trim(), notation[open..]);
        var isRequired = label.EndsWith(RequiredSign);
        return RecordField.Read($"{label.TrimEnd(RequiredSign).Trim()} {rest}") is { } field
            ? new RequestField(field, isRequired, moment)
            : null;
    }
}

/// <summary>The form on which a field of a request stands.</summary>
public enum FieldMoment
{
    /// <summary>The form with which it is raised.</summary>
    Raise,

    /// <summary>The reply: what those who are asked say in their own words.</summary>
    Reply,

    /// <summary>The end.</summary>
    Close,
}
