using ClusterBot.Bot.Data.Views;
using ClusterBot.Bot.Delivery;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Happenings;
using ClusterBot.Cards.Reminders;
using ClusterBot.Domain.Asks;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.Reminders;

/// <summary>"Show it here": an ask of which the person speaks for one of the sides comes into the personal chat.</summary>
internal sealed class OpenAskHandler(AskCases cases, ReminderDesk desk, Happenings happenings) : ICardActionHandler<OpenAsk>
{
    public async Task<CardAnswer> HandleAsync(OpenAsk action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Person is not { } person || await cases.FindAsync(action.Ask, cancellationToken) is not { } it || !IsTheirs(it, person, action.Mine))
        {
            return CardAnswer.Saying("This ask is not open any more, or not yours. Nothing was changed.");
        }

        if (!await desk.StandsHereAsync(person, turn, cancellationToken))
        {
            return CardAnswer.Saying(PostedCards.Elsewhere);
        }

        await happenings.TellAsync(new AskWanted(action.Ask, person, action.Mine), turn, cancellationToken);
        return CardAnswer.Saying("The ask is below.");
    }

    private static bool IsTheirs(AskCase it, Person person, bool isForAsker) =>
        it.From.TenantId == person.TenantId && it.Ask.OpenSteps().Count > 0 && (isForAsker ? it.Parties.MayAsk(person) : it.Parties.MayReply(person));
}
