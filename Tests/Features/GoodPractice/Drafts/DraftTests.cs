using ClusterBot.Data.Entities;
using ClusterBot.Domain.Register;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Connector;
using Microsoft.EntityFrameworkCore;
using static ClusterBot.Tests.Support.DemoPeople;

namespace ClusterBot.Tests.Features.GoodPractice.Drafts;

/// <summary>A summary is posted, and found, once a cluster lead has approved its draft, and as it was approved.</summary>
public sealed class DraftTests : IAsyncLifetime
{
    private BotUnderTest _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await GoodPracticeScene.InTeamAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task What_a_member_asks_for_waits_for_the_lead_and_the_member_hears_what_becomes_of_it()
    {
        var (progress, draft) = await _bot.DraftAsync(Devon);

        Assert.Contains("Devon Ellis", draft.Words(), StringComparison.Ordinal);
        Assert.Contains("It is with Avery Howard (cluster lead)", (await _bot.ShownAsync(progress, "is written")).Words());
        Assert.DoesNotContain(_bot.Connector.Received, item => item.IsUpdate && item.Words().Contains("41 employers"));
        Assert.True(await _bot.RequestAsync() is { State: SummaryState.Drafted, Result: null, FinishedAt: null });
        await _bot.ToldAsync("waits for Avery Howard");

        await _bot.PressDraftAsync(Avery, draft, "Approve and post");

        Assert.Contains("Approved by the cluster lead, 23 November 2026", (await _bot.ShownAsync(progress, "41 employers")).Words());
        await _bot.ToldAsync("Avery Howard approved the summary");
        Assert.True(await _bot.RequestAsync() is { State: SummaryState.Published, Draft: null, Result: not null, FinishedAt: not null });
    }

    [Fact]
    public async Task A_point_that_is_dropped_is_not_posted_and_the_summary_says_so()
    {
        var (progress, draft) = await _bot.DraftAsync(Avery);
        var words = await _bot.PointAsync(0);

        var dropped = await _bot.PressDraftAsync(Avery, draft, "Drop point 1");
        Assert.Contains("Point 1 is dropped", dropped.Text, StringComparison.Ordinal);
        var back = await _bot.PressAsync(draft, dropped, "Put point 1 back");
        Assert.DoesNotContain("Point 1 is dropped", back.Text, StringComparison.Ordinal);
        var again = await _bot.PressAsync(draft, back, "Drop point 1");
        await _bot.PressAsync(draft, again, "Approve and post");

        var summary = await _bot.ShownAsync(progress, "Summary of");
        Assert.DoesNotContain(words, (await _bot.RequestAsync()).Result!, StringComparison.Ordinal);
        Assert.Contains("1 point was dropped by the cluster lead before this was posted.", summary.Words());
    }

    [Fact]
    public async Task With_all_points_dropped_there_is_nothing_to_approve()
    {
        var (_, draft) = await _bot.DraftAsync(Avery, "summarise about employers came back");
        var card = (await _bot.PressDraftAsync(Avery, draft, "Drop point 1")).Value;
        while (CardText.Of(card).Contains("points", StringComparison.Ordinal)
            && Confirmations.Titles(card).FirstOrDefault(title => title.StartsWith("Drop", StringComparison.Ordinal)) is { } next)
        {
            card = (await _bot.PressDraftAsync(Avery, draft.Conversation!, card, next)).Value;
        }

        Assert.Contains("No point is left to post", CardText.Of(card), StringComparison.Ordinal);
        Assert.DoesNotContain(Confirmations.Titles(card), title => title.StartsWith("Approve", StringComparison.Ordinal));
        var summary = (await _bot.RequestAsync()).Id;
        await _bot.PressAsync(Avery, draft.Conversation!, "goodPractice.approve", new { summary, seen = 99 });
        Assert.Equal(SummaryState.Drafted, (await _bot.RequestAsync()).State);
    }

    [Fact]
    public async Task Words_that_no_message_holds_are_named_and_nothing_that_was_typed_is_lost()
    {
        var (progress, draft) = await _bot.DraftAsync(Avery);
        var (number, original) = await _bot.PointWithAsync("41 employers");
        var form = await _bot.EditAsync(Avery, draft, draft.Card!.Value, number);
        Assert.Contains("checked against the messages", form.Words(), StringComparison.Ordinal);

        const string Invented = "In the first quarter 41 employers and 300 hairdressers came back a second time.";
        var refused = await _bot.PressDraftAsync(Avery, form, "Check and keep", ("pointText", Invented));
        Assert.Contains("No message of this point holds: “300”, “hairdressers”", refused.Text, StringComparison.Ordinal);
        Assert.Contains(Invented, refused.Value.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(original, await _bot.PointAsync(number - 1));

        const string Faithful = "41 employers came back a second time in the first quarter.";
        var kept = await _bot.PressAsync(draft, refused, "Check and keep", ("pointText", Faithful));
        Assert.Contains(Faithful, kept.Text, StringComparison.Ordinal);
        var shown = await _bot.ShownAsync(draft, Faithful);
        await _bot.PressDraftAsync(Avery, draft.Conversation!, shown.Card!.Value, "Approve and post");

        var summary = await _bot.ShownAsync(progress, "Summary of");
        Assert.Contains(Faithful, summary.Words());
        Assert.Contains("Edited by the cluster lead", summary.Words());
    }

    [Fact]
    public async Task Rejected_nothing_is_posted_and_the_reason_goes_to_who_asked_alone()
    {
        var (progress, draft) = await _bot.DraftAsync(Devon);

        var answer = await _bot.PressDraftAsync(Avery, draft, "Reject this draft", ("rejectReason", "Two councils are still checking."));

        Assert.Contains("The summary is not posted", answer.Text, StringComparison.Ordinal);
        var shown = await _bot.ShownAsync(progress, "was not posted");
        Assert.DoesNotContain("checking", shown.Words(), StringComparison.Ordinal);
        await _bot.ToldAsync("The reason: Two councils are still checking.");
        Assert.True(await _bot.RequestAsync() is { State: SummaryState.Rejected, Draft: null, Material: null, Result: null });
        Assert.Contains("decided already", (await _bot.PressDraftAsync(Avery, draft, "Approve and post")).Text, StringComparison.Ordinal);
        Assert.Equal(SummaryState.Rejected, (await _bot.RequestAsync()).State);
    }

    [Fact]
    public async Task Of_two_leads_who_press_at_once_one_wins_and_the_other_is_told_who()
    {
        await _bot.LeadsTooAsync(Blake);
        var (progress, first) = await _bot.DraftAsync(Devon);
        var drafts = await _bot.Connector.WaitForAsync(
            item => !item.IsUpdate && item.Card is not null && item.Words().Contains(GoodPracticeScene.DraftTitle), 2);
        var averys = drafts.Single(item => DraftScene.IsTo(item, Avery));
        var blakes = drafts.Single(item => DraftScene.IsTo(item, Blake));

        var answers = await Task.WhenAll(
            _bot.PressDraftAsync(Avery, averys, "Approve and post"), _bot.PressDraftAsync(Blake, blakes, "Approve and post"));

        var late = Assert.Single(answers, answer => answer.Text.Contains("has decided already", StringComparison.Ordinal));
        var winner = answers[0] == late ? "Blake Cole" : "Avery Howard";
        Assert.Contains($"{winner} has decided already. Your press changed nothing.", late.Text, StringComparison.Ordinal);
        await _bot.ShownAsync(progress, "Summary of");
        Assert.Single(_bot.Connector.Accepted, item => item.IsUpdate && item.Words().Contains("Summary of", StringComparison.Ordinal));
        Assert.NotNull(first);
    }

    [Fact]
    public async Task Nobody_else_decides_even_where_the_card_stands()
    {
        var (_, draft) = await _bot.DraftAsync(Devon);
        var request = await _bot.RequestAsync();
        foreach (var (verb, data) in new (string, object)[]
        {
            ("goodPractice.approve", new { summary = request.Id, seen = 0 }),
            ("goodPractice.reject", new { summary = request.Id }),
            ("goodPractice.dropPoint", new { summary = request.Id, point = 0 }),
            ("goodPractice.savePoint", new { summary = request.Id, point = 0, seen = 0, pointText = "It works." }),
        })
        {
            foreach (var (person, place) in new[] { (Devon, Teams.ChatOf(Devon)), (Devon, Teams.General), (Avery, Teams.General) })
            {
                Assert.Contains("Nothing was stored", (await _bot.PressAsync(person, place, verb, data)).Text, StringComparison.Ordinal);
            }

            Assert.Contains("Only a cluster lead decides", (await _bot.PressAsync(Devon, draft.Conversation!, verb, data)).Text);
        }

        Assert.Equal((request.Draft, SummaryState.Drafted), ((await _bot.RequestAsync()).Draft, (await _bot.RequestAsync()).State));
    }

    [Fact]
    public async Task A_draft_that_nobody_decides_on_ends_and_says_so()
    {
        var (progress, draft) = await _bot.DraftAsync(Devon);
        _bot.Time.Advance(TimeSpan.FromDays(30) + TimeSpan.FromMinutes(1));
        await _bot.LookAfterAsync();

        await _bot.ShownAsync(progress, "No cluster lead approved the summary of this channel in time");
        await _bot.ShownAsync(draft, "The draft of a summary has ended");
        await _bot.ToldAsync("no cluster lead approved it within 30 days");
        Assert.True(await _bot.RequestAsync() is { State: SummaryState.Expired, Draft: null, Material: null, FinishedAt: not null });
        Assert.Contains("has ended", (await _bot.PressDraftAsync(Avery, draft, "Approve and post")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restart_loses_nothing_of_it()
    {
        var (progress, draft) = await _bot.DraftAsync(Devon);
        await _bot.PressDraftAsync(Avery, draft, "Drop point 1");
        var before = await _bot.RequestAsync();

        await _bot.RestartAsync();
        await _bot.LookAfterAsync();

        Assert.Equal(before.Draft, (await _bot.RequestAsync()).Draft);
        var shown = await _bot.PressAsync(Avery, draft.Conversation!, "goodPractice.showDraft", new { summary = before.Id });
        Assert.Contains("Point 1 is dropped", shown.Text, StringComparison.Ordinal);
        await _bot.PressAsync(draft, shown, "Approve and post");
        await _bot.ShownAsync(progress, "Summary of");
        Assert.Single(_bot.Connector.Accepted, item => !item.IsUpdate && item.Card is not null
            && item.Words().Contains(GoodPracticeScene.DraftTitle, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_the_reading_ends_the_draft_goes_with_what_it_rests_on()
    {
        await _bot.ReadHereAsync();
        var (progress, draft) = await _bot.DraftAsync(Devon);
        await _bot.AskAsync(Avery, "stop reading here", Teams.General);
        await _bot.LookAfterAsync();

        await _bot.ShownAsync(progress, "are no longer kept, so its draft is deleted");
        await _bot.ShownAsync(draft, "The draft of a summary was taken away");
        await _bot.ToldAsync("messages on which it rested are no longer kept");
        Assert.True(await _bot.RequestAsync() is { State: SummaryState.TakenAway, Draft: null, Material: null });
    }

    [Fact]
    public async Task Who_comes_to_lead_the_cluster_gets_the_drafts_that_wait()
    {
        await _bot.DraftAsync(Devon);
        await _bot.LeadsTooAsync(Blake);
        await _bot.LookAfterAsync();

        var blakes = await _bot.Connector.WaitForAsync(item => item.Card is not null && DraftScene.IsTo(item, Blake));
        Assert.Contains(GoodPracticeScene.DraftTitle, blakes.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_whom_no_message_reaches_is_named_and_finds_the_draft_in_their_work()
    {
        _bot.Connector.NextIn(Teams.ChatOf(Avery), ConnectorAnswer.Refused(403, "ConversationBlockedByUser"));
        var progress = await _bot.AskAsync(Devon, "summarise", GoodPracticeScene.NewThread);
        await Eventually.TrueAsync(
            () => _bot.QueryAsync(db => db.OutboxMessages.AnyAsync(d => d.State == OutboxMessageState.Refused)), "the refusal");
        await _bot.LookAfterAsync();

        var named = await _bot.ShownAsync(progress, "Could not be told: Avery Howard");
        Assert.Contains("Avery Howard can type “my work”", named.Words(), StringComparison.Ordinal);
        var work = await _bot.AskAsync(Avery, "my work", Teams.ChatOf(Avery));
        Assert.Contains("1 summary to approve", work.Words(), StringComparison.Ordinal);
        await _bot.PressDraftAsync(Avery, work with { Conversation = Teams.ChatOf(Avery) }, "Look at summary 1");
        var draft = await _bot.Connector.WaitForAsync(item => item.WasAccepted && item.Card is not null
            && item.Words().Contains(GoodPracticeScene.DraftTitle, StringComparison.Ordinal));
        await _bot.PressDraftAsync(Avery, draft, "Approve and post");
        await _bot.ShownAsync(progress, "Summary of");
    }

    [Fact]
    public async Task In_a_cluster_without_a_lead_nobody_could_approve_it_and_that_is_said_at_once()
    {
        await _bot.QueryAsync(db => db.Roles.Where(r => r.Role == Role.ClusterLead).ExecuteDeleteAsync());

        var answer = await _bot.AskAsync(Devon, "summarise", GoodPracticeScene.NewThread);

        Assert.Contains("has no cluster lead", answer.Words(), StringComparison.Ordinal);
        Assert.Equal(0, await _bot.QueryAsync(db => db.Summaries.CountAsync()));
    }
}
