using ClusterBot.Data;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.ReadModels.Matters;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Events;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.MyWork;
using ClusterBot.Domain.Asks;
using ClusterBot.Domain.Escalations;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Reminders.MyWork;

/// <summary>"Reply 1" or "Show ask 1": an ask of which the person speaks for one of the sides comes into the personal chat.</summary>
internal sealed class OpenAskHandler(AskReader reader, ReminderService service, DomainEvents domainEvents) : ICardActionHandler<OpenAsk>
{
    public async Task<CardResponse> HandleAsync(OpenAsk action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Person is not { } person || await reader.FindAsync(action.Ask, cancellationToken) is not { } it
            || !IsTheirs(it, person, action.Mine))
        {
            return CardResponse.Saying("This ask is not open any more, or not yours. Nothing was changed.");
        }

        if (!await service.StandsHereAsync(person, turn, cancellationToken))
        {
            return CardResponse.Saying(PostedCards.Elsewhere);
        }

        await domainEvents.PublishAsync(new ShowAskRequested(action.Ask, person, action.Mine), turn, cancellationToken);
        return CardResponse.Saying("The ask is below.");
    }

    private static bool IsTheirs(AskDetails it, Person person, bool isForAsker) =>
        it.From.TenantId == person.TenantId && it.Ask.OpenSteps().Count > 0
            && (isForAsker ? it.Parties.MayAsk(person) : it.Parties.MayReply(person));
}

/// <summary>"Show request 1": an escalation that waits for the person comes into the personal chat.</summary>
internal sealed class OpenEscalationHandler(ClusterDbContext db, ReminderService service, DomainEvents domainEvents)
    : ICardActionHandler<OpenEscalation>
{
    public async Task<CardResponse> HandleAsync(
        OpenEscalation action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Person is not { } person || !await WaitsForAsync(action.Escalation, person, cancellationToken))
        {
            return CardResponse.Saying("This request does not wait for you any more. Nothing was changed.");
        }

        if (!await service.StandsHereAsync(person, turn, cancellationToken))
        {
            return CardResponse.Saying(PostedCards.Elsewhere);
        }

        await domainEvents.PublishAsync(new ShowEscalationRequested(action.Escalation, person, turn.Conversation), turn, cancellationToken);
        return CardResponse.Saying("The request is below.");
    }

    private async Task<bool> WaitsForAsync(Guid id, Person person, CancellationToken token)
    {
        var escalation = await db.Escalations.AsNoTracking().Include(e => e.Events).FirstOrDefaultAsync(e => e.Id == id, token);
        var psa = escalation is null ? null : await db.Psas.AsNoTracking().SingleAsync(p => p.Id == escalation.PsaId, token);
        return psa is not null
            && escalation!.WaitsFor(person, psa) is not null
            && await db.Clusters.AnyAsync(c => c.Id == psa.ClusterId && c.TenantId == person.TenantId, token);
    }
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
