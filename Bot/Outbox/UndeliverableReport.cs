using ClusterBot.Data;
using ClusterBot.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Outbox;

/// <summary>The people of a cluster who cannot be reached, and the reasons.</summary>
public sealed class UndeliverableReport(ClusterDbContext db)
{
    /// <summary>Returns one entry for each person or place whose latest message was refused for good, the most recent first.</summary>
    public async Task<IReadOnlyList<Unreachable>> UnreachableAsync(Guid clusterId, CancellationToken cancellationToken = default)
    {
        var names = await NamesAsync(clusterId, cancellationToken);
        var refused = await LatestRefusedAsync([.. names.Keys], cancellationToken);
        return [.. refused.Select(d => new Unreachable(names[d.OrderKey], FailureText.For(d.Reason), d.Reason ?? "", d.FinishedAt!.Value))];
    }

    /// <summary>Returns those of the people whose latest message was refused for good, with time and reason.</summary>
    public async Task<IReadOnlyDictionary<Guid, PermanentFailure>> RefusedAsync(
        IReadOnlyCollection<Guid> people, CancellationToken cancellationToken)
    {
        var keys = people.ToDictionary(OrderKeys.Of);
        var refused = await LatestRefusedAsync([.. keys.Keys], cancellationToken);
        return refused.ToDictionary(d => keys[d.OrderKey], d => new PermanentFailure(FailureText.For(d.Reason), d.FinishedAt!.Value));
    }

    private Task<List<OutboxMessage>> LatestRefusedAsync(string[] keys, CancellationToken cancellationToken)
    {
        // An update that came too late says nothing about whether somebody can be reached.
        var latest = db.OutboxMessages
            .Where(d => keys.Contains(d.OrderKey) && d.Kind != OutboxMessageKind.Update && d.FinishedAt != null)
            .GroupBy(d => d.OrderKey)
            .Select(place => place.Max(d => d.Id));
        return db.OutboxMessages.AsNoTracking()
            .Where(d => latest.Contains(d.Id) && d.State == OutboxMessageState.Refused)
            .OrderByDescending(d => d.FinishedAt)
            .ToListAsync(cancellationToken);
    }

    private async Task<Dictionary<string, string>> NamesAsync(Guid clusterId, CancellationToken cancellationToken)
    {
        var names = new Dictionary<string, string>();
        var places = await db.Conversations.AsNoTracking().Where(c => c.ClusterId == clusterId).ToListAsync(cancellationToken);
        foreach (var place in places)
        {
            names[OrderKeys.Of(place)] = place.Name ?? "A channel of the team";
        }

        var people = await (from person in db.People.AsNoTracking()
                            where person.ArchivedAt == null && RoleHolders(clusterId).Contains(person.Id)
                            select new { person.Id, person.Name }).ToListAsync(cancellationToken);
        foreach (var person in people)
        {
            names[OrderKeys.Of(person.Id)] = person.Name;
        }

        return names;
    }

    private IQueryable<Guid> RoleHolders(Guid clusterId)
    {
        var psas = db.Psas.Where(psa => psa.ClusterId == clusterId);
        var ofCluster = db.Roles.Where(role => role.ClusterId == clusterId);
        var ofPsas = psas.Join(db.Roles, psa => psa.Id, role => role.PsaId, (_, role) => role);
        var ofIndicators = psas.SelectMany(psa => psa.Indicators)
            .Join(db.Roles, indicator => indicator.Id, role => role.IndicatorId, (_, role) => role);

        // Each by its own index; as conditions of one question, PostgreSQL would read the roles of all clusters.
        return ofCluster.Select(role => role.PersonId)
            .Union(ofPsas.Select(role => role.PersonId))
            .Union(ofIndicators.Select(role => role.PersonId));
    }
}
