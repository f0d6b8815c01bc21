using ClusterBot.Data.Entities;
using ClusterBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static ClusterBot.Tests.Support.DemoPeople;

namespace ClusterBot.Tests.Features.GoodPractice.Drafts;

/// <summary>A draft follows its messages and the other leads until it is decided.</summary>
public sealed class ChangedDraftTests : IAsyncLifetime
{
    private BotUnderTest _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await GoodPracticeScene.InTeamAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task A_message_that_is_deleted_takes_its_point_along_and_nobody_approves_what_they_have_not_seen()
    {
        var (progress, draft) = await _bot.DraftAsync(Avery);
        var (number, words) = await _bot.PointWithAsync("41 employers");
        await _bot.ChangeAsync("41 employers", message => message.Type = "messageDelete");

        var shown = await _bot.ShownAsync(draft, $"Point {number} was taken out: a message that it rested on was deleted");
        Assert.DoesNotContain(words, (await _bot.RequestAsync()).Draft!, StringComparison.Ordinal);
        Assert.DoesNotContain("41 employers", (await _bot.RequestAsync()).Material!, StringComparison.Ordinal);
        var stale = await _bot.PressDraftAsync(Avery, draft, "Approve and post");
        Assert.Contains("Something has changed since this card was drawn", stale.Text, StringComparison.Ordinal);
        Assert.Equal(SummaryState.Drafted, (await _bot.RequestAsync()).State);

        await _bot.PressDraftAsync(Avery, draft.Conversation!, shown.Card!.Value, "Approve and post");
        var summary = await _bot.ShownAsync(progress, "Summary of");
        Assert.DoesNotContain("41 employers", summary.Words(), StringComparison.Ordinal);
        Assert.Contains("1 point was taken out, because a message that it rests on was deleted or changed since.", summary.Words());
    }

    [Fact]
    public async Task A_message_that_is_edited_marks_the_point_that_it_no_longer_bears_out_and_other_words_may_stand()
    {
        var (_, draft) = await _bot.DraftAsync(Avery);
        var (number, _) = await _bot.PointWithAsync("41 employers");
        await _bot.ChangeAsync("41 employers", message =>
        {
            message.Type = "messageUpdate";
            message.Text = "In the first quarter 14 employers came back a second time, against 12 the year before.";
            message.ChannelData!.EventType = "editMessage";
        });

        var shown = await _bot.ShownAsync(draft, $"Point {number} will not be posted: a message that it rests on was edited");
        var form = await _bot.EditAsync(Avery, draft, shown.Card!.Value, number);
        const string Now = "14 employers came back a second time in the first quarter.";
        await _bot.PressDraftAsync(Avery, form, "Check and keep", ("pointText", Now));

        Assert.DoesNotContain("will not be posted", (await _bot.ShownAsync(draft, Now)).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_elses_change_to_the_point_is_shown_before_it_is_replaced()
    {
        await _bot.LeadsTooAsync(Blake);
        await _bot.DraftAsync(Devon);
        var drafts = await _bot.Connector.WaitForAsync(
            item => !item.IsUpdate && item.Card is not null && item.Words().Contains(GoodPracticeScene.DraftTitle), 2);
        var (averys, blakes) = (drafts.Single(item => DraftScene.IsTo(item, Avery)), drafts.Single(item => DraftScene.IsTo(item, Blake)));
        var (number, _) = await _bot.PointWithAsync("41 employers");
        var form = await _bot.EditAsync(Avery, averys, averys.Card!.Value, number);
        var other = await _bot.EditAsync(Blake, blakes, blakes.Card!.Value, number);
        const string Blakes = "41 employers came back a second time.";
        const string Averys = "41 employers came back a second time in the first quarter.";
        await _bot.PressDraftAsync(Blake, other, "Check and keep", ("pointText", Blakes));
        await _bot.ShownAsync(averys, Blakes);
        Assert.DoesNotContain(_bot.Connector.Received, item => item.IsUpdate && item.ActivityId == form.GivenActivityId);

        var asked = await _bot.PressDraftAsync(Avery, form, "Check and keep", ("pointText", Averys));
        Assert.Contains($"now reads: {Blakes}", asked.Text, StringComparison.Ordinal);
        Assert.Contains(Averys, asked.Value.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(Blakes, await _bot.PointAsync(number - 1));
        await _bot.PressAsync(averys, asked, "Check and keep", ("pointText", Averys));
        Assert.Equal(Averys, await _bot.PointAsync(number - 1));
    }

    [Fact]
    public async Task Who_types_too_late_gets_the_words_back_and_a_form_whose_message_was_deleted_ends()
    {
        var (_, draft) = await _bot.DraftAsync(Avery);
        var (number, _) = await _bot.PointWithAsync("41 employers");
        var form = await _bot.EditAsync(Avery, draft, draft.Card!.Value, number);
        var other = await _bot.EditAsync(Avery, draft, draft.Card!.Value, number == 1 ? 2 : 1);
        await _bot.ChangeAsync("41 employers", message => message.Type = "messageDelete");
        await _bot.ShownAsync(form, "This form has ended: a message that the point rested on was deleted");
        Assert.DoesNotContain(_bot.Connector.Received, item => item.IsUpdate && item.ActivityId == other.GivenActivityId);

        var gone = await _bot.PressDraftAsync(Avery, form, "Check and keep", ("pointText", "They came back."));
        Assert.Contains("This point was taken out meanwhile", gone.Text, StringComparison.Ordinal);
        Assert.Contains("You had typed: They came back.", gone.Text, StringComparison.Ordinal);
        await _bot.PressDraftAsync(Avery, draft, "Reject this draft");
        var late = await _bot.PressDraftAsync(Avery, other, "Check and keep", ("pointText", "They came back."));
        Assert.Contains("Avery Howard has decided already", late.Text, StringComparison.Ordinal);
        Assert.Contains("You had typed: They came back.", late.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deletion_that_is_undone_brings_the_point_of_a_draft_back_as_the_lead_left_it()
    {
        var (_, draft) = await _bot.DraftAsync(Avery);
        var (number, words) = await _bot.PointWithAsync("41 employers");
        await _bot.PressDraftAsync(Avery, draft, $"Drop point {number}");
        var kept = await _bot.QueryAsync(db => db.Messages.SingleAsync(m => m.Text.Contains("41 employers")));
        await _bot.ChangeAsync("41 employers", message => message.Type = "messageDelete");
        await _bot.ShownAsync(draft, $"Point {number} was taken out");
        Assert.DoesNotContain("41 employers", (await _bot.RequestAsync()).Draft!, StringComparison.Ordinal);

        _bot.Time.Advance(TimeSpan.FromMinutes(1));
        var message = Teams.Writes(Casey, kept.Text, $"{Teams.General};messageid={kept.ThreadId}");
        (message.Id, message.Type, message.From!.AadObjectId) = (kept.MessageId, "messageUpdate", kept.AuthorAadObjectId);
        message.ChannelData!.EventType = "undeleteMessage";
        await _bot.SayAsync(message);

        await _bot.ShownAsync(draft, $"Point {number} is dropped and will not be posted");
        Assert.Equal(words, await _bot.PointAsync(number - 1));
    }
}
