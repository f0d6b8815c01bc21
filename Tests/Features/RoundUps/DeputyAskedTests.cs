using ClusterBot.Data.Entities;
using ClusterBot.Bot.Features.RoundUps;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Tests.Features.Reminders;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Connector;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Features.RoundUps;

/// <summary>Nothing came from Avery, so that Emery, the deputy, was to be asked.</summary>
public sealed class DeputyAskedTests : IAsyncLifetime
{
    private readonly TaskCompletionSource _held = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RemindedBot _it = null!;

    public async ValueTask InitializeAsync() => _it = await RemindedBot.StartAsync();

    public ValueTask DisposeAsync()
    {
        _held.TrySetResult();
        return _it.DisposeAsync();
    }

    [Theory]
    [InlineData(OutboxMessageState.Sent, true)]
    [InlineData(OutboxMessageState.Refused, false)]
    [InlineData(OutboxMessageState.Leased, false)]
    public async Task That_the_deputy_was_asked_is_said_once_Teams_has_accepted_it(OutboxMessageState state, bool isSaid)
    {
        if (state != OutboxMessageState.Sent)
        {
            _it.Bot.Connector.Next(
                state == OutboxMessageState.Refused ? ConnectorAnswer.Refused(
                    403, "ConversationBlockedByUser") : ConnectorAnswer.Held(_held.Task), IsRequest);
        }

        await _it.AtAsync(24, 9);
        await _it.AtAsync(26, 9);
        await _it.AtAsync(27, 9);
        await Eventually.TrueAsync(
            () => _it.Bot.QueryAsync(db => db.OutboxMessages.AnyAsync(d => d.Key.Contains("/for-") && d.State == state)),
            $"the request to be {state}");
        var now = _it.Bot.Time.GetUtcNow();
        await _it.Bot.QueryAsync(db => db.Rounds.ExecuteUpdateAsync(set => set.SetProperty(r => r.ClosedAt, now)));

        await _it.Bot.Services.GetRequiredService<JobRunner>().RunNowAsync<RoundUpJob>(TestContext.Current.CancellationToken);

        var toLead = await _it.Bot.QueryAsync(db => db.OutboxMessages
            .Where(d => d.Subject!.StartsWith("roundup:") && d.Body.Contains("only you see this")).Select(d => d.Body).SingleAsync());
        Assert.Equal(isSaid, toLead.Contains("The deputy was asked, too.", StringComparison.Ordinal));
    }

    private static bool IsRequest(Received item) =>
        item.ConversationId == Teams.ChatOf(DemoPeople.Emery) && item.Card is { } card
        && CardText.Of(card).Contains("Could you answer this check-in?", StringComparison.Ordinal);
}
