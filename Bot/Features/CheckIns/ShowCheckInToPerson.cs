using ClusterBot.Bot.Data;
using ClusterBot.Bot.Data.Views;
using ClusterBot.Bot.Delivery;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Happenings;

namespace ClusterBot.Bot.Features.CheckIns;

/// <summary>Posts somebody's own check-in card into their personal chat, where its buttons then work as they do in the channel.</summary>
internal sealed class ShowCheckInToPerson(RoundViews views, Outbox outbox) : IHappeningHandler<CheckInWanted>
{
    public async Task HandleAsync(CheckInWanted happening, TurnContext turn, CancellationToken cancellationToken)
    {
        var view = await views.ReadForAsync(happening.RoundId, happening.Person.Id, cancellationToken);
        var options = new OutboxOptions { Priority = DeliveryPriority.Answer };
        await outbox.PostAsync(happening.Chat, RoundCopies.Message(view), $"{RoundViews.KeyOf(happening.RoundId)}/{happening.Person.Id:N}/{turn.Key}", options);
    }
}
