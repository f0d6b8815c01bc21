using System.Globalization;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.Indicators;
using ClusterBot.Cards.Overview;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Assessing;
using ClusterBot.Domain.Indicators.Assessing.Methods;
using ClusterBot.Domain.Indicators.Periods;
using ClusterBot.Domain.Indicators.Readings;
using ClusterBot.Domain.Register;
using ClusterBot.Tests.Support;

namespace ClusterBot.Tests.Cards.Samples;

/// <summary>PSAs as their card shows them: the demonstration's, judged in November 2009, when their figures were news.</summary>
internal static class PsaSamples
{
    private static readonly DateTimeOffset Now = new(2009, 11, 23, 10, 0, 0, TimeSpan.Zero);

    private static readonly MethodChoice ShortTerm =
        MethodChoice.For(new PsaCategory(LifeSpan.Generation, Breadth.FewDepartments, Sphere.Social), new MethodOverride(
            AssessmentMethod.ChangeInterval, "Only two figures a decade were published."));

    public static PsaView Of(int number)
    {
        var row = TestCluster.Read().Psas.Single(psa => psa.Number == number);
        return new PsaView
        {
            Marking = number == 21 ? ProtectiveMarking.OfficialSensitive : ProtectiveMarking.Official,
            Number = number,
            Title = row.Title,
            LeadDepartment = row.LeadDepartment,
            AnsweredBy = ["Avery Howard", "Emery Fox"],
            Method = MethodChoice.For(null),
            Indicators = [.. CheckInSamples.Indicators(number).Select(indicator => Judged(indicator, MethodChoice.For(null)))],
            LastRound = new ClosedRound(new(2026, 11, 16, 9, 0, 0, TimeSpan.Zero), new DateOnly(2026, 11, 16)),
            Today = new DateOnly(2026, 11, 23),
        };
    }

    /// <summary>Declared and computed say different things, with and without a reason, and there is much to be careful about.</summary>
    public static PsaView Differing()
    {
        var psa = Of(21);
        var first = psa.Indicators[0];
        return psa with
        {
            Method = ShortTerm,
            Indicators =
            [
                Judged(first, ShortTerm) with
                {
                    LastStatus = DeclaredStatus.NoChange,
                    DiffersBecause = "One survey is too little to say so.",
                },
                Judged(psa.Indicators[1], ShortTerm) with
                {
                    LastStatus = DeclaredStatus.Worsening,
                    TargetValue = 80,
                    Plan = [new(new(2008, 3, 31), 75), new(new(2011, 3, 31), 80)],
                },
                Judged(psa.Indicators[2], ShortTerm) with { LastStatus = DeclaredStatus.Worsening },
            ],
            LatestAnswer = Answer("Fewer people say that they can change anything."),
        };
    }

    /// <summary>As at a day on which only the proxy was known.</summary>
    public static PsaView Past()
    {
        var psa = Of(16);
        var proxy = Known(16, 8, most: 1);
        var indicator = psa.Indicators[7] with { Known = proxy, Baseline = BaselineState.Proxy, Latest = proxy.Latest };
        return psa with { AsAtOn = new DateOnly(2009, 6, 30), AnsweredBy = [], Indicators = [Judged(indicator, psa.Method)] };
    }

    /// <summary>Forty indicators with forty figures each, everything said at length.</summary>
    public static PsaView Large()
    {
        var psa = Differing();
        var points = Enumerable.Range(1970, 40).Select(year => new SeriesPoint(Period.CalendarYear(year), year / 100m)).ToList();
        var indicator = psa.Indicators[0] with
        {
            Name = string.Concat(Enumerable.Repeat("ÄÖ ÜÉ ", 50)),
            DiffersBecause = string.Concat(Enumerable.Repeat("ÄÖ ÜÉ ", 80)),
            Known = new KnownFigures(points, new BaselineFigure(points[0], BaselineState.Provisional), []),
        };
        return psa with
        {
            Indicators = [.. Enumerable.Range(1, 40).Select(i => Judged(indicator, psa.Method) with { Reference = $"21.{i}" })],
        };
    }

    public static PsaView Hostile()
    {
        var psa = Of(16);
        var indicator = psa.Indicators[7] with
        {
            Name = CheckInSamples.Hostile,
            Target = CheckInSamples.Hostile,
            Latest = CheckInSamples.HostileFigure,
            LastStatus = DeclaredStatus.Worsening,
            DiffersBecause = CheckInSamples.Hostile,
            Unit = new MeasurementUnit("**m**"),
            Known = new KnownFigures([new(Period.CalendarYear(2007), 1), new(Period.CalendarYear(2008), 2)], null, [])
            {
                OfOtherLength = [CheckInSamples.HostileFigure],
            },
        };
        return psa with
        {
            Title = CheckInSamples.Hostile,
            LeadDepartment = CheckInSamples.Hostile,
            AnsweredBy = [CheckInSamples.Hostile],
            LatestAnswer = Answer(CheckInSamples.Hostile) with { By = CheckInSamples.Hostile },
            Method = MethodChoice.For(null, new MethodOverride(AssessmentMethod.Trajectory, CheckInSamples.Hostile)),
            Indicators = [indicator],
        };
    }

    /// <summary>A quarterly figure with a plan and a target, the last three of them given in check-ins.</summary>
    public static IndicatorView Planned()
    {
        var method = MethodChoice.For(null);
        var points = Enumerable.Range(0, 9)
            .Select(n => new SeriesPoint(Period.Between(new DateOnly(2024, 7, 1).AddMonths(3 * n), new DateOnly(2024, 10, 1)
                .AddMonths(3 * n).AddDays(-1)), 61.2m + (n * 0.9m) - (n % 3 == 2 ? 0.7m : 0)))
            .ToList();
        var indicator = Of(24).Indicators[0] with
        {
            Name = "Offenders in suitable accommodation at the end of their sentence",
            Unit = new MeasurementUnit("%"),
            Better = Direction.Increase,
            Latest = points[^1],
            LastStatus = DeclaredStatus.Improving,
            Target = "70% by March 2028",
            TargetValue = 70,
            Plan = [new(new(2026, 3, 31), 66), new(new(2027, 3, 31), 68)],
            Known = new KnownFigures(points, new BaselineFigure(points[0], BaselineState.Final), []),
        };
        return Judged(indicator, method);
    }

    /// <summary>An indicator's own card, its later figures given by people.</summary>
    public static IndicatorCardView Detail(IndicatorView indicator) => new()
    {
        Marking = ProtectiveMarking.Official,
        PsaNumber = (int)indicator.Order.Major,
        Indicator = indicator,
        Figures =
        [
            .. indicator.Known.Points.Select((point, n) => n < 2
                ? new GivenFigure(point, null, new DateOnly(2026, 6, 1), null)
                : new GivenFigure(
                    point, n % 2 == 0 ? "Avery Howard" : "Emery Fox", new DateOnly(2026, 6, 1).AddDays(7 * n),
                    n % 2 == 0 ? DeclaredStatus.Improving : null)),
        ],
    };

    public static AnswerView Answer(string bigPicture) =>
        new("Avery Howard", new(2026, 11, 30, 9, 30, 0, TimeSpan.Zero), 1, false, bigPicture, []);

    public static IndicatorView Judged(IndicatorView indicator, MethodChoice method)
    {
        var place = Array.ConvertAll(indicator.Reference.Split('.'), part => int.Parse(part, CultureInfo.InvariantCulture));
        var known = indicator.Known.Points.Count + indicator.Known.Superseded.Count > 0 || indicator.Known.Baseline is not null
            ? indicator.Known
            : Known(place[0], place[1]);
        var basis = new AssessmentBasis
        {
            Known = known,
            Better = indicator.Better,
            Interval = new ChangeInterval(2),
            JudgedOn = DateOnly.FromDateTime(Now.DateTime),
        };
        return indicator with { Known = known, Method = method, Computed = Assessor.Judge(basis, method) };
    }

    private static KnownFigures Known(int psa, int position, int most = int.MaxValue) =>
        TestCluster.Read().Readings!.Where(row => (row.Indicator.Psa, row.Indicator.Position) == (psa, position)).Take(most)
            .Select((row, index) => new Reading
            {
                IndicatorId = CheckInSamples.IdOf(psa),
                Version = index + 1,
                Value = row.Value,
                Period = row.Period,
                Baseline = row.Baseline,
                RecordedAt = Now.AddDays(-1),
            }).KnownAt(Now);
}
