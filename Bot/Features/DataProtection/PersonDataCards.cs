using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.DataProtection;

namespace ClusterBot.Bot.Features.DataProtection;

/// <summary>"Show what is held": one of several people of a name was chosen.</summary>
internal sealed class ShowPersonDataHandler(PersonDataDesk desk) : ICardActionHandler<ShowPersonData>
{
    public async Task<CardAnswer> HandleAsync(ShowPersonData action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        var chosen = Guid.TryParse(inputs[ChoosePersonCard.PersonInput], out var id) ? id : (Guid?)null;
        var (person, refusal) = await desk.FindAsync(chosen, turn, cancellationToken);
        return person is null
            ? CardAnswer.Saying(refusal!)
            : CardAnswer.With(PersonDataCard.Build(await desk.ViewAsync(person, turn, cancellationToken)));
    }
}
