using ClusterBot.Cards.Requests;
using ClusterBot.Data;
using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.CheckIns.Reminders;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
using ClusterBot.Domain.Requests.Kinds;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.ReadModels.Requests;

/// <summary>A request with everything that its rules and its cards need.</summary>
/// <param name="Request">With its events.</param>
/// <param name="Parties">Both sides.</param>
/// <param name="From">The asking PSA's cluster.</param>
/// <param name="To">The asked PSA's cluster; the asking one's when it is the board or the Centre.</param>
public sealed record RequestDetails(Request Request, RequestParties Parties, Cluster From, Cluster To)
{
    /// <summary>Its kind, as the register has it today.</summary>
    public required RequestKind Kind { get; init; }

    /// <summary>The working hours of those who are asked: of the board's cluster, the asked PSA's, or the organisation.</summary>
    public required WorkingHours Hours { get; init; }

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
        Parties.From.Number, Request.To, Parties.To?.Number, Kind, Under(protectiveMarking, Request.Need)!,
        Request.DueOn, Request.State(), Request.Reply()?.Answer)
    {
        AskedName = AskedName,
    };

    /// <summary>The name of the department or the person who is asked; null when it is none.</summary>
    public string? AskedName => Parties.Organisation?.Name ?? (Request.To == RequestRecipient.Person ? Parties.Named?.Name : null);
}

/// <summary>Reads requests with both sides as the register has them today.</summary>
public sealed class RequestReader(ClusterDbContext db, RequestKindReader kinds, ReminderRules rules, TimeProvider time)
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
        var id = person.Id;
        var psas = roles.Select(r => r.PsaId).OfType<Guid>().ToList();
        var clusters = roles.Where(r => Asked.Contains(r.Role)).Select(r => r.ClusterId).OfType<Guid>().ToList();
        var open = await db.OpenRequests().AsNoTracking()
            .Where(r => psas.Contains(r.FromPsaId) || psas.Contains(r.ToPsaId!.Value) || r.ToPersonId == id
                || db.Organisations.Any(o => o.Id == r.ToOrganisationId && o.ContactId == id)
                || (r.ToPsaId == null && db.Psas.Any(p => p.Id == r.FromPsaId && clusters.Contains(p.ClusterId))))
            .OrderBy(r => r.DueOn).ThenBy(r => r.Number)
            .ToListAsync(cancellationToken);
        return [.. (await OfAsync(open, cancellationToken)).Where(details => details.From.TenantId == person.TenantId
            && (details.Parties.Speaks(person) || details.Request.WaitsFor(person, details.Parties) is not null))];
    }

    public async Task<IReadOnlyList<RequestDetails>> OfAsync(IReadOnlyList<Request> requests, CancellationToken cancellationToken)
    {
        var ids = requests.Select(r => r.FromPsaId).Concat(requests.Select(r => r.ToPsaId).OfType<Guid>()).Distinct().ToList();
        var psas = await db.Psas.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
        var clusterIds = psas.Values.Select(p => p.ClusterId).Distinct().ToList();
        var clusters = await db.Clusters.Where(c => clusterIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellationToken);
        var centres = await CentresAsync(clusterIds, cancellationToken);
        var organisationIds = requests.Select(r => r.ToOrganisationId).OfType<Guid>().Distinct().ToList();
        var tenants = requests.Select(r => r.TenantId).Distinct().ToList();
        var organisations = organisationIds.Count == 0 && requests.All(r => r.Reached().Count == 0)
            ? []
            : await db.Organisations.AsNoTracking()
                .Where(o => organisationIds.Contains(o.Id) || (tenants.Contains(o.TenantId) && o.Kind == OrganisationKind.Centre))
                .ToListAsync(cancellationToken);
        var peopleIds = requests.Select(r => r.ToPersonId).Concat(organisations.Select(o => o.ContactId)).OfType<Guid>().Distinct()
            .ToList();
        var people = peopleIds.Count == 0
            ? []
            : await db.People.AsNoTracking().Where(p => peopleIds.Contains(p.Id)).ToListAsync(cancellationToken);
        var known = new Dictionary<string, IReadOnlyList<RequestKind>>();
        foreach (var tenant in tenants)
        {
            known[tenant] = await kinds.ReadAsync(tenant, cancellationToken);
        }

        return [.. requests.Select(request => Of(request, psas, clusters, centres, organisations, people, known[request.TenantId]))];
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

    private RequestDetails Of(
        Request request, Dictionary<Guid, Psa> psas, Dictionary<Guid, Cluster> clusters, IReadOnlyDictionary<Guid, Role> centres,
        List<Organisation> organisations, List<Person> people, IReadOnlyList<RequestKind> known)
    {
        var from = psas[request.FromPsaId];
        var to = request.ToPsaId is { } asked ? psas[asked] : null;
        var organisation = organisations.Find(o => o.Id == request.ToOrganisationId);
        var kind = known.FirstOrDefault(kind => kind.Key == request.Kind) ?? RequestKind.Unknown(request.Kind);
        var parties = new RequestParties(from, request.To, to, centres.GetValueOrDefault(from.ClusterId, Role.BoardChair))
        {
            Organisation = organisation,
            Named = people.Find(p => p.Id == (request.ToPersonId ?? organisation?.ContactId) && p.TenantId == request.TenantId),
            Reached = request.Reached(),
            CentreContacts =
            [
                .. organisations.Where(o =>
                    o is { Kind: OrganisationKind.Centre, ArchivedAt: null, ContactId: not null } && o.TenantId == request.TenantId)
                    .Select(o => o.ContactId!.Value),
            ],
            BoardsSee = kind.BoardsSee,
        };
        var askedCluster = clusters[(to ?? from).ClusterId];
        return new RequestDetails(request, parties, clusters[from.ClusterId], askedCluster)
        {
            Kind = kind,
            Hours = organisation?.Hours(askedCluster, rules) ?? askedCluster.Hours(rules),
        };
    }
}
