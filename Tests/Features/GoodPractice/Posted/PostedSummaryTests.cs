using ClusterBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static ClusterBot.Tests.Features.GoodPractice.Posted.PracticeTeams;
using static ClusterBot.Tests.Support.DemoPeople;

namespace ClusterBot.Tests.Features.GoodPractice.Posted;

/// <summary>A posted summary, what is found of it and what was kept from it follow what becomes of its messages.</summary>
public sealed class PostedSummaryTests : IAsyncLifetime
{
    private PracticeTeams _scene = null!;

    public async ValueTask InitializeAsync() => _scene = await PracticeTeams.StartAsync();

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Fact]
    public async Task A_deleted_message_takes_its_point_out_of_the_posted_summary_and_an_undone_deletion_brings_it_back()
    {
        var kent = await _scene.WriteAsync(Blake, Kent);
        await _scene.WriteAsync(Casey, Leeds);
        var posted = await _scene.PostSummaryAsync();
        Assert.Contains("from 40 days to 20", posted.Words, StringComparison.Ordinal);
        var number = await _scene.NumberOfAsync("Kent");

        await _scene.Teams.DeletesAsync(kent);

        await _scene.ShowsAsync(posted, "1 point was taken out after this was posted, because a message that it rests on was deleted.");
        Assert.DoesNotContain("Kent", posted.Words, StringComparison.Ordinal);
        Assert.Contains("31 of 34 families", posted.Words, StringComparison.Ordinal);
        Assert.Contains($"Keep point {3 - number}", Confirmations.Titles(posted.BaseCard!.Value));
        var stored = await _scene.RequestAsync();
        Assert.DoesNotContain("Kent", stored.Result + stored.Material, StringComparison.Ordinal);
        Assert.DoesNotContain("halved", stored.Result + stored.Material, StringComparison.Ordinal);

        _scene.Later();
        await _scene.Teams.UndeletesAsync(kent);

        await _scene.ShowsAsync(posted, "from 40 days to 20");
        Assert.DoesNotContain("taken out", posted.Words, StringComparison.Ordinal);
        Assert.Equal(number, await _scene.NumberOfAsync("Kent"));

        _scene.Later();
        await _scene.Teams.DeletesAsync(kent);
        await _scene.ShowsAsync(posted, "1 point was taken out");
    }

    [Fact]
    public async Task What_is_found_follows_and_a_stale_button_says_why_nothing_comes_of_it()
    {
        var kent = await _scene.WriteAsync(Blake, Kent);
        await _scene.WriteAsync(Casey, Leeds);
        var posted = await _scene.PostSummaryAsync();
        var number = await _scene.NumberOfAsync("Kent");
        await _scene.IndexAsync();
        Assert.Contains("from 40 days to 20", (await _scene.AskAloneAsync(Avery, "find settled accommodation")).Words);
        var before = posted.BaseCard!.Value;
        await _scene.Teams.DeletesAsync(kent);
        await _scene.ShowsAsync(posted, "1 point was taken out");

        Assert.DoesNotContain("from 40 days to 20", (await _scene.AskAloneAsync(Avery, "find settled accommodation")).Words);
        await _scene.IndexAsync();
        Assert.DoesNotContain("from 40 days to 20", (await _scene.AskAloneAsync(Avery, "find settled accommodation")).Words);
        Assert.Contains("31 of 34 families", (await _scene.AskAloneAsync(Avery, "find families winter")).Words);
        var summary = (await _scene.RequestAsync()).Id;
        foreach (var (verb, data) in new (string, object)[]
        {
            ("goodPractice.keepPoint", new { summary, point = number - 1 }),
            ("goodPractice.rate", new { summary, point = number - 1, says = "useful" }),
        })
        {
            Assert.Contains("This point was taken out", (await _scene.Bot.PressAsync(Avery, _scene.Works.Id, verb, data)).Text);
        }

        _scene.Later();
        await _scene.Teams.UndeletesAsync(kent);
        await _scene.ShowsAsync(posted, "from 40 days to 20");
        await _scene.IndexAsync();
        Assert.Contains("from 40 days to 20", (await _scene.AskAloneAsync(Avery, "find settled accommodation")).Words);
        Assert.NotEqual(default, before.ValueKind);
    }

    [Fact]
    public async Task An_edited_message_marks_its_point_and_the_mark_goes_with_the_edit()
    {
        var kent = await _scene.WriteAsync(Blake, Kent);
        await _scene.WriteAsync(Casey, Leeds);
        var posted = await _scene.PostSummaryAsync();
        var number = await _scene.NumberOfAsync("Kent");

        await _scene.Teams.EditsAsync(kent, Kent + " We are glad.", withEntities: false);
        await _scene.ShowsAsync(posted, $"A message that point {number} rests on was edited after this was posted.");
        Assert.DoesNotContain("no longer says", posted.Words, StringComparison.Ordinal);

        _scene.Later();
        await _scene.Teams.EditsAsync(kent, Kent.Replace("20", "30", StringComparison.Ordinal), withEntities: false);
        await _scene.ShowsAsync(posted, $"point {number} rests on was edited after this was posted, and no longer says this.");
        Assert.Contains("from 40 days to 20", posted.Words, StringComparison.Ordinal);

        _scene.Later();
        await _scene.Teams.EditsAsync(kent, Kent, withEntities: false);
        await Eventually.TrueAsync(() => !posted.Words.Contains("edited after", StringComparison.Ordinal), "the mark is gone");
    }

    [Fact]
    public async Task With_its_last_point_gone_the_summary_says_so_and_stays_in_its_place()
    {
        var kent = await _scene.WriteAsync(Blake, Kent);
        var posted = await _scene.PostSummaryAsync();

        await _scene.Teams.DeletesAsync(kent);

        await _scene.ShowsAsync(posted, "No point of it is left");
        Assert.DoesNotContain("Kent", posted.Words, StringComparison.Ordinal);
        _scene.Later();
        await _scene.Teams.UndeletesAsync(kent);
        await _scene.ShowsAsync(posted, "from 40 days to 20");
    }

    [Fact]
    public async Task A_point_of_two_messages_comes_back_once_both_deletions_are_undone_in_any_order()
    {
        foreach (var order in (int[][])[[0, 1], [1, 0]])
        {
            await using var scene = await PracticeTeams.StartAsync();
            var question = await scene.WriteAsync(Blake, "How many families in Leeds stayed in one place through the winter?");
            var answer = await scene.Teams.RepliesAsync(Casey, question, Leeds);
            var posted = await scene.PostSummaryAsync();
            var both = Assert.Single(
                ClusterBot.Bot.ReadModels.Summaries.StoredSummary.Read((await scene.RequestAsync()).Result!).Points,
                point => point.MessageIds().Distinct().Count() == 2);
            Support.SimulatedTeams.TeamsMessage[] messages = [question, answer];

            await scene.Teams.DeletesAsync(question);
            scene.Later();
            await scene.Teams.DeletesAsync(answer);
            scene.Later();
            await scene.Teams.UndeletesAsync(messages[order[0]]);
            await scene.Teams.SettleAsync();
            Assert.DoesNotContain("31 of 34", (await scene.RequestAsync()).Result!, StringComparison.Ordinal);
            scene.Later();
            await scene.Teams.UndeletesAsync(messages[order[1]]);
            await scene.ShowsAsync(posted, "31 of 34 families");
            Assert.Equal(
                both.Text, ClusterBot.Bot.ReadModels.Summaries.StoredSummary.Read((await scene.RequestAsync()).Result!).Points
                    .Single(point => point.IsShown).Text);
        }
    }

    [Fact]
    public async Task A_record_kept_from_the_point_says_so_and_its_owner_is_asked_until_they_have_looked()
    {
        var kent = await _scene.WriteAsync(Blake, Kent);
        var posted = await _scene.PostSummaryAsync();
        await _scene.AskAloneAsync(Blake, "help");
        await _scene.Teams.PressAsync(Blake, posted, "Keep point 1");
        await _scene.Teams.SettleAsync();
        var form = _scene.Teams.ChatOf(Blake).FromBot[^1];
        var kept = await _scene.Teams.PressAsync(Blake, form, "Keep this practice");
        Assert.Contains("Came from point 1 of a summary", kept.Text, StringComparison.Ordinal);
        _scene.Bot.Time.Advance(TimeSpan.FromHours(2));

        await _scene.Teams.DeletesAsync(kent);
        await _scene.ShowsAsync(posted, "No point of it is left");

        var work = await _scene.AskAloneAsync(Blake, "my work");
        Assert.Contains("The message behind it was deleted on 23 November 2026", work.Words, StringComparison.Ordinal);
        await _scene.Teams.PressAsync(Blake, work, "Look at record 1");
        await _scene.Teams.SettleAsync();
        var record = _scene.Teams.ChatOf(Blake).FromBot[^1];
        Assert.Contains("Does this still hold without it?", record.Words, StringComparison.Ordinal);
        _scene.Later();
        await _scene.Teams.PressAsync(Blake, record, "It still holds");
        Assert.DoesNotContain("The message behind it", (await _scene.AskAloneAsync(Blake, "my work")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_brought_back_by_an_undone_deletion_who_was_erased_meanwhile()
    {
        var kent = await _scene.WriteAsync(Blake, Kent + " Casey Diaz did the visits.");
        await _scene.WriteAsync(Avery, Leeds);
        var posted = await _scene.PostSummaryAsync();
        await _scene.Teams.DeletesAsync(kent);
        await _scene.ShowsAsync(posted, "1 point was taken out");
        Assert.Contains("\"sealed\"", (await _scene.RequestAsync()).Result!, StringComparison.Ordinal);

        var stored = await _scene.Bot.QueryAsync(async db =>
        {
            var texts = new ClusterBot.Bot.Features.DataProtection.Erasure.ErasedTexts(db);
            var casey = await db.People.SingleAsync(p => p.AadObjectId == Casey.AadObjectId);
            await texts.EraseAsync(casey, [], TestContext.Current.CancellationToken);
            await db.SaveChangesAsync();
            return (await db.Summaries.SingleAsync()).Result!;
        });

        Assert.DoesNotContain("\"sealed\"", stored, StringComparison.Ordinal);
    }
}
