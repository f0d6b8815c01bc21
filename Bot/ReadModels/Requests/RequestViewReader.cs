using System.Globalization;
using ClusterBot.Bot.ReadModels.Indicators;
using ClusterBot.Bot.ReadModels.Records;
using ClusterBot.Cards;
using ClusterBot.Cards.Indicators;
using ClusterBot.Cards.Requests;
using ClusterBot.Data;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.Records;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
using ClusterBot.Domain.Requests.Clocks;
using ClusterBot.Domain.Requests.Kinds;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.ReadModels.Requests;

/// <summary>A request as its cards show it.</summary>
internal sealed class RequestViewReader(ClusterDbContext db, IndicatorReader indicators, RecordReader records, TimeProvider time)
{
    public async Task<RequestView> ReadAsync(RequestDetails details, CancellationToken cancellationToken)
    {
        var (request, parties, cluster, _) = details;
        var events = request.InOrder().ToList();
        var people = events.SelectMany(e => new[] { e.ById, e.OwnerId }).Append(request.RaisedById).OfType<Guid>().Distinct().ToList();
        var names = await db.People.AsNoTracking().Where(p => people.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        return new RequestView
        {
            Id = request.Id,
            Number = request.Number,
            Marking = details.Marking,
            From = Psa(parties.From),
            Recipient = request.To,
            To = parties.To is { } to ? Psa(to) : null,
            AskedName = details.AskedName,
            Kind = details.Kind,
            Severity = request.Severity,
            Source = request.SourceId is { } source
                ? await db.Requests.Where(r => r.Id == source).Select(r => (int?)r.Number).FirstOrDefaultAsync(cancellationToken)
                : null,
            FromRecord = request.RecordId is { } record
                ? await RecordKindsAsync(request.TenantId, db.Records.Where(r => r.Id == record), cancellationToken) is [var kind, ..]
                    ? kind : null
                : null,
            KeptAs = await KeptAsync(details, cancellationToken),
            Link = request.Link is { } link ? new Uri(link) : null,
            Indicator = await IndicatorAsync(request, cancellationToken),
            Need = request.Need,
            DueOn = request.DueOn,
            IsOverdue = request.IsOverdue(cluster.Today(time.GetUtcNow())),
            IsPastItsDay = request.IsPastItsDay(cluster.Today(time.GetUtcNow())),
            RaisedBy = names[request.RaisedById],
            RaisedAt = cluster.Local(request.RaisedAt),
            State = request.State(),
            OpenSteps = request.OpenSteps(),
            Reached = request.Reached(),
            Owners = request.IsEscalation() && request.OpenSteps().Contains(RequestStep.Decide)
                ? await OwnersAsync(parties.From, cancellationToken)
                : [],
            Events = [.. events.Select((happened, i) => Event(details, happened, names, events.Take(i)))],
        };
    }

    // Those records alone that everybody in the asking cluster sees: of others not even that they exist.
    private async Task<IReadOnlyList<string>> KeptAsync(RequestDetails details, CancellationToken cancellationToken)
    {
        var steps = details.Request.Events.Select(happened => (Guid?)happened.Id).ToList();
        return await RecordKindsAsync(
            details.Request.TenantId,
            db.Records.Where(r => r.Origin != null && steps.Contains(r.OriginId)
                && db.RecordVersions.Any(v => v.RecordId == r.Id && v.Visibility == RecordVisibility.Named && !v.IsRetired
                    && !db.RecordVersions.Any(later => later.RecordId == r.Id && later.Version > v.Version))),
            cancellationToken);
    }

    private async Task<IReadOnlyList<string>> RecordKindsAsync(
        string tenantId, IQueryable<Record> kept, CancellationToken cancellationToken)
    {
        var codes = await kept.OrderBy(r => r.CreatedAt).Select(r => r.Kind).ToListAsync(cancellationToken);
        if (codes.Count == 0)
        {
            return [];
        }

        var known = await records.KindsAsync(tenantId, cancellationToken);
        return [.. codes.Select(code => (known.FirstOrDefault(kind => kind.Code == code) ?? RecordKind.Unknown(code)).Name).Distinct()];
    }

    private static RequestEventView Event(
        RequestDetails details, RequestEvent happened, Dictionary<Guid, string> names, IEnumerable<RequestEvent> before)
    {
        var fields = happened.Fields is { } stored ? RecordFields.Read(stored) : new Dictionary<string, string>();
        return new RequestEventView(
            happened.Step, happened.ById is { } by ? names[by] : null, details.From.Local(happened.HappenedAt),
            new StepContent(happened.Text, happened.Answer, happened.GivenOn) { Fields = fields },
            details.Request.IsOverChallenge(happened))
        {
            Owner = happened.OwnerId is { } owner ? names[owner] : null,
            IsLate = happened.IsLate(details.Hours),
            Level = happened.Step == RequestStep.GoUp
                ? details.Request.Reached().Cast<LadderLevel?>().ElementAtOrDefault(before.Count(e => e.Step == RequestStep.GoUp))
                : null,
            // A field that the kind has no more keeps its key.
            Fields =
            [
                .. fields.Select(field => new FieldValue(
                    details.Kind.Fields.FirstOrDefault(of => of.Field.Key == field.Key)?.Field.Label ?? field.Key, Shown(details, field))),
            ],
        };
    }

    private static string Shown(RequestDetails details, KeyValuePair<string, string> field) =>
        details.Kind.Fields.FirstOrDefault(of => of.Field.Key == field.Key)?.Field.Type == RecordFieldType.Date
            && DateOnly.TryParseExact(field.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? CardDates.Day(day)
                : field.Value;

    // The PSA's own people, and the board.
    private async Task<IReadOnlyList<RequestPerson>> OwnersAsync(Psa psa, CancellationToken cancellationToken) =>
    [
        .. (await db.WithRoleAsync(
            psa, [Role.SeniorResponsibleOwner, Role.Deputy, Role.BoardChair, Role.BoardMember], RegisterDay.Of(time.GetUtcNow()),
            cancellationToken)).Select(person => new RequestPerson(person.Id, person.Name)),
    ];

    private async Task<IndicatorView?> IndicatorAsync(Request request, CancellationToken cancellationToken)
    {
        if (request.IndicatorId is not { } about)
        {
            return null;
        }

        var psa = await db.Psas.Include(p => p.Indicators).SingleAsync(p => p.Id == request.FromPsaId, cancellationToken);
        return (await indicators.ReadAsync([psa], cancellationToken))[about];
    }

    private static RequestPsa Psa(Psa psa) => new(psa.Number, psa.Title);
}
