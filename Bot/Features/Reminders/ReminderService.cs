using ClusterBot.Data;
using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Features.Reminders.MyWork;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.Turns;
using ClusterBot.Domain.CheckIns.Reminders;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Reminders;

/// <summary>Handles presses on reminders and on "my work": only by the person whose card it is, in the chat where it was posted.</summary>
internal sealed class ReminderService(ClusterDbContext db, ReminderDetailsReader reader, PostedCards cards)
{
    private const string NothingOwed = "You owe nothing in this check-in any more. Nothing was changed.";

    private const string NotYours = "This card is not one that you can use. Nothing was changed.";

    /// <summary>Returns the person's obligations in the round, or why the button does nothing now, in words for that person.</summary>
    public async Task<(ReminderDetails? Case, string? Refusal)> OpenAsync(
        Guid roundId, TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Person is not { } person)
        {
            return (null, await WhoCanHelp.FromAdministratorsAsync(NotYours, turn, cancellationToken));
        }

        // Before it is looked for: nobody is told whether there is such a round who has no card of it.
        if (!await StandsHereAsync(person, turn, cancellationToken, PostedReminders.KeyOf(roundId, person.Id)))
        {
            return (null, turn.DenyElsewhere());
        }

        if (await FindRoundAsync(roundId, person, cancellationToken) is not { } round)
        {
            return (null, await WhoCanHelp.FromAdministratorsAsync(NotYours, turn, cancellationToken));
        }

        if (round.IsClosed)
        {
            return (null, "This check-in is closed. Nothing was changed. Please answer the one that is open now.");
        }

        var mine = (await reader.InAsync(roundId, cancellationToken)).FirstOrDefault(one => one.Person.Id == person.Id);
        return mine is not null ? (mine, null)
            : (null, await IsAskedAsync(roundId, person, cancellationToken) ? NothingOwed : turn.Deny(NothingOwed, DenialReason.NotTheirs));
    }

    private async Task<bool> IsAskedAsync(Guid roundId, Person person, CancellationToken cancellationToken)
    {
        var about = person.RolesInForce().Select(role => role.PsaId ?? role.IndicatorId).OfType<Guid>().ToList();
        return await db.CheckIns.AnyAsync(
            c => c.RoundId == roundId
                && (about.Contains(c.PsaId) || db.Indicators.Any(i => i.PsaId == c.PsaId && about.Contains(i.Id))), cancellationToken);
    }

    /// <summary>Returns whether the button was pressed in the person's own chat, on one of these cards or on "my work".</summary>
    public async Task<bool> StandsHereAsync(Person person, TurnContext turn, CancellationToken cancellationToken, params CardKey[] keys)
    {
        if (turn.Conversation.Kind != ConversationKind.Personal || turn.Conversation.PersonId != person.Id)
        {
            return false;
        }

        foreach (var key in keys.Append(MyWorkReader.KeyOf(person.Id)))
        {
            if (await cards.StandInAsync(key, turn.Conversation, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<FoundRound?> FindRoundAsync(Guid roundId, Person person, CancellationToken cancellationToken) => await db.Rounds
        .Where(r => r.Id == roundId && db.Clusters.Any(c => c.Id == r.ClusterId && c.TenantId == person.TenantId))
        .Select(r => new FoundRound(r.ClosedAt != null))
        .FirstOrDefaultAsync(cancellationToken);

    private sealed record FoundRound(bool IsClosed);
}

/// <summary>The action taken for one person in one round, or the reason for none.</summary>
internal sealed record ReminderOutcome(Guid Round, Guid Person, ReminderStep Step);
