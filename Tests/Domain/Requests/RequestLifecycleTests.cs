using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
using static ClusterBot.Domain.Requests.RequestRecipient;
using static ClusterBot.Domain.Requests.RequestStep;
using static ClusterBot.Tests.Domain.Requests.SomeRequest;

namespace ClusterBot.Tests.Domain.Requests;

public sealed class RequestLifecycleTests
{
    private static readonly RequestStep[] Steps = Enum.GetValues<RequestStep>();

    private static RequestStep[] WhileChallenged => [AnswerChallenge, WithdrawChallenge, Decide, Withdraw];

    /// <summary>The party that is asked, ways there, the state, and the steps that it is open to.</summary>
    public static TheoryData<RequestRecipient, RequestStep[], RequestState, RequestStep[]> States => new()
    {
        { Board, [], RequestState.Raised, [Raise] },
        { Board, [Raise], RequestState.Raised, [Acknowledge, Challenge, Decide, Withdraw] },
        { Board, [Raise, Acknowledge], RequestState.Acknowledged, [Challenge, Decide, Withdraw] },
        { Board, [Raise, Challenge], RequestState.Challenged, WhileChallenged },
        { Board, [Raise, Acknowledge, Challenge], RequestState.Challenged, WhileChallenged },
        { Board, [Raise, Challenge, AnswerChallenge], RequestState.Acknowledged, [Challenge, Decide, Withdraw] },
        { Board, [Raise, Challenge, AnswerChallenge, Challenge], RequestState.Challenged, WhileChallenged },
        { Board, [Raise, Decide], RequestState.Decided, [Challenge, Close] },
        { Board, [Raise, Decide, Challenge], RequestState.Challenged, WhileChallenged },
        { Board, [Raise, Decide, Challenge, AnswerChallenge], RequestState.Decided, [Challenge, Close] },
        { Board, [Raise, Challenge, WithdrawChallenge], RequestState.Acknowledged, [Challenge, Decide, Withdraw] },
        { Board, [Raise, Challenge, Decide], RequestState.Decided, [Challenge, Close] },
        { Board, [Raise, Decide, Challenge, WithdrawChallenge], RequestState.Decided, [Challenge, Close] },
        { Board, [Raise, Challenge, Withdraw, Reopen], RequestState.Challenged, WhileChallenged },
        { Board, [Raise, Decide, Close, Reopen], RequestState.Decided, [Challenge, Close] },
        { RequestRecipient.Psa, [Raise, Reply, Close, Reopen], RequestState.Replied, [Reply, Close] },
        { RequestRecipient.Psa, [Raise, Withdraw, Reopen], RequestState.Raised, [Acknowledge, Reply, Withdraw] },
        { Board, [Raise, Decide, Close], RequestState.Closed, [Reopen] },
        { RequestRecipient.Psa, [], RequestState.Raised, [Raise] },
        { RequestRecipient.Psa, [Raise], RequestState.Raised, [Acknowledge, Reply, Withdraw] },
        { RequestRecipient.Psa, [Raise, Acknowledge], RequestState.Acknowledged, [Reply, Withdraw] },
        { RequestRecipient.Psa, [Raise, Reply], RequestState.Replied, [Reply, Close] },
        { Centre, [Raise, Reply, Reply], RequestState.Replied, [Reply, Close] },
        { Centre, [Raise, Withdraw], RequestState.Withdrawn, [Reopen] },
        { RequestRecipient.Psa, [Raise, Reply, Close], RequestState.Closed, [Reopen] },
    };

    [Theory, MemberData(nameof(States))]
    public void A_state_is_open_to_its_own_steps_and_refuses_the_others(
        RequestRecipient to, RequestStep[] way, RequestState state, RequestStep[] open)
    {
        Assert.Equal(state, After(to, way).State());
        Assert.Equal(open, After(to, way).OpenSteps());
        foreach (var step in Steps)
        {
            var everybody = EverybodyWhoChallenged(to, way, out var request);
            Assert.Equal(open.Contains(step), request.Refusal(step, everybody, Parties(to)) is null);
            if (open.Contains(step))
            {
                Assert.Equal(way.Length + 1, After(to, way).Take(step, Guid.Empty, At, ContentOf(step)).Sequence);
            }
            else
            {
                Assert.Throws<InvalidOperationException>(() => After(to, way).Take(step, Guid.Empty, At, ContentOf(step)));
            }
        }
    }

    [Theory]
    [InlineData(Role.SeniorResponsibleOwner, new[] { Raise, AnswerChallenge, Withdraw, Close, Reopen })]
    [InlineData(Role.Deputy, new[] { Raise, AnswerChallenge, Withdraw, Close, Reopen })]
    [InlineData(Role.Holder, new RequestStep[0])]
    [InlineData(Role.ClusterLead, new RequestStep[0])]
    [InlineData(Role.BoardChair, new[] { Acknowledge, Challenge, WithdrawChallenge, Decide, Close })]
    [InlineData(Role.BoardMember, new[] { Acknowledge, Challenge, WithdrawChallenge })]
    [InlineData(Role.NonExecutiveDirector, new[] { Acknowledge, Challenge, WithdrawChallenge })]
    [InlineData(Role.PermanentSecretary, new RequestStep[0])]
    [InlineData(Role.Administrator, new RequestStep[0])]
    public void A_role_gives_its_own_steps_of_a_request_to_the_board(Role role, RequestStep[] entitled) =>
        Assert.Equal(entitled, Steps.Where(step => Parties(Board).MayTake(PersonWith(From, role), step)));

    /// <summary>Tests who may ask, withdraw and close; who replies for a PSA; and who for the Centre, by either role.</summary>
    [Theory]
    [InlineData(Role.SeniorResponsibleOwner, true, true, false, false)]
    [InlineData(Role.Deputy, true, true, false, false)]
    [InlineData(Role.Holder, false, false, false, false)]
    [InlineData(Role.ClusterLead, false, false, false, false)]
    [InlineData(Role.BoardChair, false, false, false, true)]
    [InlineData(Role.BoardMember, false, false, false, false)]
    [InlineData(Role.NonExecutiveDirector, false, false, false, false)]
    [InlineData(Role.PermanentSecretary, false, false, true, false)]
    [InlineData(Role.Administrator, false, false, false, false)]
    public void A_role_gives_its_own_steps_on_its_own_side(Role role, bool asks, bool replies, bool repliesAsSecretary, bool repliesAsChair)
    {
        var (asking, asked) = (PersonWith(From, role), PersonWith(To, role));
        Assert.All([Raise, Withdraw, Close, Reopen], step => Assert.Equal(asks, Parties(RequestRecipient.Psa).MayTake(asking, step)));
        Assert.All([Raise, Withdraw, Close, Reopen], step => Assert.False(Parties(RequestRecipient.Psa).MayTake(asked, step)));
        Assert.All([Acknowledge, Challenge, Decide], step => Assert.False(Parties(RequestRecipient.Psa).MayTake(asking, step)));
        Assert.Equal(replies, Parties(RequestRecipient.Psa).MayTake(asked, Reply));
        Assert.False(Parties(RequestRecipient.Psa).MayTake(asking, Reply));
        Assert.Equal(repliesAsSecretary, Parties(Centre, Role.PermanentSecretary).MayTake(asking, Reply));
        Assert.Equal(repliesAsChair, Parties(Centre, Role.BoardChair).MayTake(asking, Reply));
        Assert.False(Parties(Centre, Role.BoardChair).MayTake(asked, Reply));
    }

    [Theory]
    [InlineData(Board, new[] { Raise }, Close, "A decision has to be recorded first.",
        "take it up or challenge it or decide or withdraw it")]
    [InlineData(Board, new[] { Raise, Acknowledge }, Acknowledge, "Somebody has already taken this up.",
        "challenge it or decide or withdraw it")]
    [InlineData(Board, new[] { Raise, Decide }, Decide, "A decision has already been recorded.", "challenge it or close it")]
    [InlineData(Board, new[] { Raise, Decide }, AnswerChallenge, "No challenge is waiting for an answer.", "challenge it or close it")]
    [InlineData(Board, new[] { Raise, Decide, Challenge }, Close, "A challenge is waiting for an answer.",
        "answer the challenge or withdraw the challenge or decide or withdraw it")]
    [InlineData(Board, new[] { Raise, Decide, Close }, Challenge, "This request is closed.", "reopen it")]
    [InlineData(Board, new[] { Raise }, Raise, "This request has already been raised.",
        "take it up or challenge it or decide or withdraw it")]
    [InlineData(RequestRecipient.Psa, new[] { Raise }, Close, "There is no reply to this yet.", "take it up or reply or withdraw it")]
    [InlineData(RequestRecipient.Psa, new[] { Raise, Reply }, Withdraw, "There is a reply to this already.", "reply or close it")]
    [InlineData(RequestRecipient.Psa, new[] { Raise, Withdraw }, Reply, "This request was withdrawn.", "reopen it")]
    public void A_refusal_says_why_and_what_is_possible_instead(
        RequestRecipient to, RequestStep[] way, RequestStep step, string reason, string instead) => Assert.Equal(
            $"{reason} Nothing was changed. What can be done now: {instead}.",
            After(to, way).Refusal(step, Everybody(), Parties(to)));

    [Fact]
    public void A_challenge_is_withdrawn_by_whoever_put_it_alone_and_the_chair_can_decide_over_it()
    {
        var (ned, chair) = (PersonWith(From, Role.NonExecutiveDirector), PersonWith(From, Role.BoardChair));
        var request = After(Board, Raise);
        request.Take(Challenge, ned.Id, At, new StepContent("What was tried?"));

        Assert.Null(request.Refusal(WithdrawChallenge, ned, Parties(Board)));
        Assert.Equal(
            "Only whoever put the challenge can withdraw it. Nothing was changed.",
            request.Refusal(WithdrawChallenge, chair, Parties(Board)));
        Assert.Null(request.Refusal(Decide, chair, Parties(Board)));
        var decision = request.Take(Decide, chair.Id, At, new StepContent("It cannot wait."));
        Assert.True(request.IsOverChallenge(decision));
        Assert.False(request.IsOverChallenge(After(Board, Raise, Challenge, AnswerChallenge, Decide).Events.Last()));
    }

    [Fact]
    public void The_latest_reply_counts_and_the_earlier_ones_stay()
    {
        var request = After(RequestRecipient.Psa, Raise, Reply);
        request.Take(Reply, Guid.NewGuid(), At, Yes);

        Assert.Equal(RequestAnswer.Yes, request.Reply()!.Answer);
        Assert.Equal([null, RequestAnswer.InPart, RequestAnswer.Yes], request.Events.Select(e => e.Answer));
    }

    [Fact]
    public void A_reply_says_something_and_nothing_else_is_a_reply()
    {
        Assert.Throws<InvalidOperationException>(() => After(RequestRecipient.Psa, Raise).Take(Reply, Guid.NewGuid(), At));
        Assert.Throws<InvalidOperationException>(() => After(RequestRecipient.Psa, Raise).Take(Withdraw, Guid.NewGuid(), At, Yes));
    }

    [Fact]
    public void A_reply_is_overdue_from_the_day_after_until_there_is_one()
    {
        Assert.False(After(RequestRecipient.Psa, Raise).IsOverdue(new DateOnly(2026, 12, 4)));
        Assert.True(After(RequestRecipient.Psa, Raise).IsOverdue(new DateOnly(2026, 12, 5)));
        Assert.False(After(RequestRecipient.Psa, Raise, Reply).IsOverdue(new DateOnly(2026, 12, 5)));
        Assert.False(After(RequestRecipient.Psa, Raise, Withdraw).IsOverdue(new DateOnly(2026, 12, 5)));
    }

    // Whoever put the challenge is among everybody.
    private static Person EverybodyWhoChallenged(RequestRecipient to, RequestStep[] way, out Request request)
    {
        var everybody = Everybody();
        request = After(to);
        foreach (var step in way)
        {
            request.Take(step, everybody.Id, At, ContentOf(step));
        }

        return everybody;
    }
}
