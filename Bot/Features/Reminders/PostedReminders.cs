using ClusterBot.Data;
using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.ReadModels.Rounds;
using ClusterBot.Cards.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Reminders;

/// <summary>The reminders that were posted. Once nothing is owed any more they say so.</summary>
internal sealed class PostedReminders(
    ClusterDbContext db, RoundObligations obligations, ReminderDetailsReader reader, ReminderReader views, MessageOutbox outbox,
    TimeProvider time)
{
    private const string Settled = "settled";

    /// <summary>For so long after a round has closed its reminders are looked at.</summary>
    private static readonly TimeSpan After = TimeSpan.FromDays(7);

    public static CardKey KeyOf(Guid roundId, Guid personId) => CardFamily.Reminder.Key(roundId, personId);

    public static PostableCard Message(CardKey key, ReminderView view) =>
        new(key, ReminderCard.Build(view)) { Summary = ReminderCard.Summary(view) };

    /// <summary>Shows on the reminders of those who owe nothing any more that it is done, once.</summary>
    /// <param name="owing">Those of the tenant who do owe something in the rounds that are open.</param>
    /// <param name="tenantId">The tenant.</param>
    public async Task SettleAsync(IReadOnlyList<ReminderDetails> owing, string tenantId, CancellationToken cancellationToken)
    {
        var still = owing.Select(one => KeyOf(one.Round.Round.Id, one.Person.Id).Value!).ToHashSet();
        var since = time.GetUtcNow() - After;
        var reminded = await db.Contacts
            .Where(c => c.RemindedAt != null)
            .Join(db.Rounds.Where(r => r.ClosedAt == null || r.ClosedAt > since), c => c.RoundId, r => r.Id, (state, round) =>
                new { state, round.ClusterId })
            .Where(both => db.Clusters.Any(c => c.Id == both.ClusterId && c.TenantId == tenantId))
            .Select(both => both.state)
            .ToListAsync(cancellationToken);
        var over = reminded.ToDictionary(c => KeyOf(c.RoundId, c.PersonId).Value!, c => c);
        var subjects = over.Keys.Where(subject => !still.Contains(subject)).ToList();
        var shown = await db.OutboxMessages
            .Where(d => subjects.Contains(d.Subject!) && d.Kind == OutboxMessageKind.Update && d.Key.EndsWith(":" + Settled))
            .Select(d => d.Subject!)
            .ToListAsync(cancellationToken);
        foreach (var subject in subjects.Except(shown))
        {
            await SettleAsync(over[subject].RoundId, over[subject].PersonId, cancellationToken);
        }
    }

    private async Task SettleAsync(Guid roundId, Guid personId, CancellationToken cancellationToken)
    {
        if (await db.People.FindAsync([personId], cancellationToken) is not { } person)
        {
            return;
        }

        var round = await obligations.InAsync(roundId, cancellationToken);
        var view = await views.ReadAsync(round, person, reader.PlanOf(round, person), cancellationToken);
        await outbox.UpdateAllAsync(Message(KeyOf(roundId, personId), view), Settled);
    }
}
