using ClusterBot.Data;
using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.ReadModels.Rounds;
using ClusterBot.Cards.Reminders;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.Reminders;

/// <summary>Those whom messages do not reach: remembered for the round, and named to the cluster lead once, with the reason.</summary>
internal sealed class UnreachedPeople(
    ClusterDbContext db, UndeliverableReport report, MessageOutbox outbox, RoundThreads threads, TimeProvider time)
{
    private const int MostReason = 300;

    /// <summary>The same cases, with who cannot be reached according to what was sent since their round opened.</summary>
    public async Task<IReadOnlyList<ReminderDetails>> FindAsync(IReadOnlyList<ReminderDetails> owing, CancellationToken cancellationToken)
    {
        var refused = await report.RefusedAsync([.. owing.Select(one => one.Person.Id).Distinct()], cancellationToken);
        var found = new List<ReminderDetails>();
        var news = new List<ReminderDetails>();
        foreach (var one in owing)
        {
            var why = refused.TryGetValue(one.Person.Id, out var last) && last.At >= one.Round.Round.OpenedAt ? last.Why : null;
            var isNews = why is not null && one.Contact?.UnreachableBecause is null;
            var known = why is null && one.Contact is null ? one : one with { Contact = Note(one, why) };
            found.Add(known);
            news.AddRange(isNews ? [known] : []);
        }

        foreach (var round in news.GroupBy(one => one.Round.Round.Id))
        {
            await TellAsync([.. round], cancellationToken);
        }

        return found;
    }

    /// <summary>There is no way to write to the person at all.</summary>
    public Task NoteAsync(ReminderDetails one, string why, CancellationToken cancellationToken)
    {
        Note(one, why);
        return TellAsync([one], cancellationToken);
    }

    private ReminderState Note(ReminderDetails one, string? why)
    {
        var state = one.ContactIn(db);
        state.UnreachableBecause = why is { Length: > MostReason } ? why[..MostReason] : why;
        return state;
    }

    // In personal chat; where the lead cannot be reached either, in the round's thread.
    private async Task TellAsync(IReadOnlyList<ReminderDetails> news, CancellationToken cancellationToken)
    {
        var (round, cluster) = (news[0].Round.Round, news[0].Round.Cluster);
        var card = UnreachedCard.Build(new UnreachedView(
            cluster.Name, cluster.Marking, round.OccursOn,
            [.. news.Select(one => new UnreachedPerson(one.Person.Name, Because(one), one.Deputies.Count > 0))]));
        var key = $"unreached:{round.Id:N}:{news.Min(one => one.Person.Id):N}";
        var message = new PostableCard(CardFamily.Unreached.Key(round.Id), card);
        var told = false;
        foreach (var lead in await LeadsAsync(cluster, cancellationToken))
        {
            told |= news.All(one => one.Person.Id != lead.Id)
                && (await outbox.ToPersonAsync(lead, message, $"{key}:{lead.Id:N}")).Delivery is { State: not OutboxMessageState.Refused };
        }

        if (!told && await threads.FindAsync(round.Id, cancellationToken) is { } thread)
        {
            await outbox.PostAsync(thread.Channel, message, $"{key}:thread", new OutboxOptions { ThreadId = thread.ThreadId });
        }
    }

    private async Task<List<Person>> LeadsAsync(Cluster cluster, CancellationToken cancellationToken)
    {
        var leads = await db.WhoLeadsAsync(cluster, cluster.Today(time.GetUtcNow()), cancellationToken);
        var refused = await report.RefusedAsync([.. leads.Select(lead => lead.Id)], cancellationToken);
        return [.. leads.Where(lead => !refused.ContainsKey(lead.Id))];
    }

    private static string Because(ReminderDetails one) => one.Contact!.UnreachableBecause!;
}
