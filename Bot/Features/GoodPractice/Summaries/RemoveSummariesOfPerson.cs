using ClusterBot.Data.CardKeys;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Events;

namespace ClusterBot.Bot.Features.GoodPractice.Summaries;

/// <summary>Takes summaries away that show what somebody wrote who was erased.</summary>
internal sealed class RemoveSummariesOfPerson(MessageOutbox outbox) : ICardErasure
{
    public IReadOnlyList<CardFamily> Families => [CardFamily.Summary];

    public async Task EraseAsync(PersonErased erased, TurnContext turn, CancellationToken cancellationToken)
    {
        foreach (var summary in erased.Summaries)
        {
            await outbox.UpdateAllAsync(PublishedSummary.TakenAway(summary), $"erased:{erased.PersonId:N}");
        }
    }
}
