using ClusterBot.Bot.Data.Views;
using ClusterBot.Bot.Delivery;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Happenings;

namespace ClusterBot.Bot.Features.CheckIns;

/// <summary>Posts the check-in card into somebody's personal chat, where its buttons then work as they do in the channel.</summary>
internal sealed class ShowCheckInToPerson(RoundViews views, Outbox outbox) : IHappeningHandler<CheckInWanted>
{
    public async Task HandleAsync(CheckInWanted happening, TurnContext turn, CancellationToken cancellationToken)
    {
        var subject = RoundViews.Subject(happening.RoundId);
        var view = await views.ReadAsync(happening.RoundId, cancellationToken);
        var options = new OutboxOptions { Subject = subject, Priority = Data.DeliveryPriority.Answer };
        await outbox.PostAsync(happening.Chat, RoundCopies.Message(view), $"{subject}/{happening.Person.Id:N}/{turn.Key}", options);
    }
}
