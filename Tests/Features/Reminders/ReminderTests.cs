using ClusterBot.Tests.Features.DataProtection;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Features.Reminders;

public sealed class ReminderTests : IAsyncLifetime
{
    private RemindedBot _it = null!;

    public async ValueTask InitializeAsync() => _it = await RemindedBot.StartAsync();

    public ValueTask DisposeAsync() => _it.DisposeAsync();

    [Fact]
    public async Task Through_a_week_those_who_owe_are_reminded_twice_and_then_the_deputy_is_asked()
    {
        await _it.AtAsync(23, 16);
        await _it.AtAsync(24, 8, 59);
        Assert.Equal((0, 0, 0), await _it.CountsAsync());

        await _it.AtAsync(24, 9);
        await _it.AtAsync(24, 9, 5);
        await _it.AtAsync(25, 10);
        Assert.Equal((1, 0, 1), await _it.CountsAsync());
        var reminder = await _it.CardToAsync(DemoPeople.Avery, "Your part of the check-in");
        var words = CardText.Of(reminder.Card!.Value);
        Assert.All([9, 16, 21, 24], psa => Assert.Contains($"PSA {psa}  ", words, StringComparison.Ordinal));
        Assert.Contains("It takes about 4 minutes. Where nothing has changed, one tap is enough.", words, StringComparison.Ordinal);
        Assert.Contains("It can be answered until 30 November 2026 at 09:30.", words, StringComparison.Ordinal);
        var figure = CardText.Of((await _it.CardToAsync(DemoPeople.Devon, "Your part of the check-in")).Card!.Value);
        Assert.Contains("16.3", figure, StringComparison.Ordinal);
        Assert.DoesNotContain("16.4", figure, StringComparison.Ordinal);

        await _it.AtAsync(26, 11);
        Assert.Equal((2, 0, 2), await _it.CountsAsync());
        await _it.AtAsync(26, 16);
        await _it.AtAsync(27, 9);
        await _it.AtAsync(27, 12);
        Assert.Equal((2, 1, 2), await _it.CountsAsync());
        var asked = CardText.Of((await _it.CardToAsync(DemoPeople.Emery, "Could you answer this check-in?")).Card!.Value);
        Assert.Contains("Avery Howard", asked, StringComparison.Ordinal);
        Assert.NotNull((await _it.ContactAsync(DemoPeople.Avery))!.DeputyAskedAt);
    }

    [Fact]
    public async Task Who_has_answered_is_not_reminded_and_a_reminder_says_when_all_is_done()
    {
        await _it.AtAsync(24, 9);
        var reminder = await _it.CardToAsync(DemoPeople.Devon, "Your part of the check-in");
        await _it.Bot.PressAsync(
            DemoPeople.Avery, _it.Round.Conversation!, "checkIns.nothingNew", new { checkIn = await CheckInAsync(16) });
        await _it.AtAsync(26, 9);

        Assert.Equal((2, 0, 1), await _it.CountsAsync());
        var done = await _it.Bot.Connector.WaitForAsync(item => item.IsUpdate && item.ActivityId == reminder.GivenActivityId);
        Assert.Contains("✔ Answered. Thank you.", CardText.Of(done.Card!.Value), StringComparison.Ordinal);
        Assert.DoesNotContain("PSA 16  ", (await _it.QueuedAsync(DemoPeople.Avery))[1], StringComparison.Ordinal);
        await _it.RunAsync();
        Assert.Equal(1, await _it.Bot.QueryAsync(db => db.OutboxMessages.CountAsync(d => d.Key.EndsWith(":settled"))));
    }

    [Fact]
    public async Task Who_is_out_of_office_is_left_alone_and_the_deputy_is_asked_in_the_end()
    {
        _it.Mailboxes.Away.Add(DemoPeople.Avery);
        await _it.AtAsync(24, 9);
        await _it.AtAsync(26, 9);
        Assert.Equal((0, 0, 2), await _it.CountsAsync());

        await _it.AtAsync(27, 9);
        Assert.Equal((0, 1, 2), await _it.CountsAsync());
        _it.Mailboxes.Away.Clear();
        await _it.AtAsync(27, 10);
        Assert.Equal((1, 1, 2), await _it.CountsAsync());
    }

    [Fact]
    public async Task Where_mailboxes_may_not_be_read_reminders_go_out_and_only_one_is_asked_for()
    {
        _it.Mailboxes.AreForbidden = true;
        await _it.AtAsync(24, 9);

        Assert.Equal((1, 0, 1), await _it.CountsAsync());
        Assert.InRange(_it.Mailboxes.Asked.Count, 1, 4);
    }

    [Fact]
    public async Task Snoozed_it_comes_back_when_it_was_asked_for_and_not_before()
    {
        await _it.AtAsync(24, 9);
        var reminder = await _it.CardToAsync(DemoPeople.Avery, "Your part of the check-in");
        var answer = await _it.PressAsync(DemoPeople.Avery, reminder, "Later today");

        Assert.Contains("ClusterBot reminds you on 24 November 2026 at 12:00.", answer.Text, StringComparison.Ordinal);
        await _it.AtAsync(24, 11, 59);
        Assert.Equal(1, (await _it.CountsAsync()).Avery);
        await _it.AtAsync(24, 12);
        await _it.AtAsync(24, 12, 5);
        Assert.Equal(2, (await _it.CountsAsync()).Avery);
        // It stood for the second one.
        await _it.AtAsync(26, 12);
        Assert.Equal(2, (await _it.CountsAsync()).Avery);
    }

    [Fact]
    public async Task The_check_in_comes_into_the_chat_and_can_be_answered_there()
    {
        await _it.AtAsync(24, 9);
        var reminder = await _it.CardToAsync(DemoPeople.Avery, "Your part of the check-in");
        var opened = await _it.PressAsync(DemoPeople.Avery, reminder, "Answer here");
        Assert.Equal("The check-in is below.", opened.Text);

        await _it.CardToAsync(DemoPeople.Avery, "Check-in, Monday 23 November 2026");
        var answer = await _it.Bot.PressAsync(
            DemoPeople.Avery, Teams.ChatOf(DemoPeople.Avery), "checkIns.nothingNew", new { checkIn = await CheckInAsync(21) });
        Assert.True(answer.IsCard, answer.Text);
        Assert.Equal(1, await _it.Bot.QueryAsync(db => db.Answers.CountAsync()));
    }

    [Fact]
    public async Task A_reminder_is_for_nobody_else_and_nowhere_else()
    {
        await _it.AtAsync(24, 9);
        var reminder = await _it.CardToAsync(DemoPeople.Avery, "Your part of the check-in");
        var before = (await _it.ContactAsync(DemoPeople.Avery))!.SnoozedUntilAt;

        foreach (var (person, chat) in new[]
        {
            (DemoPeople.Devon, Teams.ChatOf(DemoPeople.Avery)), (DemoPeople.Blake, Teams.ChatOf(DemoPeople.Blake)),
            (DemoPeople.Avery, Teams.General), (Teams.Stranger, Teams.ChatOf(Teams.Stranger)),
        })
        {
            foreach (var title in new[] { "Tomorrow", "Answer here" })
            {
                var button = CardText.Button(reminder.Card!.Value, title);
                var answer = await _it.Bot.PressAsync(person, chat, button.GetProperty("verb").GetString()!, button.GetProperty("data"));
                Assert.Contains("Nothing was", answer.Text, StringComparison.Ordinal);
            }
        }

        Assert.Equal(before, (await _it.ContactAsync(DemoPeople.Avery))!.SnoozedUntilAt);
    }

    [Fact]
    public async Task What_was_kept_of_reminding_somebody_goes_when_they_are_erased()
    {
        await _it.AtAsync(24, 9);
        var devon = (await _it.ContactAsync(DemoPeople.Devon))!.PersonId;
        await _it.Bot.AskAboutAsync("Devon Ellis");
        var erased = await _it.Bot.PressAsync(
            "dataProtection.erase", new { person = devon, name = "Devon Ellis", reference = "DP-1", rolesEnd = "true" });

        Assert.Contains("✔ Erased", erased.Text, StringComparison.Ordinal);
        Assert.False(await _it.Bot.QueryAsync(db => db.Contacts.AnyAsync(c => c.PersonId == devon)));
        await _it.AtAsync(26, 9);
        Assert.Equal(2, (await _it.QueuedAsync(DemoPeople.Avery)).Count);
    }

    private Task<Guid> CheckInAsync(int psa) =>
        _it.Bot.QueryAsync(db =>
            db.CheckIns.Where(c => db.Psas.Any(p => p.Id == c.PsaId && p.Number == psa)).Select(c => c.Id).SingleAsync());
}
