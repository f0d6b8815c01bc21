using ClusterBot.Bot.Features.GoodPractice.Summaries;
using ClusterBot.Bot.Outbox;
using ClusterBot.Cards;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.GoodPractice.Drafts;

/// <summary>The people who decide about a summary, and whether they could be told.</summary>
internal sealed class SummaryLeads(ClusterDbContext db, TimeProvider time)
{
    public async Task<Cluster?> ClusterAsync(SummaryRequest request, CancellationToken cancellationToken) =>
        await db.Clusters.FirstOrDefaultAsync(
            c => db.Conversations.Any(channel => channel.Id == request.ConversationId && channel.ClusterId == c.Id), cancellationToken);

    /// <summary>Returns the lead who asked for it; otherwise all who lead the cluster today.</summary>
    public async Task<IReadOnlyList<Person>> OfAsync(SummaryRequest request, CancellationToken cancellationToken)
    {
        if (await ClusterAsync(request, cancellationToken) is not { } cluster)
        {
            return [];
        }

        var leads = await db.WhoLeadsAsync(cluster, RegisterDay.Of(time.GetUtcNow()), cancellationToken);
        return leads.Find(lead => lead.Id == request.RequestedById) is { } asker ? [asker] : leads;
    }

    /// <summary>Returns why none of them could be told, as a sentence; null when one of them was, or may yet be.</summary>
    public async Task<string?> UnreachedAsync(
        SummaryRequest request, IReadOnlyList<Person> people, CancellationToken cancellationToken)
    {
        var key = SummaryScope.DraftKeyOf(request.Id).Value;
        var sent = await db.OutboxMessages.AsNoTracking()
            .Where(d => d.Subject == key && d.Kind != OutboxMessageKind.Update)
            .ToListAsync(cancellationToken);
        // What was queued in this transaction is not in the database yet.
        sent.AddRange(db.OutboxMessages.Local.Where(d => d.Id == 0 && d.Subject == key && d.Kind != OutboxMessageKind.Update));
        var notified = new NotifiedPeople();
        foreach (var person in people)
        {
            if (sent.FindLast(copy => copy.RecipientId == person.Id) is { } copy)
            {
                notified.Note(person.Name, copy);
            }
            else
            {
                notified.NoteMissing($"ClusterBot cannot write to {person.Name} yet.");
            }
        }

        return notified.HasHope || people.Count == 0
            ? null
            : $"{string.Join(' ', notified.NotTold)} {WordList.Of([.. people.Select(person => person.Name)], "or")} can type “my work” in "
                + "the personal chat with ClusterBot to find it.";
    }
}
