using ClusterBot.Domain.Register;

namespace ClusterBot.Domain.Asks;

/// <summary>
/// The steps that an ask may take, and their effect. A reply can be amended by a later one until the asking side settles it; an ask
/// without a reply can be withdrawn.
/// </summary>
public static class AskLifecycle
{
    /// <summary>Returns the state of the ask, from its events.</summary>
    public static AskState State(this Ask ask) => ask.Events.Count == 0 ? AskState.Waiting : ask.Events.MaxBy(e => e.Sequence)!.Step switch
    {
        AskStep.Reply => AskState.Replied,
        AskStep.Withdraw => AskState.Withdrawn,
        AskStep.Settle => AskState.Settled,
        _ => AskState.Waiting,
    };

    /// <summary>Returns the reply that counts, the latest; null when there is none yet.</summary>
    public static AskEvent? Reply(this Ask ask) => ask.Events.Where(e => e.Step == AskStep.Reply).MaxBy(e => e.Sequence);

    /// <summary>Returns whether a reply has been owed since before the day.</summary>
    public static bool IsOverdue(this Ask ask, DateOnly today) => ask.State() == AskState.Waiting && ask.ReplyOwedOn < today;

    /// <summary>Returns the steps that the state is open to, whoever takes them.</summary>
    public static IReadOnlyList<AskStep> OpenSteps(this Ask ask) => ask.State() switch
    {
        _ when ask.Events.Count == 0 => [AskStep.Raise],
        AskState.Waiting => [AskStep.Reply, AskStep.Withdraw],
        AskState.Replied => [AskStep.Reply, AskStep.Settle],
        _ => [],
    };

    /// <summary>Returns why the person may not take the step now, in a sentence for that person; null when the step is open.</summary>
    public static string? Refusal(this Ask ask, AskStep step, Person person, AskParties parties) =>
        parties.MayTake(person, step)
            ? ask.OpenSteps().Contains(step) ? null : WhyNot(ask.State())
            : step == AskStep.Reply ? WhoReplies(parties) : WhoAsks(parties.From);

    /// <summary>Returns who may ask for a PSA, in a sentence for somebody who may not.</summary>
    public static string WhoAsks(Psa from) => $"Only the SRO of PSA {from.Number} or a deputy can do this.";

    /// <summary>Adds the step to the events. Call only after <see cref="Refusal"/> returned null.</summary>
    /// <exception cref="InvalidOperationException">The state is not open to the step, or a reply is missing or too much.</exception>
    public static AskEvent Take(this Ask ask, AskStep step, Guid byId, DateTimeOffset at, GivenReply? reply = null)
    {
        if (!ask.OpenSteps().Contains(step) || (step == AskStep.Reply) != (reply is not null))
        {
            throw new InvalidOperationException($"Step {step} is not open in state {ask.State()}, or its reply is wrong.");
        }

        var happened = new AskEvent
        {
            AskId = ask.Id,
            Sequence = ask.Events.Count + 1,
            Step = step,
            ById = byId,
            HappenedAt = at,
            Reply = reply?.Reply,
            Text = reply?.Text,
            GivenOn = reply?.GivenOn,
        };
        ask.Events.Add(happened);
        return happened;
    }

    private static string WhoReplies(AskParties parties) => parties switch
    {
        { To: { } asked } => $"Only the SRO of PSA {asked.Number} or a deputy can reply to this.",
        { Centre: Role.PermanentSecretary } => "Only a permanent secretary of the cluster can reply to this.",
        _ => "Only the chair of the delivery board can reply to this.",
    };

    private static string WhyNot(AskState state) => state switch
    {
        AskState.Waiting => "There is no reply to this yet. Nothing was changed.",
        AskState.Replied => "There is a reply to this already. Nothing was changed.",
        AskState.Withdrawn => "This was withdrawn. Nothing was changed.",
        _ => "This has been settled. Nothing was changed.",
    };
}

/// <summary>The state of an ask.</summary>
public enum AskState
{
    /// <summary>A reply is owed.</summary>
    Waiting,

    /// <summary>There is a reply, and the asking side has not settled it yet.</summary>
    Replied,

    /// <summary>The asking side took it back.</summary>
    Withdrawn,

    /// <summary>It is over.</summary>
    Settled,
}

/// <summary>A step of an ask. Stored by name; a name is never reused.</summary>
public enum AskStep
{
    /// <summary>A PSA asked for something.</summary>
    Raise,

    /// <summary>Those who were asked replied, or amended their reply.</summary>
    Reply,

    /// <summary>The asking side no longer needs it, before there was a reply.</summary>
    Withdraw,

    /// <summary>The asking side accepts the reply as the end of the matter.</summary>
    Settle,
}
