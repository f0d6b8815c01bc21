using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards;
using ClusterBot.Cards.Delegations;
using ClusterBot.Cards.Commands;
using ClusterBot.Data.Entities;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.Delegations;

/// <summary>"Have them answer": the deputy's roles are stored, in place of what was delegated before, and the deputy is told.</summary>
internal sealed class DelegateAnswersHandler(DelegationService service, PostedCards cards) : ICardActionHandler<DelegateAnswers>
{
    private const string NotYours = "This card is not one that you can use. Nothing was stored.";

    private const string NotPossible = "This is not possible any more. Nothing was stored. Please say it once more.";

    public async Task<CardResponse> HandleAsync(
        DelegateAnswers action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        var psas = turn.Person is { } known ? await service.PsasOfAsync(known, cancellationToken) : [];
        if (turn.Person is not { } person || psas.Count == 0)
        {
            return CardResponse.Saying(await WhoCanHelp.FromAdministratorsAsync(NotYours, turn, cancellationToken));
        }

        if (!await cards.StandInAsync(AskerKeys.Confirmation(person.Id), turn.Conversation, cancellationToken))
        {
            return CardResponse.Saying(turn.DenyElsewhere());
        }

        var today = RegisterDay.Of(turn.Now);
        var candidates = await service.CandidatesAsync(person, psas, turn.Now, cancellationToken);
        if (candidates.FirstOrDefault(one => one.Id == action.Deputy) is not { } deputy)
        {
            return CardResponse.Saying(turn.Deny(NotPossible, DenialReason.NotTheirs));
        }

        if (action.Until < today || action.From > action.Until || action.Until > today.AddYears(1))
        {
            return CardResponse.Saying(NotPossible);
        }

        await service.EndAsync(turn, cancellationToken);
        foreach (var psa in psas)
        {
            turn.Db.Roles.Add(new RoleAssignment
            {
                PersonId = deputy.Id,
                Role = Role.Deputy,
                PsaId = psa.Id,
                StartsOn = action.From < today ? today : action.From,
                EndsOn = action.Until,
                DelegatedById = person.Id,
            });
        }

        var told = await turn.Outbox.ToPersonAsync(
            deputy,
            OutboundMessage.Text(
                $"{person.Name} has asked you to answer for PSA {WordList.Of([.. psas.Select(psa => $"{psa.Number}")], "and")}, from "
                    + $"{CardDates.Weekday(action.From)} up to and including {CardDates.Weekday(action.Until)}. "
                    + "To see what is owed, type: my work"),
            $"{turn.Key}/deputy");
        return CardResponse.With(ConfirmCard.Done(
            await service.MarkingAsync(psas, cancellationToken),
            told.Queued
                ? "It is recorded, and a message to your deputy is on its way. To end it sooner, write: I am back"
                : "It is recorded. Your deputy could not be told: please do so. To end it sooner, write: I am back"));
    }
}
