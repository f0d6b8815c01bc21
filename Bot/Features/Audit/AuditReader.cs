using ClusterBot.Bot.Configuration;
using ClusterBot.Cards.Audit;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Audit;

/// <summary>Reads what was refused in an organisation.</summary>
internal sealed class AuditReader(ClusterDbContext db, RetentionOptions retention)
{
    private const int MostShown = 15;

    private const int Week = 7;

    /// <summary>Returns the last ones, and how many there are.</summary>
    public async Task<AuditView> ReadAsync(string tenantId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var since = now.AddDays(-Week);
        var kept = db.DeniedActs.AsNoTracking().Where(d => d.TenantId == tenantId);
        var lately = await kept.Where(d => d.LastAt >= since).ToListAsync(cancellationToken);
        var last = await kept.OrderByDescending(d => d.LastAt).ThenByDescending(d => d.Id).Take(MostShown).ToListAsync(cancellationToken);
        var names = await NamesAsync(last, cancellationToken);
        return new AuditView
        {
            Marking = await db.Clusters.Where(c => c.TenantId == tenantId).MaxAsync(c => (ProtectiveMarking?)c.Marking, cancellationToken),
            KeptDays = (int)retention.Of<DeniedAct>().TotalDays,
            TimesThisWeek = lately.Sum(d => d.Count),
            PeopleThisWeek = lately.Select(d => (d.PersonId, d.AadObjectId)).Distinct().Count(),
            Kept = await kept.CountAsync(cancellationToken),
            Last =
            [
                .. last.Select(d => new DeniedActView(
                    names.Person(d), names.Act(d), names.Place(d), TimeZoneInfo.ConvertTime(d.LastAt, RegisterDay.London), DenialText.Why(
                        d.Reason), d.Count)),
            ],
        };
    }

    /// <summary>Returns every entry, the latest first, with the words for it.</summary>
    public async Task<(IReadOnlyList<DeniedAct> All, DenialNames Names)> AllAsync(string tenantId, CancellationToken cancellationToken)
    {
        var all = await db.DeniedActs.AsNoTracking().Where(d => d.TenantId == tenantId).OrderByDescending(d => d.LastAt)
            .ToListAsync(cancellationToken);
        return (all, await NamesAsync(all, cancellationToken));
    }

    private async Task<DenialNames> NamesAsync(List<DeniedAct> denied, CancellationToken cancellationToken)
    {
        var people = denied.Select(d => d.PersonId).OfType<Guid>().Distinct().ToList();
        var places = denied.Select(d => d.ConversationId).OfType<string>().Distinct().ToList();
        var requests = DenialNames.Ids(denied, "request");
        var checkIns = DenialNames.Ids(denied, "checkIn");
        return new DenialNames(
            await db.People.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken),
            await db.Conversations.Where(c => places.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Name, cancellationToken),
            (await db.Requests.Where(r => requests.Contains(r.Id)).Select(r => new { r.Id, r.Number }).ToListAsync(cancellationToken))
                .Select(r => (r.Id, $"request {r.Number}"))
                .Concat((await db.CheckIns.Where(c => checkIns.Contains(c.Id))
                    .Join(db.Psas, c => c.PsaId, p => p.Id, (c, p) => new { c.Id, p.Number }).ToListAsync(cancellationToken))
                    .Select(c => (c.Id, $"the check-in of PSA {c.Number}")))
                .ToDictionary(known => known.Item1, known => known.Item2));
    }
}

/// <summary>The words for who did what where.</summary>
internal sealed class DenialNames(
    Dictionary<Guid, string> people, Dictionary<string, string?> places, Dictionary<Guid, string> things)
{
    /// <summary>Returns the ids of the things of a kind that were acted on.</summary>
    public static List<Guid> Ids(IEnumerable<DeniedAct> denied, string kind) =>
        [.. denied.Select(d => Thing(d) is var (of, id) && of == kind ? id : (Guid?)null).OfType<Guid>().Distinct()];

    public string Person(DeniedAct denied) => denied switch
    {
        { PersonId: { } id } => people.GetValueOrDefault(id, Domain.Register.Person.Erased),
        { AadObjectId: { } account } => $"Account {account}, which the register does not know",
        _ => "Somebody without an account",
    };

    public string Act(DeniedAct denied) =>
        Thing(denied) is var (_, id) && things.TryGetValue(id, out var thing) ? $"{DenialText.Act(denied.Act)} on {thing}"
            : DenialText.Act(denied.Act);

    public string Place(DeniedAct denied) => denied.Place switch
    {
        ConversationKind.Personal => "in personal chat",
        ConversationKind.GroupChat => "in a group chat",
        ConversationKind.Channel =>
            places.GetValueOrDefault(denied.ConversationId ?? "") is { } name ? $"in the channel {name}" : "in a channel",
        _ => throw new ArgumentOutOfRangeException(nameof(denied), denied.Place, "There is no such place."),
    };

    private static (string Of, Guid Id)? Thing(DeniedAct denied) =>
        denied.Target?.Split(' ') is [var of, var id] && Guid.TryParse(id, out var known) ? (of, known) : null;
}
