using ClusterBot.Bot.Delivery;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Happenings;

namespace ClusterBot.Bot.Features.GoodPractice;

/// <summary>Takes summaries away that show what somebody wrote who was erased.</summary>
internal sealed class RemoveSummariesOfPerson(Outbox outbox) : IHappeningHandler<PersonErased>
{
    public async Task HandleAsync(PersonErased happening, TurnContext turn, CancellationToken cancellationToken)
    {
        foreach (var summary in happening.Summaries)
        {
            await outbox.UpdateAllAsync(SummaryMessage.TakenAway(summary), $"erased:{happening.PersonId:N}");
        }
    }
}
