using ClusterBot.Data.Entities;
using ClusterBot.Bot.ReadModels.Requests;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Events;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.MyWork;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;

namespace ClusterBot.Bot.Features.Reminders.MyWork;

/// <summary>"Reply 1", "Show request 1": a request in which the person speaks for a side comes into the personal chat.</summary>
internal sealed class OpenRequestHandler(RequestReader reader, ReminderService service, DomainEvents domainEvents)
    : ICardActionHandler<OpenRequest>
{
    public async Task<CardResponse> HandleAsync(
        OpenRequest action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Person is not { } person || await reader.FindAsync(action.Request, cancellationToken) is not { } details
            || !IsTheirs(details, person, action.Mine))
        {
            return CardResponse.Saying(turn.Deny(
                "This request is not open any more, or not yours. Nothing was changed.", DenialReason.NotTheirs));
        }

        if (!await service.StandsHereAsync(person, turn, cancellationToken))
        {
            return CardResponse.Saying(turn.DenyElsewhere());
        }

        await domainEvents.PublishAsync(
            new ShowRequestRequested(action.Request, turn.Conversation, action.Mine), turn, cancellationToken);
        return CardResponse.Saying("The request is below.");
    }

    private static bool IsTheirs(RequestDetails details, Person person, bool isForAsker) =>
        details.From.TenantId == person.TenantId && !details.Request.IsOver()
            && (isForAsker ? details.Parties.MayAsk(person) : details.Parties.IsAsked(person));
}

/// <summary>"Answer here": the check-in's card comes into the personal chat.</summary>
internal sealed class OpenMyCheckInHandler(ReminderService service, DomainEvents domainEvents) : ICardActionHandler<OpenMyCheckIn>
{
    public async Task<CardResponse> HandleAsync(
        OpenMyCheckIn action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        var (mine, refusal) = await service.OpenAsync(action.Round, turn, cancellationToken);
        if (mine is null)
        {
            return CardResponse.Saying(refusal!);
        }

        await domainEvents.PublishAsync(new ShowCheckInRequested(action.Round, mine.Person, turn.Conversation), turn, cancellationToken);
        return CardResponse.Saying("The check-in is below.");
    }
}
