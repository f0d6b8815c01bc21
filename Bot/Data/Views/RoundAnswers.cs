using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Escalations;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Data.Views;

/// <summary>Who is asked in a round, and what has come of it, read at once for all its check-ins.</summary>
internal sealed class RoundAnswers
{
    private readonly Dictionary<Guid, Answer> _latest;
    private readonly ILookup<Guid?, Escalation> _help;
    private readonly IReadOnlyList<Asked> _asked;
    private readonly Dictionary<Guid, string> _names;

    private RoundAnswers(
        Dictionary<Guid, Answer> latest, ILookup<Guid?, Escalation> help, IReadOnlyList<Asked> asked, Dictionary<Guid, string> names) =>
        (_latest, _help, _asked, _names) = (latest, help, asked, names);

    public static async Task<RoundAnswers> ReadAsync(ClusterDbContext db, CheckInRound round, IReadOnlyList<Psa> psas, DateOnly on, CancellationToken token)
    {
        var checkIns = round.CheckIns.Select(c => c.Id).ToList();
        // Of an answer that was corrected many times, only how it stands.
        var latest = await db.Answers.AsNoTracking().Include(a => a.Rows)
            .Where(a => checkIns.Contains(a.CheckInId) && !db.Answers.Any(later => later.CheckInId == a.CheckInId && later.Version > a.Version))
            .ToDictionaryAsync(a => a.CheckInId, token);
        var help = await db.Escalations.AsNoTracking().Include(e => e.Events)
            .Where(e => e.CheckInId != null && checkIns.Contains(e.CheckInId.Value))
            .ToListAsync(token);
        var asked = await AskedAsync(db, round.ClusterId, [.. psas.Select(psa => psa.Id)], on, token);
        var names = asked.DistinctBy(a => a.PersonId).ToDictionary(a => a.PersonId, a => a.Name);
        await AddNamesAsync(db, names, [.. latest.Values.Select(answer => answer.AnsweredById).Where(id => !names.ContainsKey(id)).Distinct()], token);
        return new RoundAnswers(latest, help.OrderBy(e => e.RaisedAt).ToLookup(e => e.CheckInId), asked, names);
    }

    public Answer? LatestTo(CheckIn checkIn) => _latest.GetValueOrDefault(checkIn.Id);

    public IEnumerable<Escalation> HelpAskedIn(CheckIn checkIn) => _help[checkIn.Id];

    public string NameOf(Guid personId) => _names[personId];

    /// <summary>Those who answer for the PSA, the SRO first, by name.</summary>
    public IReadOnlyList<string> AskedOf(Psa psa) =>
    [
        .. _asked
            .Where(a => a.PsaId == psa.Id || a.ClusterId == psa.ClusterId)
            .GroupBy(a => a.PersonId)
            .OrderBy(person => person.Any(a => a.PsaId == psa.Id && a.Role == Role.SeniorResponsibleOwner) ? 0 : 1)
            .ThenBy(person => person.First().Name, StringComparer.Ordinal)
            .Select(person => person.First().Name),
    ];

    private static Task<List<Asked>> AskedAsync(ClusterDbContext db, Guid cluster, List<Guid?> psas, DateOnly on, CancellationToken token) =>
        db.RolesOn(on).AsNoTracking()
            .Where(r => (r.Role == Role.SeniorResponsibleOwner || r.Role == Role.Deputy) && (psas.Contains(r.PsaId) || r.ClusterId == cluster))
            .Join(db.People, r => r.PersonId, p => p.Id, (r, p) => new Asked(p.Id, p.Name, r.Role, r.PsaId, r.ClusterId))
            .ToListAsync(token);

    // Who answered once may have handed the task on since.
    private static async Task AddNamesAsync(ClusterDbContext db, Dictionary<Guid, string> names, List<Guid> others, CancellationToken token)
    {
        if (others.Count == 0)
        {
            return;
        }

        foreach (var person in await db.People.AsNoTracking().Where(p => others.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToListAsync(token))
        {
            names[person.Id] = person.Name;
        }
    }

    private sealed record Asked(Guid PersonId, string Name, Role Role, Guid? PsaId, Guid? ClusterId);
}
