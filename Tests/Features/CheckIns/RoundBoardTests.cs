using ClusterBot.Bot.ReadModels.Indicators;
using ClusterBot.Bot.ReadModels.Requests;
using ClusterBot.Bot.ReadModels.Rounds;
using ClusterBot.Cards.CheckIns.Recorded;
using ClusterBot.Cards.Model;
using ClusterBot.Data;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Periods;
using ClusterBot.Domain.Indicators.Readings;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
using ClusterBot.Domain.Requests.Kinds;
using ClusterBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Features.CheckIns;

/// <summary>An earlier reading of a round is shown only as long as a new one would be the same.</summary>
public sealed class RoundBoardTests(ITestOutputHelper output) : IAsyncLifetime
{
    private BotUnderTest _bot = null!;
    private CheckInCard _card = null!;
    private Guid _round;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotUnderTest.StartAsync();
        _card = await CheckInCard.Posted(_bot, await _bot.OpenTeamAsync()).FormAsync(DemoPeople.Avery);
        _round = await _bot.QueryAsync(db => db.Rounds.Select(r => r.Id).SingleAsync(Token));
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task Whatever_happens_in_whatever_order_the_card_shows_what_would_be_read_anew()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        (string Name, Func<Task> Do)[] all =
            [.. Pressed(random), .. Changes.Select(change => (change.Name, (Func<Task>)(() => ChangeAsync(change.Do)))), ("a day", ADay)];
        for (var turn = 0; turn < 2; turn++)
        {
            random.Shuffle(all);
            foreach (var (name, happen) in all)
            {
                await happen();
                Assert.Equal((name, await ShownAsync(anew: true)), (name, await ShownAsync(anew: false)));
            }
        }
    }

    [Fact]
    public async Task Every_change_to_what_a_card_shows_renews_the_version_of_its_cluster_and_of_no_other()
    {
        var other = await ChangeAsync(db =>
        {
            var cluster = new Cluster { TenantId = "another", Name = "Another" };
            db.Clusters.Add(cluster);
            return Task.FromResult(cluster.Id);
        });
        var otherStamp = await VersionAsync(other);
        await _card.PressAsync(DemoPeople.Avery, "Save the update", 16, ("bigPicture-16", "More landlords."), ("value-16-3", "80"));
        foreach (var (name, change) in Changes)
        {
            var before = await VersionAsync(await ClusterAsync());
            await ChangeAsync(change);
            Assert.NotEqual((name, before), (name, await VersionAsync(await ClusterAsync())));
        }

        Assert.Equal(otherStamp, await VersionAsync(other));
    }

    [Fact]
    public async Task An_answer_without_figures_needs_no_round_to_be_read_again()
    {
        await _card.PressAsync(DemoPeople.Avery, "Nothing new", 9);
        await ShownAsync(anew: false);
        var cache = _bot.Services.GetRequiredService<RoundSnapshotCache>();
        var first = cache.Find(_round, _bot.Time.GetUtcNow());

        await _card.PressAsync(DemoPeople.Avery, "Nothing new", 16);
        await ShownAsync(anew: false);
        var second = cache.Find(_round, _bot.Time.GetUtcNow());

        Assert.NotNull(first);
        Assert.NotSame(first, second);
        Assert.Same(first.Known, second!.Known);
        Assert.Equal(await VersionAsync(await ClusterAsync()), second.Version);
    }

    [Fact]
    public async Task An_answer_given_at_another_replica_is_read_without_all_the_rest()
    {
        await _card.PressAsync(DemoPeople.Avery, "Nothing new", 9);
        var cache = _bot.Services.GetRequiredService<RoundSnapshotCache>();
        await ShownAsync(anew: false);
        var before = cache.Find(_round, _bot.Time.GetUtcNow());
        await ChangeAsync(async db =>
        {
            var checkIn = await db.CheckIns.FirstAsync(
                c => c.RoundId == _round && db.Psas.Any(p => p.Id == c.PsaId && p.Number == 21), Token);
            return db.Answers.Add(new Answer
            {
                CheckInId = checkIn.Id,
                Version = 1,
                AnsweredById = await PersonAsync(db, DemoPeople.Emery),
                AnsweredAt = _bot.Time.GetUtcNow(),
                NothingNew = false,
                BigPicture = "More landlords.",
            });
        });

        Assert.Contains("More landlords.", await ShownAsync(anew: false), StringComparison.Ordinal);
        var after = cache.Find(_round, _bot.Time.GetUtcNow());
        Assert.Same(before!.Known, after!.Known);
    }

    /// <summary>The changes made outside the bot's own turns: an import, an erasure, another replica.</summary>
    private (string Name, Func<ClusterDbContext, Task<object>> Do)[] Changes =>
    [
        ("a name", async db => (await db.People.FirstAsync(p => p.AadObjectId == DemoPeople.Avery.AadObjectId, Token)).Name += "x"),
        ("a title", async db => (await PsaAsync(db)).Title += "x"),
        ("an indicator", async db => (await IndicatorAsync(db)).Name += "x"),
        ("a cluster", async db => (await db.Clusters.FirstAsync(c => c.Psas.Any(p => p.Number == 16), Token)).Name += "x"),
        ("a role", async db => db.Roles.Add(new RoleAssignment
        {
            PersonId = await PersonAsync(db, DemoPeople.Finley),
            Role = Role.Deputy,
            PsaId = (await PsaAsync(db)).Id,
        })),
        ("a role's end", async db =>
            (await db.Roles.FirstAsync(r => r.Role == Role.Deputy, Token)).EndsOn = new DateOnly(2026, 1, 1).AddDays(db.Roles.Count())),
        ("a role less", async db =>
            db.Roles.Remove(await db.Roles.OrderBy(r => r.Id).FirstAsync(r => r.Role == Role.Holder || r.Role == Role.Deputy, Token))),
        ("a planned figure", async db => db.PlannedFigures.Add(new PlannedFigure
        {
            IndicatorId = (await IndicatorAsync(db)).Id,
            On = new DateOnly(2027, 1, 1).AddDays(await db.PlannedFigures.CountAsync(Token)),
            Value = 5,
        })),
        ("a reading", async db => db.Readings.Add(await ReadingAsync(db))),
        ("a board meeting", async db => db.BoardMeetings.Add(new BoardMeeting
        {
            ClusterId = (await PsaAsync(db)).ClusterId,
            On = new DateOnly(2027, 1, 1).AddDays(await db.BoardMeetings.CountAsync(Token)),
        })),
        ("an escalation", async db => db.Requests.Add(await HelpAsync(db))),
        ("a step of an escalation", async db => db.RequestEvents.Add(Step(await LatestHelpAsync(db)))),
        ("a line of an answer", async db =>
            await db.Set<AnswerRow>().ExecuteUpdateAsync(set => set.SetProperty(r => r.ForCitizens, r => r.ForCitizens + "x"), Token) > 0),
        ("an answer", async db =>
            await db.Answers.ExecuteUpdateAsync(set => set.SetProperty(a => a.AnythingElse, a => a.AnythingElse + "x"), Token) > 0),
        ("a round", async db =>
            await db.Rounds.ExecuteUpdateAsync(set => set.SetProperty(r => r.LateMinutes, r => r.LateMinutes + 60), Token) > 0),
    ];

    private IEnumerable<(string Name, Func<Task> Do)> Pressed(Random random)
    {
        foreach (var psa in (int[])[9, 16, 21, 24])
        {
            yield return ($"nothing new in {psa}", () => _card.PressAsync(DemoPeople.Avery, "Nothing new", psa));
        }

        yield return ("an update", () => _card.PressAsync(
            DemoPeople.Avery, "Save the update", 16, ("bigPicture-16", $"Picture {random.Next()}"), ("value-16-3", $"{random.Next(100)}"),
            ("status-16-3", "onTrack")));
        yield return ("a holder's figure", () =>
            _card.PressAsync(DemoPeople.Devon, "Save the update", 16, ("value-16-3", $"{random.Next(100)}")));
        yield return ("a deputy's words", () =>
            _card.PressAsync(DemoPeople.Emery, "Save the update", 21, ("bigPicture-21", $"Picture {random.Next()}")));
        yield return ("help", async () => await _card.Then(await _card.PressAsync(DemoPeople.Avery, "I need help", 24)).PressAsync(
            DemoPeople.Avery, "Ask the board", 24, ("helpNeed-24", $"Help {random.Next()}"),
            ("helpBy-24", $"{_bot.Time.GetUtcNow().AddDays(9):yyyy-MM-dd}")));
    }

    private Task ADay()
    {
        _bot.Time.Advance(TimeSpan.FromDays(1));
        return Task.CompletedTask;
    }

    private async Task<T> ChangeAsync<T>(Func<ClusterDbContext, Task<T>> change) => await _bot.QueryAsync(async db =>
    {
        var result = await change(db);
        await db.SaveChangesAsync(Token);
        return result;
    });

    private async Task<string> ShownAsync(bool anew)
    {
        await using var scope = _bot.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        using var cache = new RoundSnapshotCache();
        using var accounts = new ChannelAccounts();
        var (db, time) = (services.GetRequiredService<ClusterDbContext>(), services.GetRequiredService<TimeProvider>());
        var snapshots = new RoundSnapshots(
            db, services.GetRequiredService<RoundObligations>(), services.GetRequiredService<IndicatorReader>(), cache,
            new ForeseenRound(), services.GetRequiredService<RequestKindReader>(), services.GetRequiredService<AfterCommit>(), time);
        var reader = anew ? new RoundReader(db, snapshots, services.GetRequiredService<DraftReader>(), accounts, time)
            : services.GetRequiredService<RoundReader>();
        return CardJson.Write(RoundRecordCard.Build((await reader.ReadAsync(_round, Token)).View)).GetRawText();
    }

    private Task<Guid> ClusterAsync() =>
        _bot.QueryAsync(db => db.Rounds.Where(r => r.Id == _round).Select(r => r.ClusterId).SingleAsync(Token));

    private Task<RoundVersion> VersionAsync(Guid cluster) => _bot.QueryAsync(db =>
        db.ClusterVersions.Where(s => s.ClusterId == cluster).Select(s => new RoundVersion(s.Version, s.Answered)).SingleAsync(Token));

    private static Task<Psa> PsaAsync(ClusterDbContext db) => db.Psas.FirstAsync(p => p.Number == 16, Token);

    private static Task<Indicator> IndicatorAsync(ClusterDbContext db) =>
        db.Indicators.FirstAsync(i => i.Position == 3 && db.Psas.Any(p => p.Id == i.PsaId && p.Number == 16), Token);

    private static Task<Guid> PersonAsync(ClusterDbContext db, DemoPeople person) =>
        db.People.Where(p => p.AadObjectId == person.AadObjectId).Select(p => p.Id).SingleAsync(Token);

    private async Task<Reading> ReadingAsync(ClusterDbContext db)
    {
        var indicator = await IndicatorAsync(db);
        var last = await db.Readings.Where(r => r.IndicatorId == indicator.Id).MaxAsync(r => (int?)r.Version, Token) ?? 0;
        return new Reading
        {
            IndicatorId = indicator.Id,
            Version = last + 1,
            Value = 70 + last,
            Period = Period.CalendarYear(2027 + last),
            RecordedAt = _bot.Time.GetUtcNow(),
        };
    }

    private async Task<Request> LatestHelpAsync(ClusterDbContext db) =>
        await db.Requests.Include(e => e.Events).OrderByDescending(e => e.Id).FirstOrDefaultAsync(Token)
            ?? db.Requests.Add(await HelpAsync(db)).Entity;

    private async Task<Request> HelpAsync(ClusterDbContext db)
    {
        var psa = await PsaAsync(db);
        var request = new Request
        {
            TenantId = Teams.TenantId,
            Number = await db.Requests.CountAsync(Token) + 1,
            Kind = RequestKind.EscalationKey,
            FromPsaId = psa.Id,
            To = RequestRecipient.Board,
            CheckInId = await db.CheckIns.Where(c => c.PsaId == psa.Id && c.RoundId == _round).Select(c => c.Id).SingleAsync(Token),
            RaisedById = await PersonAsync(db, DemoPeople.Avery),
            RaisedAt = _bot.Time.GetUtcNow(),
            Need = "Somebody to decide.",
            DueOn = new DateOnly(2027, 1, 1),
        };
        request.Take(RequestStep.Raise, request.RaisedById, request.RaisedAt);
        return request;
    }

    private RequestEvent Step(Request request) => new()
    {
        RequestId = request.Id,
        Sequence = request.Events.Max(happened => happened.Sequence) + 1,
        Step = RequestStep.Acknowledge,
        ById = request.RaisedById,
        HappenedAt = _bot.Time.GetUtcNow(),
    };
}
