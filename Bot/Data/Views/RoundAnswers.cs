using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Escalations;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Data.Views;

/// <summary>Who is asked in a round, and what has come of it, read at once for all its check-ins.</summary>
public sealed class RoundAnswers
{
    // Of an answer that was corrected many times, only how it stands.
    private static readonly CompiledQuery<Func<ClusterDbContext, List<Guid>, IAsyncEnumerable<Answer>>> LatestIn = new(() => EF.CompileAsyncQuery(
        (ClusterDbContext db, List<Guid> checkIns) => db.Answers.AsNoTracking().Include(a => a.Rows)
            .Where(a => checkIns.Contains(a.CheckInId) && !db.Answers.Any(later => later.CheckInId == a.CheckInId && later.Version > a.Version))));

    private static readonly CompiledQuery<Func<ClusterDbContext, List<Guid>, IAsyncEnumerable<Escalation>>> RaisedIn = new(() => EF.CompileAsyncQuery(
        (ClusterDbContext db, List<Guid> checkIns) => db.Escalations.AsNoTracking().Include(e => e.Events)
            .Where(e => e.CheckInId != null && checkIns.Contains(e.CheckInId.Value))));

    private static readonly CompiledQuery<Func<ClusterDbContext, List<Guid>, IAsyncEnumerable<Somebody>>> PeopleByIds = new(() => EF.CompileAsyncQuery(
        (ClusterDbContext db, List<Guid> ids) => db.People.AsNoTracking().Where(p => ids.Contains(p.Id))
            .Select(p => new Somebody(p.Id, p.Name))));

    private readonly Dictionary<Guid, Answer> _latest;
    private readonly Dictionary<Guid, Answer> _beforeClose;
    private readonly ILookup<Guid?, Escalation> _help;
    private readonly ILookup<Guid, Asked> _asked;
    private readonly Dictionary<Guid, string> _names;

    private RoundAnswers(
        Dictionary<Guid, Answer> latest,
        Dictionary<Guid, Answer> beforeClose,
        ILookup<Guid?, Escalation> help,
        ILookup<Guid, Asked> asked,
        Dictionary<Guid, string> names) =>
        (_latest, _beforeClose, _help, _asked, _names) = (latest, beforeClose, help, asked, names);

    internal static async Task<RoundAnswers> ReadAsync(ClusterDbContext db, RoundAsked round, CancellationToken token)
    {
        var checkIns = round.Round.CheckIns.Select(c => c.Id).ToList();
        var latest = await LatestIn.On(db)(db, checkIns).ToDictionaryAsync(a => a.CheckInId, cancellationToken: token);
        var corrected = latest.Values.Where(a => a.CorrectedBecause is not null).Select(a => a.CheckInId).ToList();
        var help = await RaisedIn.On(db)(db, checkIns).ToListAsync(token);
        // Who answered once may have handed the task on since.
        var ids = round.All.Select(asked => asked.PersonId).Concat(latest.Values.Select(answer => answer.AnsweredById)).Distinct().ToList();
        var names = await PeopleByIds.On(db)(db, ids).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken: token);
        return new RoundAnswers(
            latest,
            corrected.Count == 0 ? [] : await BeforeCloseAsync(db, corrected, token),
            help.OrderBy(e => e.RaisedAt).ToLookup(e => e.CheckInId),
            round.All.ToLookup(asked => asked.CheckInId),
            names);
    }

    /// <summary>The same with one more answer to one check-in.</summary>
    /// <param name="answer">The next version.</param>
    /// <param name="by">The name of who gave it.</param>
    public RoundAnswers With(Answer answer, string by) => new(
        new Dictionary<Guid, Answer>(_latest) { [answer.CheckInId] = answer },
        _beforeClose,
        _help,
        _asked,
        new Dictionary<Guid, string>(_names) { [answer.AnsweredById] = by });

    public Answer? LatestTo(Guid checkInId) => _latest.GetValueOrDefault(checkInId);

    /// <summary>The answer as the round closed with it, where it was corrected since and there was one.</summary>
    public Answer? BeforeClose(Answer corrected) => _beforeClose.GetValueOrDefault(corrected.CheckInId);

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

    private static async Task<Dictionary<Guid, Answer>> BeforeCloseAsync(ClusterDbContext db, List<Guid> checkIns, CancellationToken token)
    {
        var uncorrected = db.Answers.Where(a => checkIns.Contains(a.CheckInId) && a.CorrectedBecause == null);
        return await uncorrected.AsNoTracking().Include(a => a.Rows)
            .Where(a => !uncorrected.Any(later => later.CheckInId == a.CheckInId && later.Version > a.Version))
            .ToDictionaryAsync(a => a.CheckInId, token);
    }

    private sealed record Somebody(Guid Id, string Name);
}
