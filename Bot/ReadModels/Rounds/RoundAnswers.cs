using ClusterBot.Data;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Escalations;
using ClusterBot.Domain.Indicators.Periods;
using ClusterBot.Domain.Indicators.Readings;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.ReadModels.Rounds;

/// <summary>The people asked in a round, and their answers, read at once for all its check-ins.</summary>
public sealed class RoundAnswers
{
    private static readonly CompiledQuery<Func<ClusterDbContext, List<Guid>, IAsyncEnumerable<Answer>>> VersionsIn = new(() =>
        EF.CompileAsyncQuery(
            (ClusterDbContext db, List<Guid> checkIns) =>
                db.Answers.AsNoTracking().Include(a => a.Rows).Where(a => checkIns.Contains(a.CheckInId))));

    private static readonly CompiledQuery<Func<ClusterDbContext, List<Guid>, IAsyncEnumerable<Reading>>> FiguresIn = new(() =>
        EF.CompileAsyncQuery(
            (ClusterDbContext db, List<Guid> checkIns) => db.Readings.AsNoTracking()
                .Where(r => r.AnswerId != null && db.Answers.Any(a => a.Id == r.AnswerId && checkIns.Contains(a.CheckInId)))));

    private static readonly CompiledQuery<Func<ClusterDbContext, List<Guid>, IAsyncEnumerable<Escalation>>> RaisedIn = new(() =>
        EF.CompileAsyncQuery(
            (ClusterDbContext db, List<Guid> checkIns) => db.Escalations.AsNoTracking().Include(e => e.Events)
                .Where(e => e.CheckInId != null && checkIns.Contains(e.CheckInId.Value))));

    private static readonly CompiledQuery<Func<ClusterDbContext, List<Guid>, IAsyncEnumerable<Somebody>>> PeopleByIds = new(() =>
        EF.CompileAsyncQuery(
            (ClusterDbContext db, List<Guid> ids) => db.People.AsNoTracking().Where(p => ids.Contains(p.Id))
                .Select(p => new Somebody(p.Id, p.Name))));

    private readonly Dictionary<Guid, IReadOnlyList<Answer>> _versions;
    private readonly ILookup<Guid?, Escalation> _help;
    private readonly ILookup<Guid, Obligation> _asked;
    private readonly Dictionary<Guid, string> _names;
    private readonly ILookup<(Guid AnswerId, Guid IndicatorId), Period> _periods;

    private RoundAnswers(
        Dictionary<Guid, IReadOnlyList<Answer>> versions,
        ILookup<Guid?, Escalation> help,
        ILookup<Guid, Obligation> asked,
        Dictionary<Guid, string> names,
        ILookup<(Guid AnswerId, Guid IndicatorId), Period> periods) =>
        (_versions, _help, _asked, _names, _periods) = (versions, help, asked, names, periods);

    internal static async Task<RoundAnswers> ReadAsync(ClusterDbContext db, RoundAsked round, CancellationToken token)
    {
        var checkIns = round.Round.CheckIns.Select(c => c.Id).ToList();
        var versions = await VersionsIn.On(db)(db, checkIns).ToListAsync(token);
        var figures = versions.Count == 0 ? [] : await FiguresIn.On(db)(db, checkIns).ToListAsync(token);
        var taken = figures.Where(r => r.Change == ReadingChange.Withdrawn).Select(r => (r.AnswerId!.Value, r.IndicatorId)).ToHashSet();
        foreach (var row in versions.SelectMany(answer => answer.Rows).Where(row => taken.Contains((row.AnswerId, row.IndicatorId))))
        {
            row.TakesBackFigure = true;
        }

        var help = await RaisedIn.On(db)(db, checkIns).ToListAsync(token);
        // Who answered once may have handed the task on since.
        var ids = round.All.Select(obligation => obligation.PersonId).Concat(versions.Select(answer => answer.AnsweredById)).Distinct()
            .ToList();
        var names = await PeopleByIds.On(db)(db, ids).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken: token);
        return new RoundAnswers(
            versions.GroupBy(a => a.CheckInId).ToDictionary(of => of.Key, of => (IReadOnlyList<Answer>)[.. of.OrderBy(a => a.Version)]),
            help.OrderBy(e => e.RaisedAt).ToLookup(e => e.CheckInId),
            round.All.ToLookup(obligation => obligation.CheckInId),
            names,
            figures.ToLookup(r => (r.AnswerId!.Value, r.IndicatorId), r => r.Period));
    }

    /// <summary>Returns the same with one more answer to one check-in.</summary>
    /// <param name="answer">The next version.</param>
    /// <param name="by">The name of who gave it.</param>
    public RoundAnswers With(Answer answer, string by) => new(
        new Dictionary<Guid, IReadOnlyList<Answer>>(_versions) { [answer.CheckInId] = [.. VersionsOf(answer.CheckInId), answer] },
        _help,
        _asked,
        new Dictionary<Guid, string>(_names) { [answer.AnsweredById] = by },
        _periods);

    /// <summary>Returns the ids of all answers.</summary>
    public IReadOnlySet<Guid> Ids() => _versions.Values.SelectMany(versions => versions).Select(answer => answer.Id).ToHashSet();

    /// <summary>Returns the time of the latest answer; null while there is none.</summary>
    public DateTimeOffset? LatestAt() =>
        _versions.Values.SelectMany(versions => versions).Max(answer => (DateTimeOffset?)answer.AnsweredAt);

    /// <summary>Returns all versions of the answer to a check-in, the earliest first.</summary>
    public IReadOnlyList<Answer> VersionsOf(Guid checkInId) => _versions.GetValueOrDefault(checkInId) ?? [];

    /// <summary>Returns the period of a figure; null when the version gave none.</summary>
    public Period? PeriodOf(Guid checkInId, Guid indicatorId, int version) =>
        VersionsOf(checkInId).FirstOrDefault(answer => answer.Version == version) is { } given
            ? _periods[(given.Id, indicatorId)].FirstOrDefault()
            : null;

    public IEnumerable<Escalation> HelpAskedIn(CheckIn checkIn) => _help[checkIn.Id];

    public string NameOf(Guid personId) => _names[personId];

    public bool Knows(Guid personId) => _names.ContainsKey(personId);

    /// <summary>Returns those who answer for the PSA, the SRO first, by name.</summary>
    public IReadOnlyList<string> AskedOf(CheckIn checkIn) =>
    [
        .. _asked[checkIn.Id]
            .Where(obligation => obligation.IndicatorId is null)
            .OrderBy(obligation => obligation.As == Role.SeniorResponsibleOwner ? 0 : 1)
            .ThenBy(obligation => NameOf(obligation.PersonId), StringComparer.Ordinal)
            .Select(obligation => NameOf(obligation.PersonId)),
    ];

    private sealed record Somebody(Guid Id, string Name);
}

/// <summary>A round as it was read.</summary>
/// <param name="View">As all see it.</param>
/// <param name="Asked">Who is asked what in it.</param>
public sealed record RoundRead(RoundView View, RoundAsked Asked);
