using ClusterBot.Domain.Escalations;
using ClusterBot.Domain.Register;
using FsCheck;
using FsCheck.Fluent;
using static ClusterBot.Domain.Escalations.EscalationStep;

namespace ClusterBot.Tests.Domain.Escalations;

public sealed class EscalationLifecycleTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly EscalationStep[] Steps = Enum.GetValues<EscalationStep>();
    private static readonly Psa Psa = new() { ClusterId = Guid.CreateVersion7(), Number = 16, Title = "A home and a job" };

    /// <summary>Ways there, the state, and the steps that it is open to.</summary>
    public static TheoryData<EscalationStep[], EscalationState, EscalationStep[]> States => new()
    {
        { [], EscalationState.Raised, [Raise] },
        { [Raise], EscalationState.Raised, [Acknowledge, Challenge, Decide] },
        { [Raise, Acknowledge], EscalationState.Acknowledged, [Challenge, Decide] },
        { [Raise, Challenge], EscalationState.Challenged, [AnswerChallenge] },
        { [Raise, Acknowledge, Challenge], EscalationState.Challenged, [AnswerChallenge] },
        { [Raise, Challenge, AnswerChallenge], EscalationState.Acknowledged, [Challenge, Decide] },
        { [Raise, Challenge, AnswerChallenge, Challenge], EscalationState.Challenged, [AnswerChallenge] },
        { [Raise, Decide], EscalationState.Decided, [Challenge, Close] },
        { [Raise, Decide, Challenge], EscalationState.Challenged, [AnswerChallenge] },
        { [Raise, Decide, Challenge, AnswerChallenge], EscalationState.Decided, [Challenge, Close] },
        { [Raise, Decide, Close], EscalationState.Closed, [] },
    };

    [Theory, MemberData(nameof(States))]
    public void A_state_is_open_to_its_own_steps_and_refuses_the_others(EscalationStep[] way, EscalationState state, EscalationStep[] open)
    {
        var everybody = PersonWith(Enum.GetValues<Role>());
        Assert.Equal(state, After(way).State());
        Assert.Equal(open, After(way).OpenSteps());
        foreach (var step in Steps)
        {
            Assert.Equal(open.Contains(step), After(way).Refusal(step, everybody, Psa) is null);
            if (open.Contains(step))
            {
                Assert.Equal(way.Length + 1, After(way).Take(step, everybody.Id, At).Sequence);
            }
            else
            {
                Assert.Throws<InvalidOperationException>(() => After(way).Take(step, everybody.Id, At));
            }
        }
    }

    [Theory]
    [InlineData(Role.SeniorResponsibleOwner, new[] { Raise, AnswerChallenge, Close })]
    [InlineData(Role.Deputy, new[] { Raise, AnswerChallenge, Close })]
    [InlineData(Role.Holder, new EscalationStep[0])]
    [InlineData(Role.ClusterLead, new EscalationStep[0])]
    [InlineData(Role.BoardChair, new[] { Acknowledge, Challenge, Decide, Close })]
    [InlineData(Role.BoardMember, new[] { Acknowledge, Challenge })]
    [InlineData(Role.NonExecutiveDirector, new[] { Acknowledge, Challenge })]
    [InlineData(Role.Administrator, new EscalationStep[0])]
    public void A_role_may_take_its_own_steps_in_every_state_that_is_open_to_them(Role role, EscalationStep[] entitled)
    {
        foreach (var row in States)
        {
            var (way, _, open) = row.Data;
            foreach (var step in Steps)
            {
                var may = After(way).Refusal(step, PersonWith(role), Psa) is null;
                Assert.True(may == (entitled.Contains(step) && open.Contains(step)), $"{role}, {step} after {string.Join(' ', way)}");
            }
        }
    }

    [Theory]
    [InlineData(new[] { Raise }, Close, "A decision has to be recorded first.")]
    [InlineData(new[] { Raise, Acknowledge }, Close, "A decision has to be recorded first.")]
    [InlineData(new[] { Raise, Acknowledge }, Acknowledge, "Somebody on the board has already taken this up.")]
    [InlineData(new[] { Raise, Decide }, Decide, "A decision has already been recorded.")]
    [InlineData(new[] { Raise, Decide }, AnswerChallenge, "No challenge is waiting for an answer.")]
    [InlineData(new[] { Raise, Decide, Challenge }, Close, "A challenge is waiting for an answer.")]
    [InlineData(new[] { Raise, Decide, Close }, Challenge, "This escalation is closed.")]
    [InlineData(new[] { Raise }, Raise, "This escalation has already been raised.")]
    public void A_refusal_says_why(EscalationStep[] way, EscalationStep step, string reason) =>
        Assert.Equal(reason + " Nothing was changed.", After(way).Refusal(step, PersonWith(Enum.GetValues<Role>()), Psa));

    [Fact]
    public void No_steps_lead_to_the_end_without_a_decision_or_past_an_open_challenge() =>
        Prop.ForAll(Gen.Elements(Steps).ArrayOf().Resize(30).ToArbitrary(), tried =>
            {
                var escalation = After();
                foreach (var step in tried.Where(step => escalation.OpenSteps().Contains(step)))
                {
                    escalation.Take(step, Guid.Empty, At);
                }

                var taken = escalation.Events.Select(e => e.Step).ToList();
                Assert.Equal(Enumerable.Range(1, taken.Count), escalation.Events.Select(e => e.Sequence));
                Assert.Equal(escalation.State() == EscalationState.Closed, taken.Contains(Close));
                if (taken.Contains(Close))
                {
                    Assert.Contains(Decide, taken);
                    Assert.Equal(Close, taken[^1]);
                    Assert.Equal(taken.Count(s => s == Challenge), taken.Count(s => s == AnswerChallenge));
                }
            })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    private static Escalation After(params EscalationStep[] way)
    {
        var escalation = new Escalation
        {
            PsaId = Psa.Id,
            RaisedById = Guid.Empty,
            RaisedAt = At,
            Need = "A second team",
            NeededOn = new DateOnly(2026, 12, 1),
        };
        foreach (var step in way)
        {
            escalation.Take(step, Guid.Empty, At);
        }

        return escalation;
    }

    private static Person PersonWith(params Role[] roles)
    {
        var person = new Person { TenantId = "t", AadObjectId = "a", Name = "Somebody" };
        foreach (var role in roles)
        {
            person.Roles.Add(new RoleAssignment { PersonId = person.Id, Role = role, ClusterId = Psa.ClusterId, PsaId = Psa.Id });
        }

        return person;
    }
}
