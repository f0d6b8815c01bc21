using System.Globalization;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Periods;
using ClusterBot.Domain.Indicators.Readings;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
using ClusterBot.Domain.Requests.Kinds;

namespace ClusterBot.Bench.Scale;

/// <summary>
/// Fills a database as years of use would: recipients with their chats, clusters with their rounds, answers, readings and
/// escalations, and what was sent for them.
/// </summary>
internal sealed class ScaleFill(Func<ClusterDbContext> open, ScaleOptions options)
{
    private int _requests;

    public const int PsasOfACluster = 4;
    public const int IndicatorsOfAPsa = 4;
    public const int UpdatesOfARound = 5;

    /// <summary>Updates are kept for thirty days, turns for seven.</summary>
    public const int RoundsWithUpdates = 4;

    /// <summary>The approximate length of a check-in card of four PSAs, as the bot writes it.</summary>
    public const int CardBytes = 12_000;

    public const int MessageBytes = 2_000;

    private static readonly DateTimeOffset Start = new(2025, 11, 24, 9, 30, 0, TimeSpan.Zero);
    private static readonly string Card =
        $$"""{"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":"{{new string('x', CardBytes)}}"}]}""";

    private DateTimeOffset Latest => Start.AddDays(7 * (options.Rounds - 1));

    public static string TenantId(int tenant) => string.Create(CultureInfo.InvariantCulture, $"7e4a0000-0000-4000-8000-{tenant:D12}");

    public static string AadObjectId(int tenant, int person) =>
        string.Create(CultureInfo.InvariantCulture, $"aad00000-{tenant:D4}-4000-8000-{person:D12}");

    public static string ChannelId(int tenant, int cluster) =>
        string.Create(CultureInfo.InvariantCulture, $"19:t{tenant}-{cluster}-0123456789abcdef0123456789abcdef@thread.tacv2");

    /// <summary>Returns the total length of all contents that were filled in.</summary>
    public static double ContentBytes(ScaleOptions options)
    {
        var cards = options.Clusters * (options.Rounds + (Math.Min(options.Rounds, RoundsWithUpdates) * UpdatesOfARound));
        return (double)options.Tenants * ((options.Recipients * MessageBytes) + (cards * CardBytes));
    }

    public async Task RunAsync()
    {
        for (var tenant = 0; tenant < options.Tenants; tenant++)
        {
            var indicators = new List<Guid>();
            for (var number = 0; number < options.Clusters; number++)
            {
                indicators.AddRange(await AddClusterAsync(tenant, number));
            }

            await AddRecipientsAsync(tenant, indicators);
        }
    }

    private async Task AddRecipientsAsync(int tenant, List<Guid> indicators)
    {
        await using var db = open();
        for (var n = 0; n < options.Recipients; n++)
        {
            var person = new Person
            {
                TenantId = TenantId(tenant),
                AadObjectId = AadObjectId(tenant, n),
                Name = $"Firstname{n} Familyname{n}",
                Email = $"firstname{n}.familyname{n}@department.example",
                Department = "Department of Examples",
                ChannelAccountId = $"29:1{Guid.NewGuid():N}{Guid.NewGuid():N}",
            };
            person.Roles.Add(
                new RoleAssignment { PersonId = person.Id, Role = Role.Holder, IndicatorId = indicators[n % indicators.Count] });
            db.People.Add(person);
            db.Conversations.Add(Place($"a:1{Guid.NewGuid():N}{Guid.NewGuid():N}", tenant, ConversationKind.Personal, person.Id, null));
            db.OutboxMessages.Add(
                Sent(tenant, $"told/{person.Id:N}", $"person:{person.Id}", OutboxMessageKind.Post, null, 0, MessageBytes));
        }

        await db.SaveChangesAsync();
    }

    private async Task<IEnumerable<Guid>> AddClusterAsync(int tenant, int number)
    {
        await using var db = open();
        var cluster = new Cluster { TenantId = TenantId(tenant), Name = $"Cluster {number}" };
        for (var p = 1; p <= PsasOfACluster; p++)
        {
            cluster.Psas.Add(Psa(cluster, p));
        }

        db.Clusters.Add(cluster);
        db.Conversations.Add(Place(ChannelId(tenant, number), tenant, ConversationKind.Channel, null, cluster.Id));
        var lead =
            new Person { TenantId = cluster.TenantId, AadObjectId = AadObjectId(tenant, 1_000_000 + number), Name = $"Lead {number}" };
        lead.Roles.Add(new RoleAssignment { PersonId = lead.Id, Role = Role.ClusterLead, ClusterId = cluster.Id });
        foreach (var psa in cluster.Psas)
        {
            lead.Roles.Add(new RoleAssignment { PersonId = lead.Id, Role = Role.SeniorResponsibleOwner, PsaId = psa.Id });
        }

        db.People.Add(lead);
        await db.SaveChangesAsync();
        for (var week = 0; week < options.Rounds; week++)
        {
            AddRound(db, tenant, number, cluster, lead, week);
        }

        await db.SaveChangesAsync();
        return cluster.Psas.SelectMany(psa => psa.Indicators).Select(indicator => indicator.Id);
    }

    private void AddRound(ClusterDbContext db, int tenant, int number, Cluster cluster, Person lead, int week)
    {
        var at = Start.AddDays(7 * week);
        var isLatest = week == options.Rounds - 1;
        var round = new CheckInRound
        {
            ClusterId = cluster.Id,
            OccursOn = DateOnly.FromDateTime(at.Date),
            OpenedAt = at,
            ClosedAt = isLatest ? null : at.AddDays(7),
        };
        foreach (var psa in cluster.Psas)
        {
            var checkIn = new CheckIn { RoundId = round.Id, PsaId = psa.Id };
            checkIn.Answers.Add(Answer(db, checkIn, psa, lead, week, at));
            round.CheckIns.Add(checkIn);
        }

        db.Rounds.Add(round);
        var request = new Request
        {
            TenantId = cluster.TenantId,
            Number = ++_requests,
            Kind = RequestKind.EscalationKey,
            FromPsaId = cluster.Psas.First().Id,
            To = RequestRecipient.Board,
            CheckInId = round.CheckIns.First().Id,
            RaisedById = lead.Id,
            RaisedAt = at,
            Need = new string('n', 300),
            DueOn = round.OccursOn,
        };
        request.Take(RequestStep.Raise, lead.Id, at);
        db.Requests.Add(request);
        AddDeliveries(db, tenant, number, round, week);
    }

    private void AddDeliveries(ClusterDbContext db, int tenant, int number, CheckInRound round, int week)
    {
        var (channel, subject) = (ChannelId(tenant, number), $"round:{round.Id:N}");
        db.OutboxMessages.Add(Sent(tenant, $"{subject}/first", channel, OutboxMessageKind.NewThread, subject, week, CardBytes));
        for (var n = 0; week >= options.Rounds - RoundsWithUpdates && n < UpdatesOfARound; n++)
        {
            db.OutboxMessages.Add(Sent(tenant, $"update:{subject}:{n}", channel, OutboxMessageKind.Update, subject, week, CardBytes));
            if (week == options.Rounds - 1)
            {
                db.Turns.Add(
                    new ProcessedActivity { Key = Guid.NewGuid().ToString("N"), TakenAt = Latest, InvokeStatus = 200, InvokeBody = Card });
            }
        }
    }

    private static Answer Answer(ClusterDbContext db, CheckIn checkIn, Psa psa, Person by, int week, DateTimeOffset at)
    {
        var answer = new Answer
        {
            CheckInId = checkIn.Id,
            Version = 1,
            AnsweredById = by.Id,
            AnsweredAt = at,
            NothingNew = false,
            BigPicture = new string('b', 400),
        };
        foreach (var indicator in psa.Indicators)
        {
            answer.Rows.Add(
                new AnswerRow { AnswerId = answer.Id, IndicatorId = indicator.Id, Value = 12.5m, Status = DeclaredStatus.Improving });
            db.Readings.Add(new Reading
            {
                IndicatorId = indicator.Id,
                Version = week + 1,
                Value = 12.5m,
                Period = Period.WeekEnding(new DateOnly(2024, 11, 24).AddDays(7 * week)),
                RecordedAt = at,
                AnswerId = answer.Id,
            });
        }

        return answer;
    }

    private static Psa Psa(Cluster cluster, int number)
    {
        var psa = new Psa { ClusterId = cluster.Id, Number = number, Title = "Make things better for those who need it most" };
        for (var i = 1; i <= IndicatorsOfAPsa; i++)
        {
            psa.Indicators.Add(new Indicator
            {
                PsaId = psa.Id,
                Position = i,
                Name = "The share of those who are better off than they were",
                Unit = new MeasurementUnit("%"),
                Better = Direction.Increase,
                Control = Control.Influences,
                Baseline = BaselineState.Final,
            });
        }

        return psa;
    }

    private static Conversation Place(string id, int tenant, ConversationKind kind, Guid? person, Guid? cluster) => new()
    {
        Id = id,
        TenantId = TenantId(tenant),
        Kind = kind,
        ServiceUrl = "https://smba.trafficmanager.net/uk/",
        BotId = "28:22222222-2222-4222-8222-222222222222",
        PersonId = person,
        ClusterId = cluster,
        Purpose = cluster is null ? default : ChannelPurpose.Cluster,
        LinkedAt = cluster is null ? null : Start,
    };

    private static OutboxMessage Sent(
        int tenant, string key, string orderKey, OutboxMessageKind kind, string? subject, int week, int bytes) => new()
        {
            Key = key,
            TenantId = TenantId(tenant),
            Kind = kind,
            ServiceUrl = "https://smba.trafficmanager.net/uk/",
            BotId = "28:22222222-2222-4222-8222-222222222222",
            ConversationId = orderKey,
            OrderKey = orderKey,
            Subject = subject,
            Body = Card[..bytes],
            State = OutboxMessageState.Sent,
            Attempts = 1,
            QueuedAt = Start.AddDays(7 * week),
            DueAt = Start.AddDays(7 * week),
            FirstTriedAt = Start.AddDays(7 * week),
            FinishedAt = Start.AddDays(7 * week),
            ActivityId = "1700000000000",
        };
}
