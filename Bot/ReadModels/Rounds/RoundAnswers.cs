using ClusterBot.Cards.CheckIns;
using ClusterBot.Data;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Indicators.Periods;
using ClusterBot.Domain.Indicators.Readings;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
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

    private static readonly CompiledQuery<Func<ClusterDbContext, List<Guid>, IAsyncEnumerable<Request>>> RaisedIn = new(() =>
        EF.CompileAsyncQuery(
            (ClusterDbContext db, List<Guid> checkIns) => db.Requests.AsNoTracking().Include(r => r.Events)
                .Where(r => r.CheckInId != null && checkIns.Contains(r.CheckInId.Value))));

    private static readonly CompiledQuery<Func<ClusterDbContext, List<Guid>, IAsyncEnumerable<Somebody>>> PeopleByIds = new(() =>
        EF.CompileAsyncQuery(
            (ClusterDbContext db, List<Guid> ids) => db.People.AsNoTracking().Where(p => ids.Contains(p.Id))
                .Select(p => new Somebody(p.Id, p.Name, p.AadObjectId))));

    private readonly Dictionary<Guid, IReadOnlyList<Answer>> _versions;
    private readonly ILookup<Guid?, Request> _help;
    private readonly ILookup<Guid, Obligation> _asked;
    private readonly Dictionary<Guid, string> _names;
    private readonly Dictionary<(Guid AnswerId, Guid IndicatorId), Period> _periods;

    /// <summary>Those asked when the round was read, by their Entra ids.</summary>
    private IReadOnlyDictionary<string, Guid> Accounts { get; init; } = new Dictionary<string, Guid>();

    private RoundAnswers(
        Dictionary<Guid, IReadOnlyList<Answer>> versions,
        ILookup<Guid?, Request> help,
        ILookup<Guid, Obligation> asked,
        Dictionary<Guid, string> names,
        Dictionary<(Guid AnswerId, Guid IndicatorId), Period> periods) =>
        (_versions, _help, _asked, _names, _periods) = (versions, help, asked, names, periods);

    internal static async Task<RoundAnswers> ReadAsync(ClusterDbContext db, RoundAsked round, CancellationToken cancellationToken)
    {
        var checkIns = round.Round.CheckIns.Select(c => c.Id).ToList();
        var versions = await VersionsIn.On(db)(db, checkIns).ToListAsync(cancellationToken);
        var figures = await FiguresAsync(db, versions, checkIns, cancellationToken);
        var help = await RaisedIn.On(db)(db, checkIns).ToListAsync(cancellationToken);
        // Who answered once may have handed the task on since.
        var ids = round.All.Select(obligation => obligation.PersonId).Concat(versions.Select(answer => answer.AnsweredById)).Distinct()
            .ToList();
        var people = await PeopleByIds.On(db)(db, ids).ToListAsync(cancellationToken);
        return new RoundAnswers(
            ByCheckIn(versions),
            help.OrderBy(r => r.Number).ToLookup(r => r.CheckInId),
            round.All.ToLookup(obligation => obligation.CheckInId),
            people.ToDictionary(person => person.Id, person => person.Name),
            PeriodsOf(figures))
        {
            Accounts = people.ToDictionary(person => person.AadObjectId, person => person.Id),
        };
    }

    /// <summary>Returns the same with other answers to some of the round's check-ins.</summary>
    /// <param name="db">The database.</param>
    /// <param name="answers">All versions of the answers to each of them.</param>
    internal async Task<RoundAnswers> WithAsync(
        ClusterDbContext db, IReadOnlyDictionary<Guid, List<Answer>> answers, CancellationToken cancellationToken)
    {
        var versions = answers.Values.SelectMany(of => of).ToList();
        var figures = await FiguresAsync(db, versions, [.. answers.Keys], cancellationToken);
        var strangers = versions.Select(answer => answer.AnsweredById).Where(id => !_names.ContainsKey(id)).Distinct().ToList();
        var names = _names;
        if (strangers.Count > 0)
        {
            names = new Dictionary<Guid, string>(_names);
            await foreach (var person in PeopleByIds.On(db)(db, strangers).WithCancellation(cancellationToken))
            {
                names[person.Id] = person.Name;
            }
        }

        return With(ByCheckIn(versions), names, figures);
    }

    /// <summary>Returns the same with one more answer, which gives no figures, to one check-in.</summary>
    /// <param name="answer">The next version.</param>
    /// <param name="by">The name of who gave it.</param>
    public RoundAnswers With(Answer answer, string by) => With(
        new() { [answer.CheckInId] = [.. VersionsOf(answer.CheckInId), answer] },
        _names.ContainsKey(answer.AnsweredById) ? _names : new(_names) { [answer.AnsweredById] = by },
        []);

    /// <summary>Returns all versions of the answers to these check-ins.</summary>
    public IReadOnlyDictionary<Guid, IReadOnlyList<Answer>> AnswersTo(IEnumerable<Guid> checkIns) =>
        checkIns.Distinct().ToDictionary(checkIn => checkIn, VersionsOf);

    /// <summary>Reads the figures of answers, and notes in their rows which were taken back.</summary>
    private static async Task<List<Reading>> FiguresAsync(
        ClusterDbContext db, List<Answer> versions, List<Guid> checkIns, CancellationToken cancellationToken)
    {
        // A figure comes with a row.
        var figures = versions.Exists(answer => answer.Rows.Count > 0 || answer.UndoesVersion is not null)
            ? await FiguresIn.On(db)(db, checkIns).ToListAsync(cancellationToken)
            : [];
        var taken = figures.Where(r => r.Change == ReadingChange.Withdrawn).Select(r => (r.AnswerId!.Value, r.IndicatorId)).ToHashSet();
        foreach (var row in versions.SelectMany(answer => answer.Rows).Where(row => taken.Contains((row.AnswerId, row.IndicatorId))))
        {
            row.TakesBackFigure = true;
        }

        return figures;
    }

    private static Dictionary<Guid, IReadOnlyList<Answer>> ByCheckIn(List<Answer> versions) =>
        versions.GroupBy(a => a.CheckInId).ToDictionary(of => of.Key, of => (IReadOnlyList<Answer>)[.. of.OrderBy(a => a.Version)]);

    private static Dictionary<(Guid AnswerId, Guid IndicatorId), Period> PeriodsOf(List<Reading> figures)
    {
        var periods = new Dictionary<(Guid AnswerId, Guid IndicatorId), Period>();
        foreach (var figure in figures)
        {
            periods.TryAdd((figure.AnswerId!.Value, figure.IndicatorId), figure.Period);
        }

        return periods;
    }

    private RoundAnswers With(
        Dictionary<Guid, IReadOnlyList<Answer>> changed, Dictionary<Guid, string> names, List<Reading> figures)
    {
        var versions = new Dictionary<Guid, IReadOnlyList<Answer>>(_versions);
        foreach (var (checkIn, answers) in changed)
        {
            versions[checkIn] = answers;
        }

        var periods = _periods;
        if (figures.Count > 0)
        {
            periods = PeriodsOf(figures);
            foreach (var (figure, period) in _periods)
            {
                periods.TryAdd(figure, period);
            }
        }

        return new RoundAnswers(versions, _help, _asked, names, periods) { Accounts = Accounts };
    }

    /// <summary>Returns all versions of the answer to a check-in, the earliest first.</summary>
    public IReadOnlyList<Answer> VersionsOf(Guid checkInId) => _versions.GetValueOrDefault(checkInId) ?? [];

    /// <summary>Returns the check-ins to which a person has given a version of the answer.</summary>
    public IEnumerable<Guid> AnsweredBy(Guid personId)
    {
        foreach (var (checkIn, versions) in _versions)
        {
            if (versions.Any(version => version.AnsweredById == personId))
            {
                yield return checkIn;
            }
        }
    }

    /// <summary>Returns the period of a figure; null when the version gave none.</summary>
    public Period? PeriodOf(Guid checkInId, Guid indicatorId, int version) =>
        VersionsOf(checkInId).FirstOrDefault(answer => answer.Version == version) is { } given
            ? _periods.GetValueOrDefault((given.Id, indicatorId))
            : null;

    public IEnumerable<Request> HelpAskedIn(CheckIn checkIn) => _help[checkIn.Id];

    public string NameOf(Guid personId) => _names[personId];

    /// <summary>Returns somebody asked when the round was read, by the Entra id; null for anybody else.</summary>
    public Guid? PersonOf(string? account) => account is not null && Accounts.TryGetValue(account, out var id) ? id : null;

    /// <summary>Returns those who answer for the PSA, the SRO first, by name.</summary>
    public IReadOnlyList<string> AskedOf(CheckIn checkIn) =>
    [
        .. _asked[checkIn.Id]
            .Where(obligation => obligation.IndicatorId is null)
            .OrderBy(obligation => obligation.As == Role.SeniorResponsibleOwner ? 0 : 1)
            .ThenBy(obligation => NameOf(obligation.PersonId), StringComparer.Ordinal)
            .Select(obligation => NameOf(obligation.PersonId)),
    ];

    private sealed record Somebody(Guid Id, string Name, string AadObjectId);
}

/// <summary>A round as it was read.</summary>
/// <param name="View">As all see it.</param>
/// <param name="Asked">Who is asked what in it.</param>
/// <param name="Said">What has come of it.</param>
public sealed record RoundRead(RoundView View, RoundAsked Asked, RoundAnswers Said);
