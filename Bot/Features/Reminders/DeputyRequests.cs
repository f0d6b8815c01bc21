using ClusterBot.Data;
using ClusterBot.Bot.Outbox;
using ClusterBot.Domain.CheckIns.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Reminders;

/// <summary>Asks deputies in the place of SROs from whom nothing has come: once a round, in the deputies' own working hours.</summary>
internal sealed class DeputyRequests(ClusterDbContext db, ReminderReader reader, UnreachedPeople unreachedPeople, MessageOutbox outbox)
{
    /// <param name="waiting">Those whose deputies are to be asked.</param>
    /// <param name="owing">Everybody who owes something, the deputies among them.</param>
    /// <param name="now">The instant that decides.</param>
    /// <param name="away">Who is out of office.</param>
    public async Task<IReadOnlyList<ReminderOutcome>> AskAsync(
        IReadOnlyList<ReminderDetails> waiting, IReadOnlyList<ReminderDetails> owing, DateTimeOffset now, IReadOnlySet<Guid> away,
        CancellationToken cancellationToken)
    {
        var outcomes = new List<ReminderOutcome>();
        var asked = new HashSet<(Guid Round, Guid Person)>();
        foreach (var one in waiting)
        {
            var round = one.Round.Round.Id;
            var present = owing
                .Where(other => other.Round.Round.Id == round && one.Deputies.Contains(other.Person.Id))
                .Where(other => other.Plan.Hours.IsAt(now) && !away.Contains(other.Person.Id) && other.Contact?.UnreachableBecause is null)
                .ToList();
            foreach (var deputy in present.Where(deputy => !asked.Contains((round, deputy.Person.Id))))
            {
                if (await AskAsync(deputy, one, now, cancellationToken))
                {
                    asked.Add((round, deputy.Person.Id));
                    outcomes.Add(new ReminderOutcome(round, deputy.Person.Id, ReminderStep.AskDeputy));
                }
            }

            if (present.Exists(deputy => asked.Contains((round, deputy.Person.Id))))
            {
                one.ContactIn(db).DeputyAskedAt = now;
            }
        }

        return outcomes;
    }

    // False where there is no way to write to the deputy, of which the lead hears.
    private async Task<bool> AskAsync(
        ReminderDetails deputy, ReminderDetails inPlaceOf, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var view = await reader.ReadAsync(deputy.Round, deputy.Person, deputy.Plan, cancellationToken);
        var key = PostedReminders.KeyOf(deputy.Round.Round.Id, deputy.Person.Id);
        var sent = await outbox.ToPersonAsync(
            deputy.Person, PostedReminders.Message(key, view), $"{key}/for-{inPlaceOf.Person.Id:N}");
        var state = deputy.ContactIn(db);
        if (!sent.Queued)
        {
            await unreachedPeople.NoteAsync(deputy with { Contact = state }, sent.Problem, cancellationToken);
            return false;
        }

        state.RemindedAt = now;
        return true;
    }
}
