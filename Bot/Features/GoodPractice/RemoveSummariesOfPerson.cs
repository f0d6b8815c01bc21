using ClusterBot.Bot.Data.CardKeys;
using ClusterBot.Bot.Delivery;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Happenings;

namespace ClusterBot.Bot.Features.GoodPractice;

/// <summary>Takes summaries away that show what somebody wrote who was erased.</summary>
internal sealed class RemoveSummariesOfPerson(Outbox outbox) : ICardErasure
{
    public IReadOnlyList<CardFamily> Families => [CardFamily.Summary];

    public async Task EraseAsync(PersonErased erased, TurnContext turn, CancellationToken cancellationToken)
    {
        foreach (var summary in erased.Summaries)
        {
            await outbox.UpdateAllAsync(SummaryMessage.TakenAway(summary), $"erased:{erased.PersonId:N}");
        }
    }
}
