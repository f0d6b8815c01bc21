using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests.Kinds;

namespace ClusterBot.Domain.Requests;

/// <summary>The two sides of a request, as the register has them today, and the steps of each.</summary>
/// <param name="From">The PSA that asks.</param>
/// <param name="Recipient">The type of party that is asked.</param>
/// <param name="To">The PSA that is asked; null when it is none.</param>
/// <param name="Centre">
/// The role that speaks for the Centre to the asking PSA's cluster: <see cref="Role.PermanentSecretary"/> when it has one, else
/// <see cref="Role.BoardChair"/>.
/// </param>
public sealed record RequestParties(Psa From, RequestRecipient Recipient, Psa? To, Role Centre)
{
    private static readonly Role[] Owners = [Role.SeniorResponsibleOwner, Role.Deputy];

    private static readonly Role[] Board = [Role.BoardChair, Role.BoardMember, Role.NonExecutiveDirector];

    private static readonly Role[] Chair = [Role.BoardChair];

    /// <summary>The department or the body of the Centre that is asked; null when it is none.</summary>
    public Organisation? Organisation { get; init; }

    /// <summary>The person who is asked, or who speaks for the organisation that is; null where roles say who is asked.</summary>
    public Person? Named { get; init; }

    /// <summary>True when nobody is asked by role, whether or not somebody is named.</summary>
    public bool IsByName => Recipient is RequestRecipient.Person or RequestRecipient.Department || Organisation is not null;

    /// <summary>The levels that it has gone up to.</summary>
    public IReadOnlyList<LadderLevel> Reached { get; init; } = [];

    /// <summary>The contacts of the Centre's bodies, who are its highest level.</summary>
    public IReadOnlyCollection<Guid> CentreContacts { get; init; } = [];

    /// <summary>True when the delivery boards of both sides see it.</summary>
    public bool BoardsSee { get; init; }

    /// <summary>The roles of those who are asked; empty when they are asked by name.</summary>
    public IReadOnlyList<Role> AskedRoles => Recipient switch
    {
        _ when IsByName => [],
        RequestRecipient.Board => Board,
        RequestRecipient.Psa => Owners,
        RequestRecipient.Centre => [Centre],
        _ => throw new InvalidOperationException($"Nobody is asked as {Recipient}."),
    };

    /// <summary>The PSA for which, or for whose cluster, those who are asked have their roles.</summary>
    public Psa AskedFor => To ?? From;

    /// <summary>Returns true for the asking PSA's SRO and deputies, who speak for it.</summary>
    public bool MayAsk(Person person) => person.MayAnswer(From);

    /// <summary>Returns true for those whom it goes to.</summary>
    public bool IsAsked(Person person) => IsByName
        ? Named?.Id == person.Id && person.ArchivedAt is null
        : AskedRoles.Any(role => person.HasFor(AskedFor, role));

    /// <summary>Returns true for somebody on either side.</summary>
    public bool Speaks(Person person) => MayAsk(person) || IsAsked(person);

    /// <summary>Returns true for somebody who takes no part yet sees it: the boards of both sides, and a level it has reached.</summary>
    public bool Watches(Person person) =>
        (BoardsSee && Board.Any(role => person.HasFor(From, role) || (To is not null && person.HasFor(To, role))))
        || Reached.Any(level => IsOf(level, person));

    /// <summary>Returns true for somebody on either side, and for those who see it.</summary>
    public bool Concerns(Person person) => Speaks(person) || Watches(person);

    /// <summary>Returns whether the person's roles allow the step, in any state of the request.</summary>
    public bool MayTake(Person person, RequestStep step)
    {
        var takers = WhoTakes(step);
        return takers.Roles.Any(role => person.HasFor(takers.Psa, role))
            || (takers.IncludesNamed && IsAsked(person))
            || takers.Levels.Any(level => Reached.Contains(level) && IsOf(level, person));
    }

    /// <summary>Returns who may take the step: none when nobody does.</summary>
    public RequestTakers WhoTakes(RequestStep step) => (step, Recipient == RequestRecipient.Board) switch
    {
        (RequestStep.Raise or RequestStep.Withdraw or RequestStep.Reopen, _) => new(From, Owners),
        (RequestStep.AnswerChallenge, true) => new(From, Owners),
        (RequestStep.Challenge or RequestStep.WithdrawChallenge, true) => new(From, Board),
        (RequestStep.Acknowledge, true) => new(From, Board) { Levels = Above },
        (RequestStep.Decide, true) => new(From, Chair) { Levels = Above },
        (RequestStep.Reply or RequestStep.Acknowledge, false) => new(AskedFor, AskedRoles) { IncludesNamed = IsByName },
        (RequestStep.Close, true) => new(From, [.. Chair, .. Owners]),
        (RequestStep.Close or RequestStep.TakeToBoard, false) => new(From, Owners),
        _ => new(From, []),
    };

    /// <summary>Returns the steps that one side's card offers, in their order on it.</summary>
    /// <param name="isAsking">True for the asking side.</param>
    public IReadOnlyList<RequestStep> StepsOf(bool isAsking) => StepsOf(Recipient, isAsking);

    /// <inheritdoc cref="StepsOf(bool)"/>
    public static IReadOnlyList<RequestStep> StepsOf(RequestRecipient recipient, bool isAsking) => (recipient, isAsking) switch
    {
        (RequestRecipient.Board, true) => [RequestStep.AnswerChallenge, RequestStep.Withdraw, RequestStep.Close, RequestStep.Reopen],
        (RequestRecipient.Board, false) =>
            [RequestStep.Acknowledge, RequestStep.Challenge, RequestStep.WithdrawChallenge, RequestStep.Decide, RequestStep.Close],
        (_, true) => [RequestStep.TakeToBoard, RequestStep.Withdraw, RequestStep.Close, RequestStep.Reopen],
        (_, false) => [RequestStep.Acknowledge, RequestStep.Reply],
    };

    /// <summary>The levels above the board, which act on a request to it once it has reached them.</summary>
    private static LadderLevel[] Above { get; } = [LadderLevel.PermanentSecretary, LadderLevel.Centre];

    private bool IsOf(LadderLevel level, Person person) => level switch
    {
        LadderLevel.Board => Board.Any(role => person.HasFor(From, role)),
        LadderLevel.PermanentSecretary => person.HasFor(From, Role.PermanentSecretary),
        LadderLevel.Centre => person.ArchivedAt is null && CentreContacts.Contains(person.Id),
        _ => throw new InvalidOperationException($"Nobody is of level {level}."),
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
