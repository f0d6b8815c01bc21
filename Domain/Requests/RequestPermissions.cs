using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests.Kinds;

namespace ClusterBot.Domain.Requests;

/// <summary>The people who may take each step of a request. <see cref="RequestRefusals"/> says it in words to whoever may not.</summary>
public static class RequestPermissions
{
    private static readonly Role[] Chair = [Role.BoardChair];

    // Levels above the board act on a request to it once it has reached them.
    private static readonly LadderLevel[] Above = [LadderLevel.PermanentSecretary, LadderLevel.Centre];

    /// <summary>Returns whether the person's roles allow the step, in any state of the request.</summary>
    public static bool MayTake(this RequestParties parties, Person person, RequestStep step)
    {
        var takers = parties.WhoTakes(step);
        return takers.Roles.Any(role => person.HasFor(takers.Psa, role))
            || (takers.IncludesNamed && parties.IsAsked(person))
            || takers.Levels.Any(level => parties.Reached.Contains(level) && parties.IsOf(level, person));
    }

    /// <summary>Returns who may take the step: none when nobody does.</summary>
    public static RequestTakers WhoTakes(this RequestParties parties, RequestStep step) =>
        (step, parties.Recipient == RequestRecipient.Board) switch
        {
            (RequestStep.Raise or RequestStep.Withdraw or RequestStep.Reopen, _) => new(parties.From, RoleGroups.Owners),
            (RequestStep.AnswerChallenge, true) => new(parties.From, RoleGroups.Owners),
            (RequestStep.Challenge or RequestStep.WithdrawChallenge, true) => new(parties.From, RoleGroups.Board),
            (RequestStep.Acknowledge, true) => new(parties.From, RoleGroups.Board) { Levels = Above },
            (RequestStep.Decide, true) => new(parties.From, Chair) { Levels = Above },
            (RequestStep.Reply or RequestStep.Acknowledge, false) =>
                new(parties.AskedFor, parties.AskedRoles) { IncludesNamed = parties.IsByName },
            (RequestStep.Close, true) => new(parties.From, [.. Chair, .. RoleGroups.Owners]),
            (RequestStep.Close or RequestStep.TakeToBoard, false) => new(parties.From, RoleGroups.Owners),
            _ => new(parties.From, []),
        };

    /// <summary>Returns the steps that one side's card offers, in their order on it.</summary>
    /// <param name="isAsking">True for the asking side.</param>
    public static IReadOnlyList<RequestStep> StepsOf(this RequestParties parties, bool isAsking) => StepsOf(parties.Recipient, isAsking);

    /// <inheritdoc cref="StepsOf(RequestParties, bool)"/>
    public static IReadOnlyList<RequestStep> StepsOf(RequestRecipient recipient, bool isAsking) => (recipient, isAsking) switch
    {
        (RequestRecipient.Board, true) => [RequestStep.AnswerChallenge, RequestStep.Withdraw, RequestStep.Close, RequestStep.Reopen],
        (RequestRecipient.Board, false) =>
            [RequestStep.Acknowledge, RequestStep.Challenge, RequestStep.WithdrawChallenge, RequestStep.Decide, RequestStep.Close],
        (_, true) => [RequestStep.TakeToBoard, RequestStep.Withdraw, RequestStep.Close, RequestStep.Reopen],
        (_, false) => [RequestStep.Acknowledge, RequestStep.Reply],
    };
}

/// <summary>Those who may take a step.</summary>
/// <param name="Psa">The PSA for which, or for whose cluster, somebody has a role.</param>
/// <param name="Roles">The roles each of which allows it.</param>
public sealed record RequestTakers(Psa Psa, IReadOnlyList<Role> Roles)
{
    /// <summary>True when whoever is asked by name may take it.</summary>
    public bool IncludesNamed { get; init; }

    /// <summary>The levels whose people may take it once the request has reached them.</summary>
    public IReadOnlyList<LadderLevel> Levels { get; init; } = [];

    /// <summary>True when somebody may take it.</summary>
    public bool AreAny => Roles.Count > 0 || IncludesNamed;
}
