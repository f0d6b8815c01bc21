using ClusterBot.Data;
using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Queries;
using ClusterBot.Cards.Asks;
using ClusterBot.Domain.Asks;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.ReadModels.Matters;

/// <summary>An ask with everything that its rules and its cards need.</summary>
/// <param name="Ask">With its events.</param>
/// <param name="Parties">Both sides.</param>
/// <param name="From">The asking PSA's cluster.</param>
/// <param name="To">The asked PSA's cluster; the asking one's where it is the Centre.</param>
public sealed record AskDetails(Ask Ask, AskParties Parties, Cluster From, Cluster To)
{
    /// <summary>The key of the posted copies of the card.</summary>
    public CardKey Key => KeyOf(Ask.Id);

    /// <summary>The version of the state that is shown.</summary>
    public int Version => Ask.Events.Count;

    public ProtectiveMarking Marking => From.Marking > To.Marking ? From.Marking : To.Marking;

    public static CardKey KeyOf(Guid ask) => CardFamily.Ask.Key(ask);

    /// <summary>Returns the words as they may be shown under a marking: those of a more sensitive cluster are left out.</summary>
    public string? Under(ProtectiveMarking protectiveMarking, string? words) =>
        words is null || Marking <= protectiveMarking ? words : AskLabels.Withheld(Marking);

    /// <param name="protectiveMarking">Under which the list stands.</param>
    public OpenAskView InList(ProtectiveMarking protectiveMarking) =>
        new(
            Parties.From.Number, Parties.To?.Number, Ask.Kind, Under(protectiveMarking, Ask.Need)!, Ask.ReplyOwedOn, Ask.State(),
            Ask.Reply()?.Reply);
}

/// <summary>Reads asks with both sides as the register has them today.</summary>
public sealed class AskReader(ClusterDbContext db, TimeProvider time)
{
    /// <summary>Finds one ask, to be changed; null when there is no such ask.</summary>
    public async Task<AskDetails?> FindAsync(Guid id, CancellationToken token) =>
        await db.Asks.Include(a => a.Events).FirstOrDefaultAsync(a => a.Id == id, token) is { } ask
            ? (await OfAsync([ask], token))[0]
            : null;

    /// <summary>Returns the open asks of and to the PSAs, the most urgent first.</summary>
    public async Task<IReadOnlyList<AskDetails>> OpenAmongAsync(IReadOnlyCollection<Guid> psas, CancellationToken token) => await OfAsync(
        await db.OpenAsks().AsNoTracking().Where(a => psas.Contains(a.FromPsaId) || psas.Contains(a.ToPsaId!.Value))
            .OrderBy(a => a.ReplyOwedOn).ToListAsync(token), token);

    /// <summary>Returns the open asks in which the person speaks for one of the sides, the most urgent first.</summary>
    public async Task<IReadOnlyList<AskDetails>> OpenOfAsync(Person person, CancellationToken token)
    {
        var roles = person.RolesInForce().ToList();
        var psas = roles.Select(r => r.PsaId).OfType<Guid>().ToList();
        var clusters = roles.Where(r => r.Role is Role.PermanentSecretary or Role.BoardChair).Select(r => r.ClusterId).OfType<Guid>()
            .ToList();
        var open = await db.OpenAsks().AsNoTracking()
            .Where(a => psas.Contains(a.FromPsaId) || psas.Contains(a.ToPsaId!.Value)
                || (a.ToPsaId == null && db.Psas.Any(p => p.Id == a.FromPsaId && clusters.Contains(p.ClusterId))))
            .OrderBy(a => a.ReplyOwedOn)
            .ToListAsync(token);
        return [.. (await OfAsync(open, token)).Where(it =>
            it.From.TenantId == person.TenantId && (it.Parties.MayAsk(person) || it.Parties.MayReply(person)))];
    }

    public async Task<IReadOnlyList<AskDetails>> OfAsync(IReadOnlyList<Ask> asks, CancellationToken token)
    {
        var ids = asks.Select(a => a.FromPsaId).Concat(asks.Select(a => a.ToPsaId).OfType<Guid>()).Distinct().ToList();
        var psas = await db.Psas.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, token);
        var clusterIds = psas.Values.Select(p => p.ClusterId).Distinct().ToList();
        var clusters = await db.Clusters.Where(c => clusterIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, token);
        var centres = await CentresAsync(clusterIds, token);
        return [.. asks.Select(ask => Of(ask, psas, clusters, centres))];
    }

    /// <summary>Returns the role that speaks for the Centre to each cluster; a cluster without one is left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, Role>> CentresAsync(IReadOnlyCollection<Guid> clusterIds, CancellationToken token)
    {
        var speaking = await db.RolesInForce(RegisterDay.Of(time.GetUtcNow()))
            .Where(r => r.ClusterId != null && clusterIds.Contains(r.ClusterId.Value)
                && (r.Role == Role.PermanentSecretary || r.Role == Role.BoardChair))
            .Select(r => new { ClusterId = r.ClusterId!.Value, r.Role })
            .ToListAsync(token);
        return speaking.GroupBy(r => r.ClusterId).ToDictionary(
            of => of.Key, of => of.Any(r => r.Role == Role.PermanentSecretary) ? Role.PermanentSecretary : Role.BoardChair);
    }

    private static AskDetails Of(
        Ask ask, Dictionary<Guid, Psa> psas, Dictionary<Guid, Cluster> clusters, IReadOnlyDictionary<Guid, Role> centres)
    {
        var from = psas[ask.FromPsaId];
        var to = ask.ToPsaId is { } asked ? psas[asked] : null;
        var parties = new AskParties(from, to, centres.GetValueOrDefault(from.ClusterId, Role.BoardChair));
        return new AskDetails(ask, parties, clusters[from.ClusterId], clusters[(to ?? from).ClusterId]);
    }
}
