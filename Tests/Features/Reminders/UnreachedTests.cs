using ClusterBot.Data.Entities;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Connector;

namespace ClusterBot.Tests.Features.Reminders;

/// <summary>Messages that do not arrive.</summary>
public sealed class UnreachedTests : IAsyncLifetime
{
    private RemindedBot _it = null!;

    public async ValueTask InitializeAsync() => _it = await RemindedBot.StartAsync();

    public ValueTask DisposeAsync() => _it.DisposeAsync();

    [Fact]
    public async Task The_lead_is_told_once_who_is_not_reached_and_why_and_nobody_writes_there_again()
    {
        _it.Bot.Connector.Next(Blocked(), item => IsReminderTo(item, DemoPeople.Devon));
        await _it.AtAsync(24, 9);
        await RefusedAsync(1);
        await _it.AtAsync(24, 9, 5);
        await _it.AtAsync(26, 9);

        var told = CardText.Of((await _it.CardToAsync(DemoPeople.Avery, "Not everybody gets")).Card!.Value);
        Assert.Contains("Devon Ellis", told, StringComparison.Ordinal);
        Assert.Contains("ClusterBot is blocked in this chat.", told, StringComparison.Ordinal);
        Assert.Equal((2, 0, 1), await _it.CountsAsync());
        Assert.Equal("ClusterBot is blocked in this chat.", (await _it.ContactAsync(DemoPeople.Devon))!.UnreachableBecause);
        Assert.Equal(1, await _it.Bot.QueryAsync(db => Task.FromResult(db.OutboxMessages.Count(d => d.Key.StartsWith("unreached:")))));
    }

    [Fact]
    public async Task Where_the_lead_is_not_reached_either_it_is_said_in_the_thread_and_the_deputy_is_asked()
    {
        _it.Bot.Connector.Next(Blocked(), item => IsReminderTo(item, DemoPeople.Avery));
        await _it.AtAsync(24, 9);
        await RefusedAsync(1);
        await _it.AtAsync(24, 9, 5);

        var thread = $"{Teams.General};messageid={_it.Round.GivenActivityId}";
        var told = await _it.Bot.Connector.WaitForAsync(item => item.ConversationId == thread && item.Card is not null);
        Assert.Contains("Avery Howard", CardText.Of(told.Card!.Value), StringComparison.Ordinal);
        Assert.Equal((1, 1, 1), await _it.CountsAsync());
    }

    private static bool IsReminderTo(Received item, DemoPeople person) =>
        item.ConversationId == Teams.ChatOf(person) && item.Card is { } card
            && CardText.Of(card).Contains("Your part of the check-in", StringComparison.Ordinal);

    private static ConnectorAnswer Blocked() => ConnectorAnswer.Refused(403, "ConversationBlockedByUser");

    private Task RefusedAsync(int count) => Eventually.TrueAsync(
        () => _it.Bot.QueryAsync(db => Task.FromResult(db.OutboxMessages.Count(d => d.State == OutboxMessageState.Refused) == count)),
        "the refusal");
}
