using ClusterBot.Bot.Features.BoardPacks;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
using ClusterBot.Tests.Features.Requests;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Features.BoardPacks;

/// <summary>The pack of a board: sent before a meeting, once, to the channel and to each member, without what is more sensitive.</summary>
public sealed class BoardPackTests : IAsyncLifetime
{
    // Five working days before Wednesday 2 December is Wednesday 25 November.
    private static readonly DateOnly Meeting = new(2026, 12, 2);

    private AskScene _scene = null!;

    private BotUnderTest Bot => _scene.Bot;

    public async ValueTask InitializeAsync()
    {
        _scene = await AskScene.StartAsync();
        foreach (var person in DemoPeople.All)
        {
            await Bot.AskAsync(person, "help", Teams.ChatOf(person));
        }

        using var added = await Bot.PostAsync(Teams.AddedToTeam(Teams.Board));
        await Bot.AskAsync(DemoPeople.Avery, "link", Teams.Board);
        await Bot.PressAsync(DemoPeople.Avery, Teams.Board, "channels.link", new { cluster = await ClusterIdAsync(), purpose = "board" });
        await MeetAsync(Meeting);
    }

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Fact]
    public async Task It_is_sent_five_working_days_before_the_meeting_once_to_the_channel_and_each_member()
    {
        Bot.Time.Advance(new DateTimeOffset(2026, 11, 25, 9, 29, 0, TimeSpan.Zero) - Bot.Time.GetUtcNow());
        await RunAsync();
        Assert.Empty(await SentToAsync());

        Bot.Time.Advance(TimeSpan.FromMinutes(1));
        await RunAsync();
        await RunAsync();

        Assert.Equal(["Avery Howard", "Blake Cole", "Casey Diaz", "the channel"], await SentToAsync());
        Assert.Equal(Bot.Time.GetUtcNow(), await Bot.QueryAsync(db => db.BoardMeetings.Select(m => m.PackSentAt).SingleAsync()));
        await _scene.ShowsAsync(Teams.ChatOf(DemoPeople.Casey), "Board pack", "For the meeting on 2 December 2026, as at 25 November 2026");
    }

    [Fact]
    public async Task One_that_was_missed_is_caught_up_until_the_day_of_the_meeting_and_not_after()
    {
        Bot.Time.Advance(new DateTimeOffset(2026, 12, 2, 8, 0, 0, TimeSpan.Zero) - Bot.Time.GetUtcNow());
        await RunAsync();
        Assert.Equal(4, (await SentToAsync()).Count);

        await MeetAsync(new DateOnly(2026, 12, 9));
        Bot.Time.Advance(TimeSpan.FromDays(10));
        await RunAsync();
        Assert.Equal(4, (await SentToAsync()).Count);
    }

    [Fact]
    public async Task It_opens_with_the_decisions_and_says_what_moved_since_the_last_pack_and_what_is_asked()
    {
        await MeetAsync(new DateOnly(2026, 11, 20), sentAt: new DateTimeOffset(2026, 11, 13, 9, 30, 0, TimeSpan.Zero));
        await RaisedAsync(16, "Somebody who owns the matching", "escalation");
        var decided = await RaisedAsync(9, "A word from the housing departments", "escalation");
        var blake = await Bot.QueryAsync(db => db.People.Where(p => p.Name == "Blake Cole").Select(p => p.Id).SingleAsync());
        var decision = await Bot.PressAsync(DemoPeople.Avery, Teams.Board, "requests.takeStep", new Dictionary<string, string>
        {
            ["request"] = decided.ToString(),
            ["step"] = "decide",
            ["decisionText"] = "The chair writes to them.",
            ["decisionOwner"] = blake.ToString("N"),
            ["decisionBy"] = "2026-12-01",
        });

        Assert.Contains("The chair writes to them.", decision.Text, StringComparison.Ordinal);

        var text = await PackAsync("board pack");

        Assert.Contains("Of 1 decision, 1 is", text, StringComparison.Ordinal);
        Assert.Contains("1 request waits for a decision.", text, StringComparison.Ordinal);
        Assert.Contains("What moved since 13 November 2026", text, StringComparison.Ordinal);
        Assert.Contains("Somebody who owns the matching", text, StringComparison.Ordinal);
        Assert.Contains("The chair writes to them.", text, StringComparison.Ordinal);
        Assert.Contains("OFFICIAL", text, StringComparison.Ordinal);

        var one = await PackAsync("board pack PSA 16");
        Assert.Contains("Somebody who owns the matching", one, StringComparison.Ordinal);
        Assert.DoesNotContain("The chair writes to them.", one, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_more_sensitive_than_the_cluster_is_in_no_pack_not_even_as_a_number()
    {
        await RaisedAsync(16, "An open need", "data", to: await OtherPsaAsync(ProtectiveMarking.Official));
        await RaisedAsync(16, "A secret need", "data", to: await OtherPsaAsync(ProtectiveMarking.OfficialSensitive));

        var text = await PackAsync("board pack");

        Assert.Contains("An open need", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("not shown here", text, StringComparison.Ordinal);
        Assert.DoesNotContain("request 2", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_without_a_part_in_the_cluster_sees_nothing_of_it()
    {
        foreach (var words in (string[])["board pack", "board pack PSA 16", "board pack as PowerPoint", "send board pack"])
        {
            Assert.Null((await Bot.AskAsync(Teams.Stranger, words, Teams.General)).Card);
        }

        Assert.Equal(0, await Bot.QueryAsync(db => db.Exports.CountAsync()));
        Assert.Equal(4, await Bot.QueryAsync(db => db.DeniedActs.SumAsync(d => d.Count)));
    }

    [Fact]
    public async Task The_chair_has_it_sent_after_confirming_whom_it_goes_to_and_a_member_may_not()
    {
        var refused = await Bot.AskAsync(DemoPeople.Blake, "send board pack", Teams.ChatOf(DemoPeople.Blake));
        Assert.Contains("Only the chair", refused.Activity!.Text, StringComparison.Ordinal);

        var asked = await Bot.AskAsync(DemoPeople.Avery, "send board pack PSA 16", Teams.ChatOf(DemoPeople.Avery));
        var reaches = CardText.Of(asked.Card!.Value);
        Assert.Contains("It goes to 3 people: ", reaches, StringComparison.Ordinal);
        Assert.Contains("Avery Howard, Blake Cole, Casey Diaz", reaches, StringComparison.Ordinal);
        Assert.Empty(await SentToAsync());

        var answer = await Bot.PressAsync(
            DemoPeople.Avery, Teams.ChatOf(DemoPeople.Avery), "boardPacks.send", new { cluster = await ClusterIdAsync(), psa = 16 });

        Assert.Contains("The pack is on its way.", answer.Text, StringComparison.Ordinal);
        Assert.Equal(["Avery Howard", "Blake Cole", "Casey Diaz", "the channel"], await SentToAsync());
        await _scene.ShowsAsync(Teams.ChatOf(DemoPeople.Blake), "Board pack", "PSA 16:");
        // The pack before the meeting still comes: this one was for one PSA, and asked for.
        Assert.Null(await Bot.QueryAsync(db => db.BoardMeetings.Select(m => m.PackSentAt).SingleAsync()));
    }

    /// <summary>Asks for the pack as Avery, and gives its words: other cards may come to her chat before.</summary>
    private async Task<string> PackAsync(string words)
    {
        string[] Packs() =>
            [.. _scene.Shown(Teams.ChatOf(DemoPeople.Avery)).Where(text => text.Contains("Board pack", StringComparison.Ordinal))];
        var before = Packs().Length;
        (await Bot.PostAsync(Teams.Says(DemoPeople.Avery, words, Teams.ChatOf(DemoPeople.Avery)))).Dispose();
        await Eventually.TrueAsync(
            () =>
            {
                Bot.Time.Advance(TimeSpan.FromMilliseconds(300));
                return Packs().Length > before;
            },
            words);
        return Packs()[^1];
    }

    private Task RunAsync() =>
        Bot.Services.GetRequiredService<JobRunner>().RunNowAsync<BoardPackJob>(TestContext.Current.CancellationToken);

    private Task<Guid> ClusterIdAsync() => Bot.QueryAsync(db => db.Clusters.Where(c => c.Code != null).Select(c => c.Id).FirstAsync());

    private Task<int> MeetAsync(DateOnly on, DateTimeOffset? sentAt = null) => Bot.QueryAsync(async db =>
    {
        db.BoardMeetings.Add(new BoardMeeting
        {
            ClusterId = await db.Clusters.Where(c => c.Code != null).Select(c => c.Id).FirstAsync(),
            On = on,
            PackSentAt = sentAt,
        });
        return await db.SaveChangesAsync();
    });

    /// <summary>Those to whom a pack is queued or sent, by name.</summary>
    private Task<List<string>> SentToAsync() => Bot.QueryAsync(async db => (await db.OutboxMessages
        .Where(d => d.Key.StartsWith("pack:"))
        .Select(d => db.People.Where(p => p.Id == d.RecipientId).Select(p => p.Name).FirstOrDefault() ?? "the channel")
        .ToListAsync()).Order(StringComparer.Ordinal).ToList());

    private Task<Guid> RaisedAsync(int from, string need, string kind, Guid? to = null) => Bot.QueryAsync(async db =>
    {
        var person = await db.People.SingleAsync(p => p.Name == "Avery Howard");
        var request = new Request
        {
            TenantId = person.TenantId,
            Number = await db.Requests.CountAsync() + 1,
            Kind = kind,
            FromPsaId = await db.Psas.Where(p => p.Number == from).Select(p => p.Id).SingleAsync(),
            To = to is null ? RequestRecipient.Board : RequestRecipient.Psa,
            ToPsaId = to,
            RaisedById = person.Id,
            RaisedAt = Bot.Time.GetUtcNow(),
            Need = need,
            DueOn = new DateOnly(2026, 12, 18),
        };
        request.Take(RequestStep.Raise, person.Id, Bot.Time.GetUtcNow());
        db.Requests.Add(request);
        await db.SaveChangesAsync();
        return request.Id;
    });

    private Task<Guid> OtherPsaAsync(ProtectiveMarking marking) => Bot.QueryAsync(async db =>
    {
        var tenant = await db.Clusters.Select(c => c.TenantId).FirstAsync();
        var cluster = db.Clusters.Add(new() { TenantId = tenant, Name = $"Another {marking}", Marking = marking }).Entity;
        var psa = db.Psas.Add(new() { ClusterId = cluster.Id, Number = 100 + (int)marking, Title = "Another" }).Entity;
        await db.SaveChangesAsync();
        return psa.Id;
    });
}
