using ClusterBot.Cards.Requests;
using ClusterBot.Data;
using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.ReadModels.Requests;

/// <summary>A request with everything that its rules and its cards need.</summary>
/// <param name="Request">With its events.</param>
/// <param name="Parties">Both sides.</param>
/// <param name="From">The asking PSA's cluster.</param>
/// <param name="To">The asked PSA's cluster; the asking one's when it is the board or the Centre.</param>
public sealed record RequestDetails(Request Request, RequestParties Parties, Cluster From, Cluster To)
{
    /// <summary>The key of the posted copies of the card.</summary>
    public CardKey Key => KeyOf(Request.Id);

    /// <summary>The version of the state that is shown.</summary>
    public int Version => Request.Events.Count;

    public ProtectiveMarking Marking => From.Marking > To.Marking ? From.Marking : To.Marking;

    public static CardKey KeyOf(Guid request) => CardFamily.Request.Key(request);

    /// <summary>Returns true for somebody of the tenant who speaks for one of the sides.</summary>
    public bool Concerns(Person person) => From.TenantId == person.TenantId && Parties.Concerns(person);

    /// <summary>Returns the words as they may be shown under a marking: those of a more sensitive cluster are left out.</summary>
    public string? Under(ProtectiveMarking protectiveMarking, string? words) =>
        words is null || Marking <= protectiveMarking ? words : RequestLabels.Withheld(Marking);

    /// <param name="protectiveMarking">Under which the list stands.</param>
    public OpenRequestView InList(ProtectiveMarking protectiveMarking) => new(
        Parties.From.Number, Request.To, Parties.To?.Number, RequestKind.Of(Request), Under(protectiveMarking, Request.Need)!,
        Request.DueOn, Request.State(), Request.Reply()?.Answer);
}

/// <summary>Reads requests with both sides as the register has them today.</summary>
public sealed class RequestReader(ClusterDbContext db, TimeProvider time)
{
    private static readonly Role[] Asked =
        [Role.PermanentSecretary, Role.BoardChair, Role.BoardMember, Role.NonExecutiveDirector];

    /// <summary>Finds one request, to be changed; null when there is no such request.</summary>
    public async Task<RequestDetails?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Requests.Include(r => r.Events).FirstOrDefaultAsync(r => r.Id == id, cancellationToken) is { } request
            ? (await OfAsync([request], cancellationToken))[0]
            : null;

    /// <summary>Finds requests, to be shown, in the order in which they were raised.</summary>
    public async Task<IReadOnlyList<RequestDetails>> FindAllAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await OfAsync(
            await db.Requests.Include(r => r.Events).Where(r => ids.Contains(r.Id)).OrderBy(r => r.Number).ToListAsync(cancellationToken),
            cancellationToken);

    /// <summary>Returns the open requests of and to the PSAs, the most urgent first.</summary>
    public async Task<IReadOnlyList<RequestDetails>> OpenAmongAsync(
        IReadOnlyCollection<Guid> psas, CancellationToken cancellationToken) => await OfAsync(
            await db.OpenRequests().AsNoTracking().Where(r => psas.Contains(r.FromPsaId) || psas.Contains(r.ToPsaId!.Value))
                .OrderBy(r => r.DueOn).ThenBy(r => r.Number).ToListAsync(cancellationToken),
            cancellationToken);

    /// <summary>Returns the open requests in which the person speaks for one of the sides, the most urgent first.</summary>
    public async Task<IReadOnlyList<RequestDetails>> OpenOfAsync(Person person, CancellationToken cancellationToken)
    {
        var roles = person.RolesInForce().ToList();
        var psas = roles.Select(r => r.PsaId).OfType<Guid>().ToList();
        var clusters = roles.Where(r => Asked.Contains(r.Role)).Select(r => r.ClusterId).OfType<Guid>().ToList();
        var open = await db.OpenRequests().AsNoTracking()
            .Where(r => psas.Contains(r.FromPsaId) || psas.Contains(r.ToPsaId!.Value)
                || (r.ToPsaId == null && db.Psas.Any(p => p.Id == r.FromPsaId && clusters.Contains(p.ClusterId))))
            .OrderBy(r => r.DueOn).ThenBy(r => r.Number)
            .ToListAsync(cancellationToken);
        return [.. (await OfAsync(open, cancellationToken)).Where(details => details.Concerns(person))];
    }

    public async Task<IReadOnlyList<RequestDetails>> OfAsync(IReadOnlyList<Request> requests, CancellationToken cancellationToken)
    {
        var ids = requests.Select(r => r.FromPsaId).Concat(requests.Select(r => r.ToPsaId).OfType<Guid>()).Distinct().ToList();
        var psas = await db.Psas.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
        var clusterIds = psas.Values.Select(p => p.ClusterId).Distinct().ToList();
        var clusters = await db.Clusters.Where(c => clusterIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellationToken);
        var centres = await CentresAsync(clusterIds, cancellationToken);
        return [.. requests.Select(request => Of(request, psas, clusters, centres))];
    }

    /// <summary>Returns the role that speaks for the Centre to each cluster; a cluster without one is left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, Role>> CentresAsync(
        IReadOnlyCollection<Guid> clusterIds, CancellationToken cancellationToken)
    {
        var speaking = await db.RolesInForce(RegisterDay.Of(time.GetUtcNow()))
            .Where(r => r.ClusterId != null && clusterIds.Contains(r.ClusterId.Value)
                && (r.Role == Role.PermanentSecretary || r.Role == Role.BoardChair))
            .Select(r => new { ClusterId = r.ClusterId!.Value, r.Role })
            .ToListAsync(cancellationToken);
        return speaking.GroupBy(r => r.ClusterId).ToDictionary(
            of => of.Key, of => of.Any(r => r.Role == Role.PermanentSecretary) ? Role.PermanentSecretary : Role.BoardChair);
    }

    private static RequestDetails Of(
        Request request, Dictionary<Guid, Psa> psas, Dictionary<Guid, Cluster> clusters, IReadOnlyDictionary<Guid, Role> centres)
    {
        var from = psas[request.FromPsaId];
        var to = request.ToPsaId is { } asked ? psas[asked] : null;
        var parties = new RequestParties(from, request.To, to, centres.GetValueOrDefault(from.ClusterId, Role.BoardChair));
        return new RequestDetails(request, parties, clusters[from.ClusterId], clusters[(to ?? from).ClusterId]);
    }
}
