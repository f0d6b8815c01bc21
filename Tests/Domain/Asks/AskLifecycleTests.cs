using ClusterBot.Domain.Asks;
using ClusterBot.Domain.Register;
using static ClusterBot.Domain.Asks.AskStep;

namespace ClusterBot.Tests.Domain.Asks;

public sealed class AskLifecycleTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid Cluster = Guid.CreateVersion7();
    private static readonly Psa From = new() { ClusterId = Cluster, Number = 16, Title = "A home and a job" };
    private static readonly Psa To = new() { ClusterId = Guid.CreateVersion7(), Number = 9, Title = "Children" };
    private static readonly GivenReply InPart = new(AskReply.InPart, "For England alone.", new DateOnly(2027, 1, 11));
    private static readonly GivenReply Yes = new(AskReply.Yes, "All of it.", null);

    public static TheoryData<AskStep[], AskState, AskStep[]> States => new()
    {
        { [], AskState.Waiting, [Raise] },
        { [Raise], AskState.Waiting, [Reply, Withdraw] },
        { [Raise, Reply], AskState.Replied, [Reply, Settle] },
        { [Raise, Reply, Reply], AskState.Replied, [Reply, Settle] },
        { [Raise, Withdraw], AskState.Withdrawn, [] },
        { [Raise, Reply, Settle], AskState.Settled, [] },
    };

    [Theory, MemberData(nameof(States))]
    public void A_state_is_open_to_its_own_steps_and_refuses_the_others(AskStep[] way, AskState state, AskStep[] open)
    {
        var both = PersonWith((Role.SeniorResponsibleOwner, From.Id, null), (Role.Deputy, To.Id, null));
        Assert.Equal(state, After(way).State());
        Assert.Equal(open, After(way).OpenSteps());
        foreach (var step in Enum.GetValues<AskStep>())
        {
            Assert.Equal(open.Contains(step), After(way).Refusal(step, both, Parties()) is null);
            if (open.Contains(step))
            {
                Assert.Equal(way.Length + 1, After(way).Take(step, both.Id, At, step == Reply ? Yes : null).Sequence);
            }
            else
            {
                Assert.Throws<InvalidOperationException>(() => After(way).Take(step, both.Id, At, step == Reply ? Yes : null));
            }
        }
    }

    [Fact]
    public void The_latest_reply_counts_and_the_earlier_ones_stay()
    {
        var ask = After(Raise, Reply);
        ask.Take(Reply, Guid.NewGuid(), At, Yes);

        Assert.Equal(AskReply.Yes, ask.Reply()!.Reply);
        Assert.Equal([null, AskReply.InPart, AskReply.Yes], ask.Events.Select(e => e.Reply));
    }

    [Fact]
    public void A_reply_says_something_and_nothing_else_is_a_reply()
    {
        Assert.Throws<InvalidOperationException>(() => After(Raise).Take(Reply, Guid.NewGuid(), At));
        Assert.Throws<InvalidOperationException>(() => After(Raise).Take(Withdraw, Guid.NewGuid(), At, Yes));
    }

    [Fact]
    public void A_reply_is_overdue_from_the_day_after_until_there_is_one()
    {
        Assert.False(After(Raise).IsOverdue(new DateOnly(2026, 12, 4)));
        Assert.True(After(Raise).IsOverdue(new DateOnly(2026, 12, 5)));
        Assert.False(After(Raise, Reply).IsOverdue(new DateOnly(2026, 12, 5)));
        Assert.False(After(Raise, Withdraw).IsOverdue(new DateOnly(2026, 12, 5)));
    }

    /// <summary>Tests who may ask, withdraw and settle; who replies for a PSA; and who for the Centre, by either role.</summary>
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
        var (asking, asked) = (PersonWith((role, From.Id, Cluster)), PersonWith((role, To.Id, To.ClusterId)));
        Assert.All([Raise, Withdraw, Settle], step => Assert.Equal(asks, Parties().MayTake(asking, step)));
        Assert.All([Raise, Withdraw, Settle], step => Assert.False(Parties().MayTake(asked, step)));
        Assert.Equal(replies, Parties().MayTake(asked, Reply));
        Assert.False(Parties().MayTake(asking, Reply));
        Assert.Equal(repliesAsSecretary, Parties(toCentre: Role.PermanentSecretary).MayTake(asking, Reply));
        Assert.Equal(repliesAsChair, Parties(toCentre: Role.BoardChair).MayTake(asking, Reply));
        Assert.False(Parties(toCentre: Role.BoardChair).MayTake(asked, Reply));
    }

    private static Ask After(params AskStep[] steps)
    {
        var ask = new Ask
        {
            Id = Guid.CreateVersion7(),
            FromPsaId = From.Id,
            ToPsaId = To.Id,
            Kind = AskKind.Data,
            AskedById = Guid.NewGuid(),
            AskedAt = At,
            Need = "Housing data",
            ReplyOwedOn = new DateOnly(2026, 12, 4),
        };
        foreach (var step in steps)
        {
            ask.Take(step, ask.AskedById, At, step == Reply ? InPart : null);
        }

        return ask;
    }

    private static AskParties Parties(Role? toCentre = null) => new(From, toCentre is null ? To : null, toCentre ?? Role.BoardChair);

    private static Person PersonWith(params (Role Role, Guid Psa, Guid? Cluster)[] roles)
    {
        var person = new Person { TenantId = "t", AadObjectId = "a", Name = "Somebody" };
        foreach (var (role, psa, cluster) in roles)
        {
            person.Roles.Add(new RoleAssignment { PersonId = person.Id, Role = role, PsaId = psa, ClusterId = cluster });
        }

        return person;
    }
}
