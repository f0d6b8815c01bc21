using ClusterBot.Data.Entities;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Connector;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Features.Requests.Journeys;

public sealed class AskJourneyTests : IAsyncLifetime
{
    private AskScene _scene = null!;

    private static string Averys => Teams.ChatOf(DemoPeople.Avery);

    private static string Blakes => Teams.ChatOf(DemoPeople.Blake);

    private static string Emerys => Teams.ChatOf(DemoPeople.Emery);

    public async ValueTask InitializeAsync() => _scene = await AskScene.StartAsync();

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Fact]
    public async Task An_ask_is_replied_to_amended_and_closed_and_both_sides_see_it()
    {
        var form = await _scene.FormAsync(DemoPeople.Avery, Teams.General, "ask data sharing");
        Assert.Contains("Not in the list, because no SRO is named: PSA 24.", CardText.Of(form.Card!.Value), StringComparison.Ordinal);
        var sent = await _scene.SendAsync(DemoPeople.Avery, form, Teams.General);
        Assert.Contains("✔ PSA 16 has asked PSA 9 for data.\nTelling: Blake Cole.", sent.Text, StringComparison.Ordinal);
        var ask = await _scene.Bot.QueryAsync(db => db.Requests.Select(a => a.Id).SingleAsync());
        await _scene.ShowsAsync(Teams.General, "✔ PSA 16 has asked PSA 9 for data.");
        await _scene.ShowsAsync(
            Blakes, "PSA 16 asks PSA 9 for data", "Reply owed by 4 December 2026", "Avery Howard", AskScene.Need, "Send the reply");
        await _scene.LookAsync();
        await _scene.ShowsAsync(Averys, "PSA 16: your request to PSA 9 for data", "Told: Blake Cole.", "Withdraw");

        await _scene.ReplyAsync(DemoPeople.Blake, ask, "inPart", "For England alone.", "2027-01-11");
        await _scene.ShowsAsync(Averys, "◐ Replied: in part", "For England alone.", "From 11 January 2027.", "Close");
        await _scene.ShowsAsync(
            Averys, $"PSA 16 to PSA 9, \"{AskScene.Need}\": Blake Cole replied: in part. The words are on the card for this request.");
        var amended = await _scene.ReplyAsync(DemoPeople.Blake, ask, "yes", "Wales has agreed.");
        Assert.Contains("● Replied: yes", amended.Text, StringComparison.Ordinal);
        await _scene.ShowsAsync(Averys, "● Replied: yes", "For England alone.", "Wales has agreed.");

        // A deputy, who has no card of it yet, finds it among the work.
        await _scene.Bot.AskAsync(DemoPeople.Emery, "my work", Emerys);
        await _scene.ShowsAsync(Emerys, "What you have asked for", "PSA 16 asks PSA 9 for data: ", "● replied: yes");
        Assert.Equal(
            "The request is below.",
            (await _scene.Bot.PressAsync(DemoPeople.Emery, Emerys, "reminders.openRequest", new { request = ask, mine = true })).Text);
        Assert.Contains("✔ Closed", (await _scene.StepAsync(DemoPeople.Emery, "close", ask)).Text, StringComparison.Ordinal);
        await _scene.ShowsAsync(Averys, "✔ Closed");
        await _scene.ShowsAsync(Blakes, "✔ Closed", "Emery Fox");
        Assert.Equal(
            [RequestStep.Raise, RequestStep.Reply, RequestStep.Reply, RequestStep.Close],
            await _scene.Bot.QueryAsync(db => db.RequestEvents.OrderBy(e => e.Sequence).Select(e => e.Step).ToListAsync()));
    }

    [Fact]
    public async Task What_was_withdrawn_is_told_and_a_reply_that_comes_too_late_is_not_lost()
    {
        var ask = await _scene.AskedAsync(DemoPeople.Emery);
        await _scene.ShowsAsync(Averys, "PSA 16: your request to PSA 9 for data");
        Assert.Contains("– Withdrawn", (await _scene.StepAsync(DemoPeople.Avery, "withdraw", ask)).Text, StringComparison.Ordinal);
        await _scene.ShowsAsync(Blakes, "– Withdrawn");
        await _scene.ShowsAsync(Blakes, "Avery Howard withdrew it.");

        var late = await _scene.ReplyAsync(DemoPeople.Blake, ask, "yes", "Here it is.");

        Assert.Contains("This request was withdrawn. Nothing was changed.", late.Text, StringComparison.Ordinal);
        Assert.Contains("What you wrote was not stored: \nHere it is.", late.Text, StringComparison.Ordinal);
        Assert.Equal(2, await _scene.Bot.QueryAsync(db => db.RequestEvents.CountAsync()));
    }

    [Fact]
    public async Task The_Centre_is_the_permanent_secretary_or_else_the_chair_of_the_board()
    {
        await _scene.TakeAsync(Role.BoardChair);
        var form = await _scene.FormAsync(DemoPeople.Avery, Averys, "ask data sharing");
        Assert.DoesNotContain("The Centre", CardText.Elements(form.Card!.Value).SelectMany(e =>
            e.TryGetProperty("choices", out var choices) ? choices.EnumerateArray().ToList() : []).Select(c =>
            c.GetProperty("title").GetString()));
        await _scene.GiveAsync(DemoPeople.Blake, Role.BoardChair);
        await _scene.AskedAsync(null, ("requestTo", "centre"), ("kind", "support"));
        await _scene.ShowsAsync(Blakes, "PSA 16 asks the Centre for support");

        await _scene.GiveAsync(DemoPeople.Casey, Role.PermanentSecretary);
        var ask = await _scene.AskedAsync(null, ("requestTo", "centre"), ("kind", "resources"));
        await _scene.ShowsAsync(Teams.ChatOf(DemoPeople.Casey), "PSA 16 asks the Centre for resources");
        Assert.DoesNotContain(_scene.Shown(Blakes), text => text.Contains("for resources", StringComparison.Ordinal));
        Assert.Contains(
            "not one that you can act on", (await _scene.ReplyAsync(DemoPeople.Blake, ask, "yes", "Mine.")).Text, StringComparison.Ordinal);
        Assert.Contains(
            "◇ Replied: no", (await _scene.ReplyAsync(DemoPeople.Casey, ask, "no", "Not this year.")).Text, StringComparison.Ordinal);
        await _scene.ShowsAsync(Averys, "◇ Replied: no", "Not this year.");
    }

    [Fact]
    public async Task Who_is_not_reached_in_person_is_asked_in_the_channel_and_the_asker_is_told_why()
    {
        _scene.Bot.Connector.Next(ConnectorAnswer.Refused(403, "ConversationBlockedByUser"), item =>
            item.Conversation == Blakes || (item.CreatesConversation && item.ToString()!.Contains("blake", StringComparison.Ordinal)));
        var ask = await _scene.AskedAsync();
        await Eventually.TrueAsync(
            () => _scene.Bot.QueryAsync(db =>
                db.OutboxMessages.AnyAsync(d => d.Subject!.StartsWith("request:") && d.State == OutboxMessageState.Refused)),
            "the refusal");

        await _scene.LookAsync();
        await _scene.LookAsync();

        var posted = await _scene.Bot.Connector.WaitForAsync(item =>
            item.CreatesConversation && item.Card is { } card && CardText.Of(card).Contains("PSA 16 asks PSA 9", StringComparison.Ordinal));
        await Eventually.TrueAsync(
            () =>
                _scene.Bot.QueryAsync(
                    db => db.OutboxMessages.AnyAsync(d => d.Key.EndsWith("/channel") && d.State == OutboxMessageState.Sent)),
            "the channel");
        await _scene.LookAsync();
        await _scene.ShowsAsync(
            Averys, "⚠ \nCould not be told: Blake Cole. ClusterBot is blocked in this chat.",
            "Told: the channel of Fairness and opportunity for all.");
        await _scene.ShowsAsync(Averys, "PSA 16: your request to PSA 9 for data: ", "ClusterBot is blocked in this chat.");
        Assert.Contains(
            "● Replied: yes", (await _scene.ReplyAsync(DemoPeople.Blake, ask, "yes", "Here.", where: posted.Conversation)).Text,
            StringComparison.Ordinal);
        await _scene.ShowsAsync(Averys, "● Replied: yes");
    }

    [Fact]
    public async Task A_reply_that_is_overdue_is_asked_for_once_on_the_next_working_day()
    {
        await _scene.AskedAsync(null, ("requestBy", "2026-11-27"));
        await AtAsync(27, 16);
        await AtAsync(28, 12);
        await AtAsync(30, 8);
        Assert.Equal(1, await PostedToBlakeAsync());

        await AtAsync(30, 9);
        await AtAsync(30, 10);
        Assert.Equal(2, await PostedToBlakeAsync());
        await _scene.ShowsAsync(Blakes, "⚠ Waiting for a reply, overdue");
        await _scene.Bot.AskAsync(DemoPeople.Blake, "my work", Blakes);
        await _scene.ShowsAsync(
            Blakes, "Replies that you owe", "PSA 16 asks PSA 9 for data, reply owed by 27 November 2026: ", "\n⚠ overdue");
    }

    private async Task AtAsync(int day, int hour)
    {
        _scene.Bot.Time.SetUtcNow(new DateTimeOffset(2026, 11, day, hour, 0, 0, TimeSpan.Zero));
        await _scene.LookAsync();
    }

    private Task<int> PostedToBlakeAsync() => _scene.Bot.QueryAsync(db => db.OutboxMessages.CountAsync(
        d => d.Subject!.StartsWith("request:") && d.Variant == "asked" && d.UpdatesId == null));
}
