using ClusterBot.Data.Entities;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Connector;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Features.Reminders;

/// <summary>"remind" and "my work". Avery leads the cluster.</summary>
public sealed class RemindTests : IAsyncLifetime
{
    private RemindedBot _it = null!;

    private BotUnderTest Bot => _it.Bot;

    public async ValueTask InitializeAsync() => _it = await RemindedBot.StartAsync();

    public ValueTask DisposeAsync() => _it.DisposeAsync();

    [Fact]
    public async Task The_lead_has_those_reminded_who_owe_within_what_anybody_gets()
    {
        Assert.Contains(
            "2 people who still owe an answer are reminded, in their own working hours.",
            (await Bot.ConfirmAsync(DemoPeople.Avery, "remind", Teams.General)).Text, StringComparison.Ordinal);
        await _it.RunAsync();
        Assert.Equal((1, 0, 1), await _it.CountsAsync());
        await SentAsync(2);

        Assert.Equal("Nobody is reminded now. 2 people were reminded today already.", await RemindAsync());
        await _it.AtAsync(25, 10);
        Assert.Equal((1, 0, 1), await _it.CountsAsync());
        await Bot.ConfirmAsync(DemoPeople.Avery, "remind", Teams.General);
        await _it.RunAsync();
        Assert.Equal((2, 0, 2), await _it.CountsAsync());
        await SentAsync(4);
        Bot.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal("Nobody is reminded now. 2 people have had as many reminders as anybody gets in one check-in.", await RemindAsync());
        await _it.RunAsync();
        Assert.Equal((2, 0, 2), await _it.CountsAsync());
    }

    [Fact]
    public async Task Nobody_is_said_to_have_been_reminded_before_Teams_has_accepted_the_reminder()
    {
        var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Bot.Connector.Next(ConnectorAnswer.Held(held.Task), item => IsReminderTo(item, DemoPeople.Devon));
        Bot.Connector.Next(ConnectorAnswer.Refused(403, "ConversationBlockedByUser"), item => IsReminderTo(item, DemoPeople.Avery));
        await Bot.ConfirmAsync(DemoPeople.Avery, "remind", Teams.General);
        await _it.RunAsync();
        await Eventually.TrueAsync(
            () => Bot.QueryAsync(db => db.OutboxMessages.AnyAsync(d => d.State == OutboxMessageState.Refused)), "the refusal");

        Assert.Equal(
            "Nobody is reminded now. 1 person has a reminder on its way already. 1 person cannot be reached by ClusterBot; "
                + "the cluster lead is written to about the reason.",
            await RemindAsync());

        held.SetResult();
        await SentAsync(1);
        Assert.Contains("1 person was reminded today already.", await RemindAsync(), StringComparison.Ordinal);
    }

    private static bool IsReminderTo(Received item, DemoPeople person) =>
        item.ConversationId == Teams.ChatOf(person) && item.Card is { } card
            && CardText.Of(card).Contains("Your part of the check-in", StringComparison.Ordinal);

    private Task SentAsync(int count) => Eventually.TrueAsync(
        () => Bot.QueryAsync(async db => await db.OutboxMessages.CountAsync(
            d => d.Subject!.StartsWith("reminder:") && d.Kind != OutboxMessageKind.Update && d.State == OutboxMessageState.Sent) == count),
        $"{count} reminders to be accepted");

    [Fact]
    public async Task Asked_for_in_the_evening_they_come_in_the_morning()
    {
        Bot.Time.SetUtcNow(new(2026, 11, 23, 19, 0, 0, TimeSpan.Zero));
        await Bot.ConfirmAsync(DemoPeople.Avery, "remind everyone, please", Teams.General);
        await _it.RunAsync();
        Assert.Equal((0, 0, 0), await _it.CountsAsync());

        await _it.AtAsync(24, 9);
        Assert.Equal((1, 0, 1), await _it.CountsAsync());
    }

    [Theory]
    [InlineData("remind Devon")]
    [InlineData("Remind @Devon Ellis about the figures")]
    [InlineData("remind <at>Devon Ellis</at> please")]
    public async Task One_person_can_be_named_and_is_the_only_one_reminded(string words)
    {
        var asked = await Bot.AskAsync(DemoPeople.Avery, words, Teams.General);
        var text = CardText.Of(asked.Card!.Value);
        Assert.Contains("It goes to 1 person: \nDevon Ellis", text, StringComparison.Ordinal);
        Assert.Equal((0, 0, 0), await _it.CountsAsync());

        var send = CardText.Button(asked.Card!.Value, "Send the reminder").GetProperty("data");
        Assert.Contains(
            "Nothing was sent", (await Bot.PressAsync(DemoPeople.Blake, Teams.General, "reminders.send", send)).Text,
            StringComparison.Ordinal);
        Assert.Contains(
            "1 person who still owes an answer is reminded",
            (await Bot.PressAsync(DemoPeople.Avery, Teams.General, "reminders.send", send)).Text, StringComparison.Ordinal);
        await _it.RunAsync();
        Assert.Equal(1, await Bot.QueryAsync(db =>
            db.Contacts.CountAsync(c => c.RemindedAt != null && db.People.Any(p => p.Id == c.PersonId && p.Name == "Devon Ellis"))));
        Assert.Equal(0, await Bot.QueryAsync(db =>
            db.Contacts.CountAsync(c => c.RemindedAt != null && db.People.Any(p => p.Id == c.PersonId && p.Name != "Devon Ellis"))));
    }

    [Theory]
    [InlineData("remind Morgan", "An answer is owed by Avery Howard, Devon Ellis.")]
    [InlineData("remind not Devon", "Nobody was reminded")]
    [InlineData("remind everybody except Devon", "Nobody was reminded")]
    [InlineData("remind Devon tomorrow", "reminds others now or not at all")]
    [InlineData("remind the minister about the board on Friday", "Nobody was reminded")]
    [InlineData("remind me to bring the papers", "of nothing else. Nothing was noted.")]
    [InlineData("remind me in a jiffy", "Please say when")]
    public async Task What_is_not_understood_reminds_nobody(string words, string answer)
    {
        var said = await Bot.AskAsync(DemoPeople.Avery, words, Teams.General);

        Assert.Contains(answer, said.Activity!.Text, StringComparison.Ordinal);
        await _it.RunAsync();
        Assert.Equal((0, 0, 0), await _it.CountsAsync());
        Assert.Equal(0, await Bot.QueryAsync(db => db.Contacts.CountAsync(c => c.SnoozedUntilAt != null)));
    }

    [Theory]
    [InlineData("remind me tomorrow", 24)]
    [InlineData("remind me on Thursday", 26)]
    [InlineData("remind me in 2 days, please", 25)]
    [InlineData("remind me next week", 30)]
    public async Task Whoever_owes_something_is_reminded_of_it_alone_when_they_wish(string words, int day)
    {
        var said = await Bot.AskAsync(DemoPeople.Devon, words, Teams.ChatOf(DemoPeople.Devon));

        Assert.Contains($"{day} November 2026 at 09:00", said.Activity!.Text, StringComparison.Ordinal);
        var state = await Bot.QueryAsync(db => db.Contacts.SingleAsync(c => c.SnoozedUntilAt != null));
        Assert.Equal(new DateTimeOffset(2026, 11, day, 9, 0, 0, TimeSpan.Zero), state.SnoozedUntilAt);
    }

    [Theory]
    [InlineData("nothing new")]
    [InlineData("I need help")]
    [InlineData("what do I owe?")]
    [InlineData("@ClusterBot my work")]
    public async Task The_words_on_the_buttons_lead_to_the_forms(string words)
    {
        using var response = await Bot.PostAsync(Teams.Says(DemoPeople.Devon, words, Teams.ChatOf(DemoPeople.Devon)));

        var work = CardText.Of((await _it.CardToAsync(DemoPeople.Devon, "Your work")).Card!.Value);
        Assert.Contains("16.3", work, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("remind")]
    [InlineData("my work")]
    public async Task Somebody_else_sees_in_personal_chat_what_they_owe_wherever_they_ask(string words)
    {
        var said = await Bot.AskAsync(DemoPeople.Devon, words, Teams.General);
        Assert.Equal("Your work is on its way to your personal chat with ClusterBot.", said.Activity!.Text);

        var work = CardText.Of((await _it.CardToAsync(DemoPeople.Devon, "Your work")).Card!.Value);
        Assert.Contains("16.3", work, StringComparison.Ordinal);
        Assert.DoesNotContain("PSA 9  ", work, StringComparison.Ordinal);
        Assert.Equal((0, 0, 0), await _it.CountsAsync());
    }

    [Fact]
    public async Task Whoever_owes_nothing_is_told_so_and_when_the_next_check_in_opens()
    {
        var work = CardText.Of((await Bot.AskAsync(DemoPeople.Blake, "my work", Teams.ChatOf(DemoPeople.Blake))).Card!.Value);

        Assert.Contains("✔ Nothing waits for you. Thank you.", work, StringComparison.Ordinal);
        Assert.Contains("The next check-in opens on 30 November 2026 at 09:30.", work, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_for_help_that_waits_for_the_board_is_there_and_can_be_taken_up_in_the_chat()
    {
        var checkIn = await Bot.QueryAsync(db =>
            db.CheckIns.Where(c => db.Psas.Any(p => p.Id == c.PsaId && p.Number == 16)).Select(c => c.Id).SingleAsync());
        await Bot.PressAsync(DemoPeople.Emery, Teams.General, "requests.askBoard", new Dictionary<string, object>
        {
            ["checkIn"] = checkIn,
            ["helpNeed-16"] = "Housing data",
            ["helpBy-16"] = "2026-12-18",
        });
        using (await Bot.PostAsync(Teams.Says(DemoPeople.Casey, "my work", Teams.ChatOf(DemoPeople.Casey))))
        {
            var work = await _it.CardToAsync(DemoPeople.Casey, "Requests for help that wait for you");
            Assert.Equal("The request is below.", (await _it.PressAsync(DemoPeople.Casey, work, "Show request 1")).Text);
        }

        var id = await Bot.QueryAsync(db => db.Requests.Select(e => e.Id).SingleAsync());
        var taken = await Bot.PressAsync(
            DemoPeople.Casey, Teams.ChatOf(DemoPeople.Casey), "requests.takeStep", new { request = id, step = "acknowledge" });
        Assert.True(taken.IsCard, taken.Text);
        using (await Bot.PostAsync(Teams.Says(DemoPeople.Blake, "my work", Teams.ChatOf(DemoPeople.Blake))))
        {
            await _it.CardToAsync(DemoPeople.Blake, "Nothing waits for you");
        }
    }

    private async Task<string> RemindAsync()
    {
        Bot.Time.Advance(TimeSpan.FromSeconds(5));
        var before = Bot.Connector.Received.Count;
        using var response = await Bot.PostAsync(Teams.Says(DemoPeople.Avery, "remind", Teams.General));
        return (await Bot.Connector.WaitForAsync(item =>
            item.ConversationId == Teams.General && item.Activity?.Text is not null
                && Bot.Connector.Received.ToList().IndexOf(item) >= before)).Activity!.Text!;
    }
}
