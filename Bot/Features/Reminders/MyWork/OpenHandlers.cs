using ClusterBot.Bot.Data;
using ClusterBot.Bot.Outbox;
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

/// <summary>"Show it here": an escalation that waits for the person comes into the personal chat.</summary>
internal sealed class OpenEscalationHandler(ClusterDbContext db, ReminderDesk desk, Happenings happenings) : ICardActionHandler<OpenEscalation>
{
    public async Task<CardAnswer> HandleAsync(OpenEscalation action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Person is not { } person || !await WaitsForAsync(action.Escalation, person, cancellationToken))
        {
            return CardAnswer.Saying("This request does not wait for you any more. Nothing was changed.");
        }

        if (!await desk.StandsHereAsync(person, turn, cancellationToken))
        {
            return CardAnswer.Saying(PostedCards.Elsewhere);
        }

        await happenings.TellAsync(new EscalationWanted(action.Escalation, person, turn.Conversation), turn, cancellationToken);
        return CardAnswer.Saying("The request is below.");
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
internal sealed class OpenMyCheckInHandler(ReminderDesk desk, Happenings happenings) : ICardActionHandler<OpenMyCheckIn>
{
    public async Task<CardAnswer> HandleAsync(OpenMyCheckIn action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        var (mine, refusal) = await desk.OpenAsync(action.Round, turn, cancellationToken);
        if (mine is null)
        {
            return CardAnswer.Saying(refusal!);
        }

        await happenings.TellAsync(new CheckInWanted(action.Round, mine.Person, turn.Conversation), turn, cancellationToken);
        return CardAnswer.Saying("The check-in is below.");
    }
}
