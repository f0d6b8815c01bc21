using ClusterBot.Bot.Features.Digests;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Data.Entities;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
using ClusterBot.Domain.Requests.Kinds;
using ClusterBot.Tests.Features.Requests;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Connector;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Features.Digests;

/// <summary>
/// The digest of a permanent secretary, here Casey: sent on the first working day of each month, once, and shown to nobody else. Today is
/// 23 November 2026.
/// </summary>
public sealed class DigestTests : IAsyncLifetime
{
    private static readonly string Caseys = Teams.ChatOf(DemoPeople.Casey);

    private AskScene _scene = null!;

    private BotUnderTest Bot => _scene.Bot;

    public async ValueTask InitializeAsync()
    {
        _scene = await AskScene.StartAsync();
        await _scene.TakeAsync(Role.NonExecutiveDirector);
        await _scene.GiveAsync(DemoPeople.Casey, Role.PermanentSecretary);
        foreach (var person in (DemoPeople[])[DemoPeople.Casey, DemoPeople.Avery])
        {
            await Bot.AskAsync(person, "help", Teams.ChatOf(person));
        }

        await RunAsync();
    }

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Fact]
    public async Task It_is_sent_on_the_first_working_day_of_the_month_once_and_after_everything_else()
    {
        await AtAsync(new DateTimeOffset(2026, 12, 1, 9, 29, 0, TimeSpan.Zero));
        Assert.Empty(await SentAsync());

        await AtAsync(new DateTimeOffset(2026, 12, 1, 9, 30, 0, TimeSpan.Zero));
        await RunAsync();

        var sent = Assert.Single(await SentAsync());
        Assert.Equal((OutboxMessagePriority.Digest, "Casey Diaz"), (sent.Priority, await NameAsync(sent.RecipientId)));
        await _scene.ShowsAsync(Caseys, "Permanent secretary's digest", "As at 1 December 2026");
        await AtAsync(new DateTimeOffset(2026, 12, 31, 12, 0, 0, TimeSpan.Zero));
        Assert.Single(await SentAsync());
        // The first of January is a holiday, and the days after it a weekend.
        await AtAsync(new DateTimeOffset(2027, 1, 4, 9, 30, 0, TimeSpan.Zero));
        Assert.Equal(2, (await SentAsync()).Count);
        await _scene.ShowsAsync(Caseys, "What moved since 1 December 2026", "As at 4 January 2027");
    }

    [Fact]
    public async Task After_months_in_which_the_bot_was_not_running_one_is_sent_and_says_that_it_is_late()
    {
        await AtAsync(new DateTimeOffset(2027, 3, 20, 12, 0, 0, TimeSpan.Zero));
        await RunAsync();
        await AtAsync(new DateTimeOffset(2027, 3, 31, 12, 0, 0, TimeSpan.Zero));

        Assert.Single(await SentAsync());
        await _scene.ShowsAsync(Caseys, "As at 20 March 2027", "late, it was due on 1 March 2027");
        await AtAsync(new DateTimeOffset(2027, 4, 1, 9, 30, 0, TimeSpan.Zero));
        Assert.Equal(2, (await SentAsync()).Count);
    }

    [Fact]
    public async Task It_says_what_moved_what_waits_what_was_decided_and_what_would_help()
    {
        await RaisedAsync("An analyst for a year", "support", RequestRecipient.Centre);
        await RaisedAsync("The councils\u2019 waiting lists", "data", RequestRecipient.Psa, 9);
        var tension = await RaisedAsync("Two targets that pull apart", "tension", RequestRecipient.Psa, 9);
        var board = await RaisedAsync("Somebody who owns the matching", "escalation", RequestRecipient.Board);
        await Bot.PressAsync(DemoPeople.Avery, Teams.ChatOf(DemoPeople.Avery), "requests.takeStep", new Dictionary<string, string>
        {
            ["request"] = board.ToString(),
            ["step"] = "decide",
            ["decisionText"] = "The chair writes to them.",
        });
        await TakeAsync(board, RequestStep.Decide, "The chair writes to them.");

        var text = await DigestAsync();

        Assert.Contains("1 request waits for you.", text, StringComparison.Ordinal);
        Assert.Contains("Of 1 decision,", text, StringComparison.Ordinal);
        AssertInOrder(
            text, "What moved since", "What waits for you", "An analyst for a year", "Decided since",
            "The chair writes to them.", "What would help", "Two targets that pull apart", "Status", "PSA 16");
        Assert.DoesNotContain("waiting lists", text, StringComparison.Ordinal);
        Assert.StartsWith("OFFICIAL\n", text, StringComparison.Ordinal);
        Assert.NotEqual(Guid.Empty, tension);
    }

    [Fact]
    public async Task What_is_more_sensitive_is_in_it_once_it_has_gone_up_to_the_reader_and_not_before()
    {
        var secret = await RaisedAsync("A hidden need", "tension", RequestRecipient.Psa, await OtherPsaAsync());
        var before = await DigestAsync();
        Assert.DoesNotContain("hidden", before, StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith("OFFICIAL\n", before, StringComparison.Ordinal);

        await Bot.QueryAsync(async db =>
        {
            var request = await db.Requests.Include(r => r.Events).SingleAsync(r => r.Id == secret);
            foreach (var day in Enumerable.Range(1, 2))
            {
                db.RequestEvents.Add(request.Tick(RequestStep.GoUp, Bot.Time.GetUtcNow().AddDays(-day), Bot.Time.GetUtcNow()));
            }

            return await db.SaveChangesAsync();
        });

        var text = await DigestAsync();
        Assert.Contains("A hidden need", text, StringComparison.Ordinal);
        Assert.StartsWith("OFFICIAL-SENSITIVE", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_gets_it_and_a_channel_does_not_see_it()
    {
        foreach (var (person, where) in new[]
        {
            (DemoPeople.Avery, Teams.ChatOf(DemoPeople.Avery)), (DemoPeople.Blake, Teams.General), (Teams.Stranger, Teams.General),
        })
        {
            Assert.Null((await Bot.AskAsync(person, "digest", where)).Card);
        }

        Assert.Equal(3, await Bot.QueryAsync(db => db.DeniedActs.SumAsync(d => d.Count)));
        var said = await Bot.AskAsync(DemoPeople.Casey, "digest", Teams.General);
        Assert.Equal("The digest is on its way to your personal chat with ClusterBot.", said.Activity!.Text);
        await _scene.ShowsAsync(Caseys, "Permanent secretary's digest");
    }

    [Fact]
    public async Task Of_a_permanent_secretary_who_cannot_be_written_to_nothing_is_claimed()
    {
        Bot.Connector.Next(ConnectorAnswer.Refused(403, "ConversationBlockedByUser"), item => item.Conversation == Caseys);
        await AtAsync(new DateTimeOffset(2026, 12, 1, 9, 30, 0, TimeSpan.Zero));

        await Eventually.TrueAsync(
            async () => (await SentAsync()).Single().State == OutboxMessageState.Refused, "the refusal");
    }

    private static void AssertInOrder(string text, params string[] words)
    {
        var at = 0;
        foreach (var word in words)
        {
            var found = text.IndexOf(word, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"{word} is not behind the words before it in: {text}");
            at = found + word.Length;
        }
    }

    private async Task AtAsync(DateTimeOffset at)
    {
        Bot.Time.Advance(at - Bot.Time.GetUtcNow());
        await RunAsync();
    }

    private Task RunAsync() =>
        Bot.Services.GetRequiredService<JobRunner>().RunNowAsync<DigestJob>(TestContext.Current.CancellationToken);

    private Task<List<OutboxMessage>> SentAsync() =>
        Bot.QueryAsync(db => db.OutboxMessages.AsNoTracking().Where(d => d.Key.StartsWith("digest:")).ToListAsync());

    private Task<string> NameAsync(Guid? person) =>
        Bot.QueryAsync(db => db.People.Where(p => p.Id == person).Select(p => p.Name).SingleAsync());

    private async Task<string> DigestAsync()
    {
        string[] Digests() =>
            [.. _scene.Shown(Caseys).Where(text => text.Contains("Permanent secretary's digest", StringComparison.Ordinal))];
        var before = Digests().Length;
        (await Bot.PostAsync(Teams.Says(DemoPeople.Casey, "digest", Caseys))).Dispose();
        await Eventually.TrueAsync(
            () =>
            {
                Bot.Time.Advance(TimeSpan.FromMilliseconds(300));
                return Digests().Length > before;
            },
            "the digest");
        return Digests()[^1];
    }

    private Task<Guid> RaisedAsync(string need, string kind, RequestRecipient to, int? psa) => Bot.QueryAsync(async db =>
        await RaisedAsync(need, kind, to, await db.Psas.Where(p => p.Number == psa).Select(p => p.Id).SingleAsync()));

    private Task<Guid> RaisedAsync(string need, string kind, RequestRecipient to, Guid? psa = null) => Bot.QueryAsync(async db =>
    {
        var person = await db.People.SingleAsync(p => p.Name == "Avery Howard");
        var shipped = Bot.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var request = new Request
        {
            TenantId = person.TenantId,
            Number = await db.Requests.CountAsync() + 1,
            Kind = kind,
            FromPsaId = await db.Psas.Where(p => p.Number == 16).Select(p => p.Id).SingleAsync(),
            To = to,
            ToPsaId = psa,
            RaisedById = person.Id,
            RaisedAt = shipped,
            Need = need,
            DueOn = new DateOnly(2026, 12, 18),
            Policy = RequestPolicy.Of(
                ClusterBot.Bot.Register.Kinds.ShippedRequestKinds.All.Single(each => each.Key == kind), RequestSeverity.Ordinary),
        };
        request.Take(RequestStep.Raise, person.Id, shipped);
        db.Requests.Add(request);
        await db.SaveChangesAsync();
        return request.Id;
    });

    private Task<int> TakeAsync(Guid id, RequestStep step, string text) => Bot.QueryAsync(async db =>
    {
        var request = await db.Requests.Include(r => r.Events).SingleAsync(r => r.Id == id);
        if (request.Events.All(happened => happened.Step != step))
        {
            db.RequestEvents.Add(request.Take(step, request.RaisedById, Bot.Time.GetUtcNow(), new StepContent(text)));
        }

        return await db.SaveChangesAsync();
    });

    private Task<Guid> OtherPsaAsync() => Bot.QueryAsync(async db =>
    {
        var tenant = await db.Clusters.Select(c => c.TenantId).FirstAsync();
        var cluster = db.Clusters.Add(
            new() { TenantId = tenant, Name = "Another", Marking = ProtectiveMarking.OfficialSensitive }).Entity;
        var psa = db.Psas.Add(new() { ClusterId = cluster.Id, Number = 101, Title = "Another" }).Entity;
        await db.SaveChangesAsync();
        return psa.Id;
    });
}
