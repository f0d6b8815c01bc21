using System.Globalization;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Assessing;
using ClusterBot.Domain.Indicators.Assessing.Methods;
using ClusterBot.Domain.Indicators.Periods;
using ClusterBot.Domain.Indicators.Periods.Notations;
using ClusterBot.Domain.Indicators.Readings;
using ClusterBot.Domain.Register;

namespace ClusterBot.Tests.Domain.Indicators.Assessing;

public sealed class AssessorTests
{
    [Theory]
    [InlineData("2020 50, 2021 51, 2022 52, 2023 53", "2026-04-01", false)] // two years and three months after 2023
    [InlineData("2020 50, 2021 51, 2022 52, 2023 53", "2026-04-02", true)]
    [InlineData("2016 43, 2019 50, 2022 53", "2028-12-31", false)] // every third year
    [InlineData("2016 43, 2019 50, 2022 53", "2029-04-05", true)]
    [InlineData("2025-12 50, 2026-01 51, 2026-02 52", "2026-07-01", false)] // every month
    [InlineData("2025-12 50, 2026-01 51, 2026-02 52", "2026-08-03", true)]
    public void A_stale_figure_carries_no_verdict(string series, string on, bool stale)
    {
        var basis = Basis.Of(series, series.Split(' ')[0]).With("1") with { JudgedOn = DateOnly.Parse(on, CultureInfo.InvariantCulture) };
        var found = Assessor.Judge(basis, Basis.ByInterval);
        Assert.Equal(stale, found is Assessment.NoVerdict { Reason: NoVerdictReason.Stale });
    }

    [Fact]
    public void Only_a_baseline_is_nothing_since_the_baseline()
    {
        var proxy = new BaselineFigure(new SeriesPoint(Period.FinancialYear(2005).WrittenAs("2005-06"), 10), BaselineState.Proxy);
        var basis = new AssessmentBasis { Better = Direction.Increase, Known = new KnownFigures([], proxy, []) };
        var found = Assessor.Judge(basis, Basis.ByInterval);
        Assert.Equal(NoVerdictReason.NothingSinceBaseline, found.Reason());
        Assert.Equal("Nothing has been measured since the baseline, 10 (2005-06).", found.Because);
    }

    [Theory]
    [InlineData(BaselineState.Proxy, DataQuality.Fit, "proxy")]
    [InlineData(BaselineState.Provisional, DataQuality.Fit, "provisional")]
    [InlineData(BaselineState.Final, DataQuality.Weak, "weaknesses")]
    [InlineData(BaselineState.Final, DataQuality.DisclosedLimitation, "limitations")]
    [InlineData(BaselineState.Final, DataQuality.None, "Nobody has judged")]
    [InlineData(BaselineState.Final, DataQuality.Fit, null)]
    public void What_weakens_a_verdict_is_said_beside_it(BaselineState state, DataQuality quality, string? said)
    {
        var basis = Basis.Of("2020 50, 2021 52", "2020").With("1");
        var points = basis.Known.Points.Select(p => p with { Quality = quality }).ToList();
        var found = Assessor.Judge(
            basis with { Known = basis.Known with { Points = points, Baseline = new(points[0], state) } }, Basis.ByInterval);
        Assert.Equal(ComputedStatus.Improving, found.Status());
        Assert.Equal(said is null ? 0 : 1, found.Cautions.Count(c => said is null || c.Contains(said, StringComparison.Ordinal)));
    }

    /// <summary>
    /// PSA 16, learning-disability employment: the same figure reads otherwise once the proxy gives way to the measured baseline.
    /// </summary>
    [Fact]
    public void A_new_baseline_changes_the_verdict_from_its_day_and_not_before()
    {
        Reading[] readings =
        [
            Reading(1, "2005-06", 10m, 2008, BaselineState.Proxy),
            Reading(2, "2008-09", 7.5m, 2009),
            Reading(3, "2008-09", 7.5m, 2010, BaselineState.Final),
        ];
        Assert.Equal(NoVerdictReason.NothingSinceBaseline, Judge(2008).Reason());
        Assert.Equal(ComputedStatus.Worsening, Judge(2009).Status());
        Assert.Contains(Judge(2009).Cautions, caution => caution.Contains("proxy", StringComparison.Ordinal));
        Assert.Equal(ComputedStatus.NoChange, Judge(2010).Status());

        Assessment Judge(int year) => Assessor.Judge(
            new AssessmentBasis
            {
                Better = Direction.Increase,
                Interval = new ChangeInterval(1),
                Known = readings.AsAt(new(year, 12, 31), TimeZoneInfo.Utc),
            },
            Basis.ByInterval);
    }

    [Theory]
    [InlineData(LifeSpan.SpendingPeriod, Breadth.ManyDepartments, Sphere.Economic, AssessmentMethod.ChangeInterval)]
    [InlineData(LifeSpan.SpendingPeriod, Breadth.FewDepartments, Sphere.Social, AssessmentMethod.ChangeInterval)]
    [InlineData(LifeSpan.Decade, Breadth.ManyDepartments, Sphere.Social, AssessmentMethod.Trajectory)]
    [InlineData(LifeSpan.Decade, Breadth.FewDepartments, Sphere.Economic, AssessmentMethod.ControlChart)]
    [InlineData(LifeSpan.Generation, Breadth.FewDepartments, Sphere.Social, AssessmentMethod.Trajectory)]
    [InlineData(LifeSpan.Generation, Breadth.ManyDepartments, Sphere.Social, AssessmentMethod.ControlChart)]
    [InlineData(LifeSpan.Generation, Breadth.ManyDepartments, Sphere.Economic, AssessmentMethod.ControlChart)]
    public void The_method_follows_from_the_kind_of_agreement(LifeSpan lifeSpan, Breadth breadth, Sphere sphere, AssessmentMethod method) =>
        Assert.Equal(
            (method, false), MethodChoice.For(new(lifeSpan, breadth, sphere)) is var choice ? (choice.Method, choice.IsOverride) : default);

    [Fact]
    public void Somebody_may_choose_another_with_a_reason_and_is_warned_of_a_short_term_one()
    {
        var psa = new Psa
        {
            ClusterId = Guid.Empty,
            Number = 27,
            Title = "Climate",
            LifeSpan = LifeSpan.Generation,
            Breadth = Breadth.ManyDepartments,
            Sphere = Sphere.Social,
        };
        Assert.Null(psa.HowJudged().Caution);
        psa.ChosenMethod = AssessmentMethod.ChangeInterval;
        psa.ChosenMethodReason = "The board wants it beside the others.";
        var choice = psa.HowJudged();
        Assert.Equal(
            (AssessmentMethod.ChangeInterval, "The board wants it beside the others.", true),
            (choice.Method, choice.Reason, choice.IsOverride));
        Assert.Contains(Assessor.Judge(Basis.Of("2020 50, 2021 52", "2020").With("1"), choice).Cautions, c =>
            c.StartsWith("This compares two figures only", StringComparison.Ordinal));
        psa.ChosenMethodReason = " ";
        Assert.Throws<ArgumentException>(psa.HowJudged);
    }

    [Theory]
    [InlineData(DeclaredStatus.Improving, ComputedStatus.Improving, false)]
    [InlineData(DeclaredStatus.NoChange, ComputedStatus.Improving, true)]
    [InlineData(DeclaredStatus.TooEarly, ComputedStatus.Worsening, true)]
    [InlineData(DeclaredStatus.Worsening, ComputedStatus.BehindPlan, false)]
    [InlineData(DeclaredStatus.NoChange, ComputedStatus.BehindPlan, false)]
    [InlineData(DeclaredStatus.Improving, ComputedStatus.BehindPlan, true)]
    [InlineData(DeclaredStatus.NoChange, ComputedStatus.OnPlan, false)]
    [InlineData(DeclaredStatus.NoChange, ComputedStatus.AheadOfPlan, true)]
    public void What_is_declared_and_what_was_computed_agree_or_differ(DeclaredStatus declared, ComputedStatus computed, bool differs) =>
        Assert.Equal(differs, declared.Differs(new Assessment.Verdict(computed, false) { Because = "" }));

    [Fact]
    public void Where_there_is_no_verdict_nothing_differs() =>
        Assert.All(Enum.GetValues<DeclaredStatus>(), declared =>
            Assert.False(declared.Differs(new Assessment.NoVerdict(NoVerdictReason.Stale) { Because = "" })));

    [Theory]
    [InlineData(3, 7, 0, PsaRating.SomeProgress)]
    [InlineData(12, 17, 0, PsaRating.StrongProgress)]
    [InlineData(4, 8, 0, PsaRating.SomeProgress)] // half is not more than half
    [InlineData(5, 8, 0, PsaRating.StrongProgress)]
    [InlineData(0, 8, 0, PsaRating.NoProgress)]
    [InlineData(4, 8, 4, PsaRating.NotYetAssessed)]
    [InlineData(4, 8, 3, PsaRating.SomeProgress)]
    [InlineData(0, 8, 4, PsaRating.NotYetAssessed)]
    [InlineData(0, 0, 0, PsaRating.NotYetAssessed)]
    public void The_rating_of_the_whole_is_by_count(int improved, int total, int without, PsaRating rating) =>
        Assert.Equal(rating, PsaRatings.Of(improved, total, without));

    [Fact]
    public void No_progress_is_said_only_where_at_least_half_can_be_judged()
    {
        Assessment unmoved = new Assessment.Verdict(ComputedStatus.NoChange, HasImproved: false) { Because = "" };
        Assessment stale = new Assessment.NoVerdict(NoVerdictReason.Stale) { Because = "" };
        Assert.Equal(new PsaProgress(PsaRating.NotYetAssessed, 0, 0, 8), PsaProgress.Of([.. Enumerable.Repeat(stale, 8)]));
        Assert.Equal(new PsaProgress(PsaRating.NotYetAssessed, 0, 1, 3), PsaProgress.Of([unmoved, stale, stale]));
        Assert.Equal(new PsaProgress(PsaRating.NoProgress, 0, 1, 2), PsaProgress.Of([unmoved, stale]));
    }

    [Fact]
    public void An_old_baseline_alone_is_nothing_since_the_baseline_and_not_a_figure_too_old()
    {
        var alone = Basis.Of("2018-19 63", "2018-19").With("1") with { JudgedOn = new DateOnly(2026, 11, 29) };
        Assert.Equal(NoVerdictReason.NothingSinceBaseline, Assessor.Judge(alone, Basis.ByInterval).Reason());
        var later = Basis.Of("2018-19 63, 2019-20 64", "2018-19").With("1") with { JudgedOn = new DateOnly(2026, 11, 29) };
        Assert.Equal(NoVerdictReason.Stale, Assessor.Judge(later, Basis.ByInterval).Reason());
    }

    [Theory]
    [InlineData(TargetKind.AtOrAbove, 95, ComputedStatus.OnPlan, "kept")]
    [InlineData(TargetKind.AtOrAbove, 94, ComputedStatus.BehindPlan, "1 outside")]
    [InlineData(TargetKind.AtOrBelow, 96, ComputedStatus.BehindPlan, "1 outside")]
    [InlineData(TargetKind.Within, 97, ComputedStatus.OnPlan, "from 95 to 98: kept")]
    [InlineData(TargetKind.Within, 99, ComputedStatus.BehindPlan, "1 outside")]
    public void A_target_to_keep_is_a_plan_to_stay_there(TargetKind kind, int value, ComputedStatus status, string said)
    {
        var indicator = new Indicator
        {
            PsaId = Guid.Empty,
            Position = 1,
            Name = "",
            Unit = new MeasurementUnit("%"),
            Better = Direction.Increase,
            Control = Control.Controls,
            Baseline = BaselineState.None,
            TargetKind = kind,
            TargetValue = 95,
            TargetUpper = 98,
        };
        var found = Assessor.Judge(Basis.Of($"2025-26 {value}") with { Range = TargetRange.Of(indicator) }, Basis.ByPlan);
        Assert.Equal(status, found.Status());
        Assert.Contains(said, found.Because, StringComparison.Ordinal);
    }

    [Fact]
    public void An_indicator_without_a_first_figure_is_told_from_one_whose_verdict_fails_otherwise()
    {
        Assessment improved = new Assessment.Verdict(ComputedStatus.OnPlan, HasImproved: true) { Because = "" };
        Assert.Equal(
            PsaRating.NotYetAssessed,
            PsaProgress.Of([improved, new Assessment.NoVerdict(NoVerdictReason.NoFigure) { Because = "" }]).Rating);
        Assert.Equal(
            PsaRating.SomeProgress, PsaProgress.Of([improved, new Assessment.NoVerdict(NoVerdictReason.Stale) { Because = "" }]).Rating);
        Assert.Equal(
            PsaRating.NotYetAssessed, PsaProgress.Of([improved, new Assessment.Verdict(
                ComputedStatus.NoChange, HasImproved: false) { IsOfBaselineAlone = true, Because = "" }]).Rating);
    }

    private static Reading Reading(
        int version, string period, decimal value, int recordedIn, BaselineState baseline = BaselineState.None) => new()
        {
            IndicatorId = Guid.Empty,
            Version = version,
            Period = PeriodParser.Read(period + " financial year")!.WrittenAs(period),
            Value = value,
            RecordedAt = new DateTimeOffset(recordedIn, 6, 1, 9, 0, 0, TimeSpan.Zero),
            Baseline = baseline,
            Quality = DataQuality.Fit,
        };
}
