using System.Globalization;
using ClusterBot.Bot.Register.Rows;
using ClusterBot.Data;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Assessing;
using ClusterBot.Domain.Indicators.Readings;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Demonstration.History;

/// <summary>
/// The rounds that the demonstration's cluster has had, with their answers. Each figure is given in the first answer after it was
/// published, and judged against what was computed from the figures known at that time, as in life.
/// </summary>
internal sealed class PastRounds(ClusterDbContext db, DemonstrationFiles files, TimeProvider time)
{
    private readonly List<(Indicator Indicator, PastFigure Figure)> _toGive = [];
    private readonly Dictionary<Guid, List<Reading>> _readings = [];
    private IReadOnlyList<DemonstrationRow> _answers = [];
    private IReadOnlyList<DemonstrationRow> _declared = [];
    private List<Person> _people = [];
    private List<Psa> _psas = [];

    public async Task LoadAsync(Cluster cluster, IReadOnlyList<PastFigure> figures, CancellationToken cancellationToken)
    {
        var themes = files.Rows("rounds").ToDictionary(row => row.Whole("round"), row => row.Text("theme"));
        if (themes.Count == 0)
        {
            return;
        }

        _people = await db.People.Include(p => p.Roles).Where(p => p.TenantId == cluster.TenantId).ToListAsync(cancellationToken);
        _psas = await db.Psas.Include(p => p.Indicators).ThenInclude(i => i.Plan).AsSplitQuery().Where(p => p.ClusterId == cluster.Id)
            .OrderBy(p => p.Number).ToListAsync(cancellationToken);
        _toGive.AddRange(figures.Select(figure => (IndicatorOf(figure.Indicator), figure)));
        (_answers, _declared) = (files.Rows("answers"), files.Rows("declared"));
        foreach (var indicator in _psas.SelectMany(psa => psa.Indicators))
        {
            _readings[indicator.Id] = [];
        }

        var known = db.Readings.AsNoTracking().Where(r => _readings.Keys.Contains(r.IndicatorId)).OrderBy(r => r.Version);
        foreach (var reading in await known.ToListAsync(cancellationToken))
        {
            _readings[reading.IndicatorId].Add(reading);
        }

        var now = time.GetUtcNow();
        var occurrences = cluster.Calendar().Between(now.AddYears(-3), now).TakeLast(themes.Count).ToList();
        for (var i = 0; i < occurrences.Count; i++)
        {
            var isOpen = i == occurrences.Count - 1;
            var round = new CheckInRound
            {
                ClusterId = cluster.Id,
                OccursOn = occurrences[i].On,
                OpenedAt = occurrences[i].StartsAt,
                Theme = themes[i + 1],
                ClosedAt = isOpen ? null : cluster.Calendar().ClosesForBoardAt(occurrences[i].StartsAt),
            };
            foreach (var psa in _psas)
            {
                round.CheckIns.Add(new CheckIn { RoundId = round.Id, PsaId = psa.Id });
            }

            Answer(round, i + 1, now);
            db.Rounds.Add(round);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private void Answer(CheckInRound round, int number, DateTimeOffset now)
    {
        var declared = _declared.Where(row => row.Whole("round") == number).ToList();
        foreach (var row in _answers.Where(row => row.Whole("round") == number))
        {
            var psa = _psas.Single(psa => psa.Number == row.Whole("psa"));
            var checkIn = round.CheckIns.Single(checkIn => checkIn.PsaId == psa.Id);
            var at = WorkingDay.OnOrAfter(round.OpenedAt.AddDays((double)row.Figure("days")));
            Answer(psa, checkIn, row, at < now ? at : round.OpenedAt.AddMinutes(10), declared);
        }
    }

    private void Answer(Psa psa, CheckIn checkIn, DemonstrationRow row, DateTimeOffset at, List<DemonstrationRow> declared)
    {
        var person = PersonOf(row.Text("by"));
        var kind = row.Text("kind");
        var answer = new Answer
        {
            CheckInId = checkIn.Id,
            Version = checkIn.Answers.Count + 1,
            AnsweredById = person.Id,
            AnsweredAt = at,
            NothingNew = kind == "nothing",
            SpeaksForAll = kind != "figures",
            NotThisRoundBecause = kind == "not" ? row.Text("big picture") : null,
            BigPicture = kind == "update" ? row["big picture"] : null,
            Theme = row["theme"],
            SideEffects = row["side effects"],
            AnythingElse = row["anything else"],
        };
        if (kind is "update" or "figures")
        {
            Give(psa, answer, person, kind, declared);
        }

        checkIn.Answers.Add(answer);
    }

    private void Give(Psa psa, Answer answer, Person person, string kind, List<DemonstrationRow> declared)
    {
        var day = DateOnly.FromDateTime(answer.AnsweredAt.UtcDateTime);
        var given = _toGive
            .Where(one => one.Indicator.PsaId == psa.Id && one.Figure.PublishedOn <= day)
            .Where(one => kind == "update" || person.Holds(one.Indicator.Id))
            .ToList();
        _toGive.RemoveAll(given.Contains);
        foreach (var (indicator, figure) in given)
        {
            var reading = Reading(indicator, figure, answer);
            _readings[indicator.Id].Add(reading);
            db.Readings.Add(reading);
        }

        foreach (var indicator in psa.Indicators.OrderBy(indicator => indicator.Position))
        {
            var said = kind == "figures" ? null : declared.Find(row => IndicatorOf(PastFigures.ReferenceOf(row)) == indicator);
            var last = given.LastOrDefault(one => one.Indicator == indicator).Figure;
            if (said is null && last is null)
            {
                continue;
            }

            var known = _readings[indicator.Id].KnownAt(answer.AnsweredAt);
            var judged = Assessor.Judge(AssessmentBasis.Of(indicator, [.. indicator.Plan], known, day), psa.HowJudged());
            var computed = (judged as Assessment.Verdict)?.Status;
            answer.Rows.Add(new AnswerRow
            {
                AnswerId = answer.Id,
                IndicatorId = indicator.Id,
                Value = last?.Value,
                Status = said is null ? Fitting(computed) : Declared(said.Text("status")),
                Confidence = said is null ? null : Enum.Parse<Confidence>(said.Text("confidence"), ignoreCase: true),
                ForCitizens = said?["for citizens"],
                Computed = computed,
                DiffersBecause = said?["because"],
            });
        }
    }

    private Reading Reading(Indicator indicator, PastFigure figure, Answer answer) => new()
    {
        IndicatorId = indicator.Id,
        Version = _readings[indicator.Id].Count + 1,
        Value = figure.Value,
        Period = figure.Period,
        RecordedAt = answer.AnsweredAt,
        RecordedById = answer.AnsweredById,
        AnswerId = answer.Id,
        Source = PastFigures.Source,
        Quality = DataQuality.Fit,
    };

    private static DeclaredStatus Fitting(ComputedStatus? computed) => computed switch
    {
        null => DeclaredStatus.TooEarly,
        ComputedStatus.Improving or ComputedStatus.AheadOfPlan or ComputedStatus.OnPlan => DeclaredStatus.Improving,
        ComputedStatus.NoChange or ComputedStatus.BehindPlan => DeclaredStatus.NoChange,
        ComputedStatus.Worsening => DeclaredStatus.Worsening,
        _ => throw new InvalidOperationException($"Nothing fits {computed}."),
    };

    private static DeclaredStatus Declared(string words) =>
        Enum.Parse<DeclaredStatus>(words.Replace(" ", "", StringComparison.Ordinal), ignoreCase: true);

    private Indicator IndicatorOf(Reference reference) => _psas.Single(psa => psa.Number == reference.Psa).Indicators
        .Single(indicator => indicator.Position == reference.Position);

    private Person PersonOf(string email) => _people.Find(person => person.Email == email)
        ?? throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"The demonstration knows nobody as {email}."));
}
