using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.DataProtection;

namespace ClusterBot.Bot.Features.DataProtection;

/// <summary>"Show what is held": one of several people of a name was chosen.</summary>
internal sealed class ShowPersonDataHandler(PersonDataService service) : ICardActionHandler<ShowPersonData>
{
    public async Task<CardResponse> HandleAsync(
        ShowPersonData action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        var chosen = Guid.TryParse(inputs[ChoosePersonCard.PersonInput], out var id) ? id : (Guid?)null;
        var (person, refusal) = await service.FindAsync(chosen, turn, cancellationToken);
        return person is null
            ? CardResponse.Saying(refusal!)
            : CardResponse.With(PersonDataCard.Build(await service.ViewAsync(person, turn, cancellationToken)));
    }
}
