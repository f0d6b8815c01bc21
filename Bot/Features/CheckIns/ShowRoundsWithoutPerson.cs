using ClusterBot.Bot.Delivery;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Happenings;

namespace ClusterBot.Bot.Features.CheckIns;

/// <summary>Takes the name of somebody who was erased off the check-in cards.</summary>
internal sealed class ShowRoundsWithoutPerson(RoundCopies copies) : IHappeningHandler<PersonErased>
{
    public async Task HandleAsync(PersonErased happening, TurnContext turn, CancellationToken cancellationToken)
    {
        foreach (var round in happening.Rounds)
        {
            await copies.ShowAsync(round, $"erased:{happening.PersonId:N}", cancellationToken);
        }
    }
}
