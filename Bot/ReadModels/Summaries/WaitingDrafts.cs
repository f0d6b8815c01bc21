using ClusterBot.Cards.MyWork;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.ReadModels.Summaries;

/// <summary>Reads the drafts of summaries that wait for a cluster lead.</summary>
public sealed class WaitingDrafts(ClusterDbContext db)
{
    /// <summary>Returns those of the clusters that the person leads, the longest waiting first, each with its marking.</summary>
    public async Task<IReadOnlyList<(ProtectiveMarking Marking, WaitingDraftView Draft)>> OfAsync(
        Person person, CancellationToken cancellationToken)
    {
        var led = person.RolesInForce().Where(r => r.Role == Role.ClusterLead).Select(r => r.ClusterId).ToList();
        if (led.Count == 0)
        {
            return [];
        }

        var drafts = await db.Summaries.AsNoTracking()
            .Where(s => s.State == SummaryState.Drafted)
            .Join(db.Conversations, s => s.ConversationId, c => c.Id, (s, channel) => new { Summary = s, Channel = channel })
            .Where(both => led.Contains(both.Channel.ClusterId))
            .OrderBy(both => both.Summary.DraftedAt)
            .Select(both => new
            {
                both.Summary.Id,
                both.Summary.RequestedAt,
                both.Channel.Name,
                AskedBy = db.People.Where(p => p.Id == both.Summary.RequestedById).Select(p => p.Name).FirstOrDefault(),
                Cluster = db.Clusters.First(c => c.Id == both.Channel.ClusterId),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. drafts.Select(draft => (draft.Cluster.Marking, new WaitingDraftView(
                draft.Id, draft.AskedBy ?? Person.Erased, draft.Name,
                DateOnly.FromDateTime(draft.Cluster.Local(draft.RequestedAt).DateTime)))),
        ];
    }
}
