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
    private readonly ILookup<Guid, Asked> _asked;
    private readonly Dictionary<Guid, string> _names;

    private RoundAnswers(
        Dictionary<Guid, Answer> latest, ILookup<Guid?, Escalation> help, ILookup<Guid, Asked> asked, Dictionary<Guid, string> names) =>
        (_latest, _help, _asked, _names) = (latest, help, asked, names);

    public static async Task<RoundAnswers> ReadAsync(ClusterDbContext db, RoundAsked round, CancellationToken token)
    {
        var checkIns = round.Round.CheckIns.Select(c => c.Id).ToList();
        // Of an answer that was corrected many times, only how it stands.
        var latest = await db.Answers.AsNoTracking().Include(a => a.Rows)
            .Where(a => checkIns.Contains(a.CheckInId) && !db.Answers.Any(later => later.CheckInId == a.CheckInId && later.Version > a.Version))
            .ToDictionaryAsync(a => a.CheckInId, token);
        var help = await db.Escalations.AsNoTracking().Include(e => e.Events)
            .Where(e => e.CheckInId != null && checkIns.Contains(e.CheckInId.Value))
            .ToListAsync(token);
        // Who answered once may have handed the task on since.
        var people = round.All.Select(asked => asked.PersonId).Concat(latest.Values.Select(answer => answer.AnsweredById)).Distinct().ToList();
        var names = await db.People.AsNoTracking().Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, token);
        return new RoundAnswers(latest, help.OrderBy(e => e.RaisedAt).ToLookup(e => e.CheckInId), round.All.ToLookup(asked => asked.CheckInId), names);
    }

    public Answer? LatestTo(CheckIn checkIn) => _latest.GetValueOrDefault(checkIn.Id);

    public IEnumerable<Escalation> HelpAskedIn(CheckIn checkIn) => _help[checkIn.Id];

    public string NameOf(Guid personId) => _names[personId];

    /// <summary>Those who answer for the PSA, the SRO first, by name.</summary>
    public IReadOnlyList<string> AskedOf(CheckIn checkIn) =>
    [
        .. _asked[checkIn.Id]
            .Where(asked => asked.IndicatorId is null)
            .OrderBy(asked => asked.As == Role.SeniorResponsibleOwner ? 0 : 1)
            .ThenBy(asked => NameOf(asked.PersonId), StringComparer.Ordinal)
            .Select(asked => NameOf(asked.PersonId)),
    ];
}
