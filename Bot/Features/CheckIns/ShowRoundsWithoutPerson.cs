using ClusterBot.Bot.Data.CardKeys;
using ClusterBot.Bot.Delivery;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Happenings;

namespace ClusterBot.Bot.Features.CheckIns;

/// <summary>Takes the name of somebody who was erased off the check-in cards.</summary>
internal sealed class ShowRoundsWithoutPerson(RoundCopies copies) : ICardErasure
{
    public IReadOnlyList<CardFamily> Families => [CardFamily.Round];

    public async Task EraseAsync(PersonErased erased, TurnContext turn, CancellationToken cancellationToken)
    {
        foreach (var round in erased.Rounds)
        {
            await copies.ShowAsync(round, $"erased:{erased.PersonId:N}");
        }
    }
}
