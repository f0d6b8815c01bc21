using System.Globalization;

namespace ClusterBot.Domain.Records;

/// <summary>The thing that a record is kept from: a point of a summary, a decision, the answer to a request.</summary>
/// <param name="Origin">The type of thing.</param>
/// <param name="Id">The summary, or the step of the request.</param>
/// <param name="Part">The number of the point, from 0; null for anything else.</param>
public sealed record RecordSource(RecordOrigin Origin, Guid Id, int? Part = null)
{
    private const char Between = '/';

    /// <summary>Reads what <see cref="Notation"/> wrote; null for anything else.</summary>
    public static RecordSource? Read(string? notation)
    {
        if (notation?.Split(Between) is not [var name, var id, ..] parts || parts.Length > 3
            || !Enum.TryParse<RecordOrigin>(name, out var origin) || !Enum.IsDefined(origin) || char.IsAsciiDigit(name[0])
            || !Guid.TryParseExact(id, "N", out var guid))
        {
            return null;
        }

        return parts.Length == 2 ? new RecordSource(origin, guid)
            : int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var part) ? new RecordSource(origin, guid, part)
            : null;
    }

    /// <summary>Returns the form in which a card carries it.</summary>
    public string Notation() => Part is { } part
        ? string.Create(CultureInfo.InvariantCulture, $"{Origin}{Between}{Id:N}{Between}{part}")
        : $"{Origin}{Between}{Id:N}";
}
