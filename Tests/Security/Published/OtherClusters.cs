using ClusterBot.Bot.Register;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Records;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
using ClusterBot.Domain.Requests.Kinds;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Connector;

namespace ClusterBot.Tests.Security.Published;

/// <summary>
/// A cluster of the same tenant in which the demonstration's people have no part, and one of another tenant with people of the same
/// ids.
/// </summary>
public sealed class OtherClusters
{
    public const string OtherTenant = "44444444-4444-4444-8444-444444444444";

    public required OtherIds Beside { get; init; }

    public required OtherIds Elsewhere { get; init; }

    public static async Task<OtherClusters> AddAsync(ClusterDbContext db)
    {
        var robin = new Person { TenantId = Teams.TenantId, AadObjectId = Guid.NewGuid().ToString(), Name = "Robin Beside" };
        var avery = new Person { TenantId = OtherTenant, AadObjectId = DemoPeople.Avery.AadObjectId, Name = "Avery Elsewhere" };
        return new OtherClusters
        {
            Beside = await AddClusterAsync(db, "A cluster beside", robin),
            Elsewhere = await AddClusterAsync(db, "A cluster elsewhere", avery),
        };
    }

    /// <summary>
    /// Returns the ids that must not be reached by a button that names one in this field: of others, of another kind, and of
    /// nobody.
    /// </summary>
    public IReadOnlyList<Guid> For(string field) =>
    [
        .. Beside.In(field),
        .. Elsewhere.In(field),
        field == "checkIn" ? Beside.Round : Beside.CheckIn,
        field == "request" ? Elsewhere.AskForm : Elsewhere.Escalation,
        Guid.NewGuid(),
    ];

    private static async Task<OtherIds> AddClusterAsync(ClusterDbContext db, string name, Person asker)
    {
        var tenant = asker.TenantId;
        var cluster = new Cluster { TenantId = tenant, Name = name };
        var psa = new Psa { ClusterId = cluster.Id, Number = 16, Title = "An outcome" };
        psa.Indicators.Add(new Indicator
        {
            PsaId = psa.Id,
            Position = 3,
            Name = "A figure",
            Unit = new MeasurementUnit("%"),
            Better = Direction.Increase,
            Control = Control.Influences,
            Baseline = BaselineState.Final,
        });
        cluster.Psas.Add(psa);
        asker.Roles.Add(new RoleAssignment { PersonId = asker.Id, Role = Role.SeniorResponsibleOwner, PsaId = psa.Id });
        asker.Roles.Add(new RoleAssignment { PersonId = asker.Id, Role = Role.BoardChair, ClusterId = cluster.Id });
        asker.Roles.Add(new RoleAssignment { PersonId = asker.Id, Role = Role.Administrator });
        var round =
            new CheckInRound { ClusterId = cluster.Id, OccursOn = new DateOnly(2026, 11, 23), OpenedAt = TimeProvider.System.GetUtcNow() };
        var checkIn = new CheckIn { RoundId = round.Id, PsaId = psa.Id };
        round.CheckIns.Add(checkIn);
        db.AddRange(cluster, asker);
        await db.SaveChangesAsync();
        db.Rounds.Add(round);
        await db.SaveChangesAsync();
        var (escalation, ask) = (
            Raise(1, RequestKind.EscalationKey, RequestRecipient.Board, checkIn), Raise(2, "support", RequestRecipient.Centre, null));
        db.Requests.AddRange(escalation, ask);
        var upload = db.RegisterUploads.Add(new()
        {
            TenantId = tenant,
            RequestedById = asker.Id,
            ConversationId = ChatOf(asker),
            RequestedAt = round.OpenedAt,
            ExpiresAt = round.OpenedAt.AddYears(1),
            Content = RegisterFolder.Pack([]),
            Fingerprint = "none",
        }).Entity;
        var record = db.Records.Add(new()
        {
            Id = Guid.CreateVersion7(),
            ClusterId = cluster.Id,
            Kind = "lesson",
            OwnerId = asker.Id,
            CreatedAt = round.OpenedAt,
        }).Entity;
        record.Versions.Add(new()
        {
            RecordId = record.Id,
            Version = 1,
            WrittenById = asker.Id,
            WrittenAt = round.OpenedAt,
            Text = "Something",
            Fields = "{}",
            Visibility = RecordVisibility.Named,
        });
        var ids = new OtherIds
        {
            Cluster = cluster.Id,
            Round = round.Id,
            CheckIn = checkIn.Id,
            Escalation = escalation.Id,
            Ask = ask.Id,
            Upload = upload.Id,
            HealthCard = Guid.CreateVersion7(),
            AskForm = Guid.CreateVersion7(),
            Record = record.Id,
            Summary = Guid.CreateVersion7(),
            // Whoever administers a tenant may look at its people: those of another alone are out of reach.
            Person = tenant == OtherTenant ? asker.Id : null,
        };
        db.OutboxMessages.AddRange(
            Posted(asker, $"health:{ids.HealthCard:N}"), Posted(asker, $"request-form:{ids.AskForm:N}"),
            Posted(asker, $"record:{ids.Record:N}:{asker.Id:N}"), Posted(asker, $"summary:{ids.Summary:N}"),
            Posted(asker, $"summary-draft:{ids.Summary:N}"));
        await db.SaveChangesAsync();
        return ids;

        Request Raise(int number, string kind, RequestRecipient to, CheckIn? raisedIn)
        {
            var request = new Request
            {
                TenantId = tenant,
                // The demonstration's own are numbered from 1.
                Number = 1_000 + number,
                Kind = kind,
                FromPsaId = psa.Id,
                To = to,
                RaisedById = asker.Id,
                RaisedAt = round.OpenedAt,
                Need = "Something",
                DueOn = new DateOnly(2027, 1, 1),
                CheckInId = raisedIn?.Id,
            };
            request.Take(RequestStep.Raise, asker.Id, round.OpenedAt);
            return request;
        }
    }

    private static string ChatOf(Person person) => $"a:{person.AadObjectId}-{person.TenantId}";

    private static OutboxMessage Posted(Person to, string subject) => new()
    {
        Key = $"{subject}/{to.TenantId}",
        TenantId = to.TenantId,
        Kind = OutboxMessageKind.Post,
        ServiceUrl = FakeConnector.DefaultServiceUrl,
        BotId = Teams.BotId,
        ConversationId = ChatOf(to),
        OrderKey = ChatOf(to),
        Subject = subject,
        Body = OutboxMessage.NoBody,
        State = OutboxMessageState.Sent,
        QueuedAt = TimeProvider.System.GetUtcNow(),
        DueAt = TimeProvider.System.GetUtcNow(),
        FinishedAt = TimeProvider.System.GetUtcNow(),
        ActivityId = "1795431416466",
    };
}
