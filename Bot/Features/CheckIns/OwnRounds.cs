using System.Globalization;
using ClusterBot.Data;
using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.ReadModels.Rounds;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.CheckIns;

/// <summary>The own cards of a round that stand in personal chats, all of them: they change together for an erasure alone.</summary>
internal sealed class OwnRounds(ClusterDbContext db, RoundReader reader, PostedRounds rounds, TimeProvider time)
{
    /// <summary>Shows each of them as the round stands now, with what its owner had typed and kept.</summary>
    /// <param name="roundId">The round.</param>
    /// <param name="version">Names what has happened, so that it is shown once.</param>
    public async Task ShowAllAsync(Guid roundId, string version, CancellationToken cancellationToken)
    {
        var prefix = CardFamily.OwnRound.Key(roundId).Value + ":";
        var subjects = await db.OutboxMessages
            .Where(d => d.Subject!.StartsWith(prefix) && d.Kind != OutboxMessageKind.Update)
            .Select(d => d.Subject!).Distinct().ToListAsync(cancellationToken);
        if (subjects.Count == 0)
        {
            return;
        }

        var owners = subjects.ConvertAll(subject => Guid.Parse(subject[prefix.Length..], CultureInfo.InvariantCulture));
        var read = await reader.ReadAsync(roundId, cancellationToken);
        foreach (var owner in await db.People.Include(p => p.Roles).Where(p => owners.Contains(p.Id)).ToListAsync(cancellationToken))
        {
            owner.ActsOn = RegisterDay.Of(time.GetUtcNow());
            await rounds.ShowOwnAsync(await reader.MineAsync(read, owner, cancellationToken), owner.Id, version);
        }
    }
}
