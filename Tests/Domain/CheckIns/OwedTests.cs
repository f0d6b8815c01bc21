using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Register;

namespace ClusterBot.Tests.Domain.CheckIns;

public sealed class OwedTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private readonly Guid _sro = Guid.NewGuid();
    private readonly Guid _deputy = Guid.NewGuid();
    private readonly Guid _holder = Guid.NewGuid();
    private readonly Psa _psa = new() { ClusterId = Guid.NewGuid(), Number = 16, Title = "Settled" };
    private readonly Indicator _first;
    private readonly Indicator _second;
    private readonly CheckIn _checkIn;
    private readonly List<RoleAssignment> _roles = [];
    private Indicator? _notDue;

    public OwedTests()
    {
        (_first, _second) = (NewIndicator(1), NewIndicator(2));
        _checkIn = new CheckIn { RoundId = Guid.NewGuid(), PsaId = _psa.Id };
        _roles.Add(new RoleAssignment { PersonId = _deputy, Role = Role.Deputy, PsaId = _psa.Id, StartsOn = Today, EndsOn = Today });
        _roles.Add(new RoleAssignment { PersonId = _sro, Role = Role.SeniorResponsibleOwner, PsaId = _psa.Id });
        _roles.Add(new RoleAssignment { PersonId = _holder, Role = Role.Holder, IndicatorId = _second.Id });
        _roles.Add(new RoleAssignment { PersonId = _sro, Role = Role.Holder, IndicatorId = _first.Id });
        _roles.Add(new RoleAssignment { PersonId = Guid.NewGuid(), Role = Role.ClusterLead, ClusterId = _psa.ClusterId });
    }

    [Fact]
    public void The_sro_and_the_deputy_of_the_day_are_asked_for_all_of_it_and_a_holder_for_a_figure() =>
        Assert.Equal(
            [(_sro, null), (_deputy, null), (_holder, (Guid?)_second.Id)],
            AskedOn(Today).Select(obligation => (obligation.PersonId, obligation.IndicatorId)));

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void A_deputy_is_not_asked_before_or_after_the_delegation(int days) =>
        Assert.DoesNotContain(AskedOn(Today.AddDays(days)), obligation => obligation.PersonId == _deputy);

    [Fact]
    public void What_went_out_of_the_register_is_not_asked_about()
    {
        _second.ArchivedAt = DateTimeOffset.UnixEpoch;
        Assert.DoesNotContain(AskedOn(Today), obligation => obligation.PersonId == _holder);
        _psa.ArchivedAt = DateTimeOffset.UnixEpoch;
        Assert.Empty(AskedOn(Today));
    }

    [Fact]
    public void A_figure_from_the_holder_settles_that_figure_and_nothing_else() =>
        Assert.Equal([_sro, _deputy], Owing(new CheckInProgress { Settled = new HashSet<Guid> { _second.Id } }));

    [Fact]
    public void An_answer_for_the_psa_leaves_the_holder_owing_the_figure() =>
        Assert.Equal([_holder], Owing(new CheckInProgress { IsAnsweredForAll = true }));

    [Fact]
    public void Nothing_new_or_not_this_round_for_the_psa_settles_everything() =>
        Assert.Empty(Owing(new CheckInProgress { IsAnsweredForAll = true, IsSettledForAll = true }));

    [Fact]
    public void Until_anybody_says_anything_everybody_owes() =>
        Assert.Equal([_sro, _deputy, _holder], Owing(CheckInProgress.Untouched));

    [Fact]
    public void A_figure_that_is_not_due_can_be_given_and_is_not_owed()
    {
        _notDue = _second;
        Assert.Contains(AskedOn(Today), obligation => obligation.PersonId == _holder);
        Assert.Equal([_sro, _deputy], Owing(CheckInProgress.Untouched));
    }

    private IReadOnlyList<Obligation> AskedOn(DateOnly on) =>
        [.. _checkIn.AskedFor(_psa, _roles, indicator => indicator != _notDue, new DateTimeOffset(on, new TimeOnly(12, 0), TimeSpan.Zero))];

    private IEnumerable<Guid> Owing(CheckInProgress progress) =>
        AskedOn(Today).Where(obligation => obligation.IsOwed(progress)).Select(obligation => obligation.PersonId);

    private Indicator NewIndicator(int position)
    {
        var indicator = new Indicator
        {
            PsaId = _psa.Id,
            Position = position,
            Name = "Share",
            Unit = new MeasurementUnit("%"),
            Better = Direction.Increase,
            Control = Control.Influences,
            Baseline = BaselineState.Final,
        };
        _psa.Indicators.Add(indicator);
        return indicator;
    }
}
