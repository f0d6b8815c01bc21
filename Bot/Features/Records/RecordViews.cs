using ClusterBot.Data.Queries;
using ClusterBot.Bot.Features.Records.Writing;
using ClusterBot.Bot.ReadModels.Records;
using ClusterBot.Cards;
using ClusterBot.Cards.Records;
using ClusterBot.Domain.Records;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.Records;

/// <summary>Makes of a record what its card shows.</summary>
internal sealed class RecordViews(RecordService service, TimeProvider time)
{
    /// <param name="details">The record.</param>
    /// <param name="person">The reader; null for the card that everybody in a channel sees.</param>
    public RecordView Of(RecordDetails details, Person? person)
    {
        var (version, held) = (details.Version, RecordFields.Read(details.Version.Fields));
        return new RecordView
        {
            Id = details.Record.Id,
            Marking = details.Cluster.Marking,
            Kind = details.Kind,
            Version = version.Version,
            Text = version.Text,
            Fields =
            [
                .. details.Kind.Fields.Where(field => held.ContainsKey(field.Key))
                    .Select(field => (field.Label, Shown(field, held[field.Key]))),
            ],
            About = details.Psa is { } psa
                ? details.Indicator is { } indicator ? $"indicator {psa.ReferenceOf(indicator)}" : $"PSA {psa.Number}"
                : null,
            Department = version.Department,
            Tags = RecordTags.Of(version.Tags),
            Owner = details.Owner.Name,
            OwnerDepartment = details.Owner.Department,
            Visibility = version.Visibility,
            ClusterName = details.Cluster.Name,
            WrittenAt = details.Cluster.Local(version.WrittenAt),
            ReviewOn = version.ReviewOn,
            Link = MessageAddress.Of(details.Record.Link),
            IsRetired = version.IsRetired,
            MayChange = person is not null && person.MayChange(details.Record, version),
            MayUndo = person is not null && service.MayUndo(details, person),
            CameFrom = CameFrom(details.Record),
            Requests = details.Requests,
            Crossing = person is not null && details.MayBePassedOnBy(person) ? details.Crossing : null,
            SourceGoneOn = details.Record.OriginGoneAt is { } gone ? DateOnly.FromDateTime(details.Cluster.Local(gone).DateTime) : null,
            IsDue = person?.Id == details.Owner.Id
                && (version.ReviewOn <= details.Cluster.Today(time.GetUtcNow()) || details.LostItsSource),
        };
    }

    private static string? CameFrom(Record record) => record.Origin switch
    {
        null => null,
        RecordOrigin.SummaryPoint => $"point {record.OriginPart + 1} of a summary",
        RecordOrigin.Decision => "a decision of the delivery board",
        RecordOrigin.Answer => "the answer to a request",
        _ => throw new InvalidOperationException($"No words for {record.Origin}."),
    };

    private static string Shown(RecordField field, string value) =>
        field.Type == RecordFieldType.Date && DateOnly.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var day)
            ? CardDates.Day(day)
            : value;
}
