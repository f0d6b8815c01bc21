using System.Text.Json.Nodes;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.SimulatedTeams;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Features.GoodPractice;

/// <summary>
/// A channel for good practice that its lead has switched on, in a Teams that keeps its rules: what is written there, and what becomes
/// of it.
/// </summary>
public sealed class ReadInTeamsTests : IAsyncLifetime
{
    private const string Kent = "showed that one housing officer in Kent halved the waiting time for settled accommodation.";

    private const string Leeds = "We copied the Kent approach in Leeds and it took nine weeks instead of twelve.";

    private BotUnderTest _bot = null!;
    private TeamsTenant _teams = null!;
    private Channel _works = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotUnderTest.StartAsync();
        _teams = TeamsTenant.Of(_bot);
        _works = TeamsTenant.AddChannel(_teams.Fairness, "What works");
        await _teams.InstallAsync(_teams.Fairness, DemoPeople.Devon);
        await AskAsync("link");
        await _teams.PressAsync(DemoPeople.Avery, _works.FromBot[^1], "Link", new Dictionary<string, string> { ["purpose"] = "practice" });
        await AskAsync("read good practice here");
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task What_is_written_is_kept_as_people_read_it_follows_what_becomes_of_it_and_stands_so_in_the_summary()
    {
        var gil = TeamsTenant.Guest("Gil");
        _teams.Fairness.Members.Add(gil);
        var said = _works.FromBot.Count;
        var kent = await _teams.SaysAsync(DemoPeople.Avery, _works, Kent, new Saying(Mentions: [DemoPeople.Casey]));
        var leeds = await _teams.SaysAsync(DemoPeople.Blake, _works, "<attachment id=\"5c0f\"></attachment>" + Leeds, new Saying(
            kent, Quotes: kent, Attachments: [Picture()]));
        var mistake = await _teams.RepliesAsync(DemoPeople.Emery, kent, "The figures are in R&amp;D&#39;s table.");
        await _teams.SaysAsync(gil, _works, "Our town did it in March.");
        Assert.Equal(["Casey Diaz " + Kent, Leeds, "The figures are in R&D's table."], await KeptAsync());

        Later();
        var edited = Leeds.Replace("nine", "eight", StringComparison.Ordinal);
        await _teams.EditsAsync(leeds, edited, withEntities: false);
        await _teams.DeletesAsync(mistake);
        await _teams.DeletesAsync(kent);
        Assert.Equal([edited], await KeptAsync());
        Later();
        await _teams.UndeletesAsync(kent);
        Assert.Equal(["Casey Diaz " + Kent, edited], await KeptAsync());

        await _teams.SettleAsync();
        Assert.Equal(said, _works.FromBot.Count);
        await _teams.MentionsBotAsync(DemoPeople.Avery, _works, "summarise channel", new Saying(Quotes: kent));
        TeamsMessage? Draft() => _teams.ChatOf(DemoPeople.Avery).FromBot
            .LastOrDefault(message => message.Words.Contains(GoodPracticeScene.DraftTitle, StringComparison.Ordinal));
        await Eventually.TrueAsync(() => Draft() is not null, "the draft");
        await _teams.PressAsync(DemoPeople.Avery, Draft()!, Draft()!.ApproveTitle());
        await Eventually.TrueAsync(
            () => _works.FromBot[^1].Words.Contains("2 messages from 2 people", StringComparison.Ordinal), "the summary");
        Assert.Contains("it took eight weeks", _works.FromBot[^1].Words, StringComparison.Ordinal);
        Assert.DoesNotContain("<", _works.FromBot[^1].Words, StringComparison.Ordinal);
        Assert.DoesNotContain("&amp;", _works.FromBot[^1].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_said_to_the_bot_there_is_kept_on_its_authors_word_alone_whatever_becomes_of_it()
    {
        var asked = await _teams.MentionsBotAsync(DemoPeople.Blake, _works, "what did Kent do?");
        var kept = await _teams.MentionsBotAsync(DemoPeople.Blake, _works, "good practice: " + Leeds);
        await _teams.SettleAsync();
        var card = _works.FromBot[^1];
        Later();
        await _teams.EditsAsync(asked, "what exactly did Kent do, and when?", withEntities: false);
        await _teams.EditsAsync(kept, "good practice: " + Leeds.Replace("nine", "eight", StringComparison.Ordinal), withEntities: false);
        Assert.Equal([Leeds.Replace("nine", "eight", StringComparison.Ordinal)], await KeptAsync());

        await _teams.PressAsync(DemoPeople.Blake, card, "Do not keep it");
        Later();
        await _teams.EditsAsync(kept, "good practice: " + Leeds);
        Assert.Empty(await KeptAsync());
    }

    [Fact]
    public async Task An_undone_deletion_keeps_nothing_that_the_channels_reading_did_not()
    {
        var gil = TeamsTenant.Guest("Gil");
        _teams.Fairness.Members.Add(gil);
        var guests = await _teams.SaysAsync(gil, _works, "Our town did it in March.");
        await AskAsync("stop reading here");
        Later();
        var before = await _teams.SaysAsync(DemoPeople.Blake, _works, Leeds);
        Later();
        await AskAsync("read good practice here");
        Later();

        var asked = await _teams.MentionsBotAsync(DemoPeople.Blake, _works, Leeds);
        var revoked = await _teams.MentionsBotAsync(DemoPeople.Blake, _works, "good practice: " + Leeds);
        await _teams.SettleAsync();
        await _teams.PressAsync(DemoPeople.Blake, _works.FromBot[^1], "Do not keep it");
        Later();

        foreach (var message in (TeamsMessage[])[guests, before, asked, revoked, asked])
        {
            await _teams.DeletesAsync(message);
            Later();
            await _teams.UndeletesAsync(message);
            Later();
        }

        Assert.Empty(await KeptAsync());
    }

    [Theory]
    [InlineData("wdu")]
    [InlineData("wud")]
    [InlineData("dwu")]
    [InlineData("duw")]
    [InlineData("uwd")]
    [InlineData("udw")]
    public async Task A_message_whose_deletion_is_undone_is_kept_in_whatever_order_that_is_told_and_one_to_the_bot_in_none(string order)
    {
        foreach (var isToBot in (bool[])[false, true])
        {
            _teams.Events.Hold();
            var message = isToBot
                ? await _teams.MentionsBotAsync(DemoPeople.Blake, _works, Kent)
                : await _teams.SaysAsync(DemoPeople.Blake, _works, Leeds);
            Later();
            await _teams.DeletesAsync(message);
            Later();
            await _teams.UndeletesAsync(message);
            await _teams.Events.ReleaseAsync(held => order.Select(what => held["wdu".IndexOf(what, StringComparison.Ordinal)]));
            Later();
        }

        Assert.Equal([Leeds], await KeptAsync());
    }

    [Fact]
    public async Task What_happens_to_a_message_ends_the_same_in_whatever_order_it_arrives()
    {
        _teams.Events.Hold();
        var edited = await _teams.SaysAsync(DemoPeople.Blake, _works, "The first thing that was written.");
        var deleted = await _teams.SaysAsync(DemoPeople.Blake, _works, "Said by mistake.");
        var undeleted = await _teams.SaysAsync(DemoPeople.Blake, _works, Leeds);
        foreach (var minute in Enumerable.Range(1, 3))
        {
            Later();
            await _teams.EditsAsync(edited, $"As it was written in minute {minute}.");
        }

        await _teams.DeletesAsync(deleted);
        await _teams.DeletesAsync(undeleted);
        Later();
        await _teams.UndeletesAsync(undeleted);
        await _teams.Events.ReleaseAsync(held => held.Reverse());

        Assert.Equal(["As it was written in minute 3.", Leeds], await KeptAsync());
    }

    private static JsonObject Picture() =>
        new() { ["contentType"] = "image/*", ["contentUrl"] = "https://smba.trafficmanager.net/uk/v3/attachments/1/views/original" };

    private void Later() => _bot.Time.Advance(TimeSpan.FromMinutes(1));

    private async Task AskAsync(string words)
    {
        await _teams.MentionsBotAsync(DemoPeople.Avery, _works, words);
        await _teams.SettleAsync();
    }

    private Task<List<string>> KeptAsync() => _bot.QueryAsync(db =>
        db.Messages.Where(m => m.ConversationId == _works.Id).OrderBy(m => m.PostedAt).ThenBy(m => m.MessageId).Select(m => m.Text)
            .ToListAsync());
}
