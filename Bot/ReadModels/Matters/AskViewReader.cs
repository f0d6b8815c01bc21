using ClusterBot.Data;
using ClusterBot.Data.Queries;
using ClusterBot.Cards.Asks;
using ClusterBot.Domain.Asks;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.ReadModels.Matters;

/// <summary>An ask as its cards show it.</summary>
internal sealed class AskViewReader(ClusterDbContext db, TimeProvider time)
{
    public async Task<AskView> ReadAsync(AskDetails it, CancellationToken token)
    {
        var (ask, (from, to, _), cluster, _) = it;
        var events = ask.Events.OrderBy(e => e.Sequence).ToList();
        var people = events.Select(e => e.ById).Append(ask.AskedById).Distinct().ToList();
        var names = await db.People.AsNoTracking().Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, token);
        return new AskView
        {
            Id = ask.Id,
            Marking = it.Marking,
            From = Psa(from),
            To = to is null ? null : Psa(to),
            Kind = ask.Kind,
            Need = ask.Need,
            ReplyOwedOn = ask.ReplyOwedOn,
            IsOverdue = ask.IsOverdue(cluster.Today(time.GetUtcNow())),
            AskedBy = names[ask.AskedById],
            AskedAt = cluster.Local(ask.AskedAt),
            State = ask.State(),
            OpenSteps = ask.OpenSteps(),
            Events =
                [.. events.Select(e => new AskEventView(e.Step, names[e.ById], cluster.Local(e.HappenedAt), e.Reply, e.Text, e.GivenOn))],
        };
    }

    private static AskPsa Psa(Psa psa) => new(psa.Number, psa.Title);
}
