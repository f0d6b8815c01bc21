using ClusterBot.Data;
using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.ReadModels.Finding;
using ClusterBot.Bot.ReadModels.Matters;
using ClusterBot.Bot.ReadModels.Records;
using ClusterBot.Bot.ReadModels.Rounds;
using ClusterBot.Bot.Turns;
using ClusterBot.Cards.MyWork;
using ClusterBot.Cards.Reminders;
using ClusterBot.Domain.Asks;
using ClusterBot.Domain.Escalations;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Reminders.MyWork;

/// <summary>Everything that one person owes, shown to that person alone: always in personal chat, wherever it is asked for.</summary>
internal sealed class MyWorkReader(
    ClusterDbContext db, RoundObligations obligations, ReminderDetailsReader reader, ReminderReader views, ScheduleReader schedules,
    AskReader asks, RecordReader records, FollowReader follows, MessageOutbox outbox)
{
    /// <summary>Returns the key of the posted cards: their buttons work where they were posted.</summary>
    public static CardKey KeyOf(Guid personId) => CardFamily.MyWork.Key(personId);

    /// <summary>Posts it into the personal chat; in a channel or a group chat, says that it is there.</summary>
    public async Task ShowAsync(Person person, TurnContext turn, CancellationToken token)
    {
        var card = new PostableCard(KeyOf(person.Id), MyWorkCard.Build(await ReadAsync(person, turn, token)));
        if (turn.Conversation.Kind == ConversationKind.Personal)
        {
            await turn.ReplyAsync(card);
            return;
        }

        var sent = await outbox.ToPersonAsync(
            person, card, $"{card.Key}/{turn.Key}", new OutboxOptions { Priority = OutboxMessagePriority.Answer });
        await turn.SayAsync(sent.Queued ? "Your work is on its way to your personal chat with ClusterBot." : sent.Problem);
    }

    private async Task<MyWorkView> ReadAsync(Person person, TurnContext turn, CancellationToken token)
    {
        var rounds = await RoundsAsync(person, token);
        var (escalations, protectiveMarking) = await EscalationsAsync(person, token);
        var open = await asks.OpenOfAsync(person, token);
        var cluster = await db.FindClusterAsync(turn.Conversation, person, token);
        var due = await records.DueAsync(person, DateOnly.FromDateTime(turn.Now.UtcDateTime), token);
        return new MyWorkView
        {
            Marking = rounds.Select(round => round.Marking).Append(protectiveMarking).Concat(open.Select(it => it.Marking))
                .Concat(due.Select(details => details.Cluster.Marking)).Max(),
            Rounds = rounds,
            Escalations = escalations,
            Asks = [.. open.SelectMany(it => Sides(it, person, turn.Now))],
            Records = [.. due.Select(details => new DueRecordView(
                details.Record.Id, details.Kind.Name, details.Version.Text, details.Version.ReviewOn!.Value))],
            Followed = await follows.ReadAsync(person, token),
            MayAsk = person.RolesInForce().Any(r => r.Role is Role.SeniorResponsibleOwner or Role.Deputy),
            NextOpensAt = cluster is null ? null : await schedules.NextAtAsync(cluster, token),
        };
    }

    // Somebody may speak for both sides, and then sees both.
    private static IEnumerable<WaitingAskView> Sides(AskDetails it, Person person, DateTimeOffset now)
    {
        var (isOwed, isOverdue) = (it.Ask.State() == AskState.Waiting, it.Ask.IsOverdue(it.From.Today(now)));
        if (it.Parties.MayReply(person))
        {
            yield return new WaitingAskView(it.Ask.Id, it.InList(it.Marking), IsMine: false, isOwed, isOverdue);
        }

        if (it.Parties.MayAsk(person))
        {
            yield return new WaitingAskView(it.Ask.Id, it.InList(it.Marking), IsMine: true, isOwed, isOverdue);
        }
    }

    private async Task<IReadOnlyList<ReminderView>> RoundsAsync(Person person, CancellationToken token)
    {
        var found = new List<ReminderView>();
        foreach (var round in await obligations.OfPersonAsync(person.Id, token))
        {
            if (round.Owed.Count > 0)
            {
                var plan = reader.PlanOf(round, person);
                found.Add(await views.ReadAsync(round, person, plan, token));
            }
        }

        return found;
    }

    private async Task<(IReadOnlyList<WaitingEscalationView> Waiting, ProtectiveMarking Marking)> EscalationsAsync(
        Person person, CancellationToken token)
    {
        var clusters = person.RolesInForce().Select(r => r.ClusterId).ToList();
        var psas = person.RolesInForce().Select(r => r.PsaId).ToList();
        var mine = await db.Psas.AsNoTracking()
            .Where(p => clusters.Contains(p.ClusterId) || psas.Contains(p.Id))
            .Join(db.Clusters.Where(c => c.TenantId == person.TenantId), p => p.ClusterId, c => c.Id, (psa, cluster) =>
                new { psa, cluster.Marking })
            .ToDictionaryAsync(both => both.psa.Id, token);
        var open = await db.OpenEscalations(mine.Keys).AsNoTracking().ToListAsync(token);
        var waiting = open
            .Select(e => (Escalation: e, mine[e.PsaId].psa, mine[e.PsaId].Marking, Step: e.WaitsFor(person, mine[e.PsaId].psa)))
            .Where(e => e.Step is not null)
            .OrderBy(e => e.Escalation.NeededOn)
            .ToList();
        return (
            [.. waiting.Select(e =>
                new WaitingEscalationView(e.Escalation.Id, e.psa.Number, e.Escalation.Need, e.Escalation.NeededOn, e.Step!.Value))],
            waiting.Select(e => e.Marking).DefaultIfEmpty(ProtectiveMarking.Official).Max());
    }
}
