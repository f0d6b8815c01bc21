using ClusterBot.Domain.Register;

namespace ClusterBot.Domain.Requests;

/// <summary>The two sides of a request, as the register has them today, and the steps of each.</summary>
/// <param name="From">The PSA that asks.</param>
/// <param name="Recipient">The type of party that is asked.</param>
/// <param name="To">The PSA that is asked; null when it is the board or the Centre.</param>
/// <param name="Centre">
/// The role that speaks for the Centre to the asking PSA's cluster: <see cref="Role.PermanentSecretary"/> when it has one, else
/// <see cref="Role.BoardChair"/>.
/// </param>
public sealed record RequestParties(Psa From, RequestRecipient Recipient, Psa? To, Role Centre)
{
    private static readonly Role[] Owners = [Role.SeniorResponsibleOwner, Role.Deputy];

    private static readonly Role[] Board = [Role.BoardChair, Role.BoardMember, Role.NonExecutiveDirector];

    private static readonly Role[] Chair = [Role.BoardChair];

    /// <summary>The roles of those who are asked.</summary>
    public IReadOnlyList<Role> AskedRoles => Recipient switch
    {
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
    public bool IsAsked(Person person) => AskedRoles.Any(role => person.HasFor(AskedFor, role));

    /// <summary>Returns true for somebody on either side.</summary>
    public bool Concerns(Person person) => MayAsk(person) || IsAsked(person);

    /// <summary>Returns whether the person's roles allow the step, in any state of the request.</summary>
    public bool MayTake(Person person, RequestStep step)
    {
        var (psa, roles) = WhoTakes(step);
        return roles.Any(role => person.HasFor(psa, role));
    }

    /// <summary>
    /// Returns the roles each of which allows the step, none when nobody takes it, and the PSA for which, or for whose cluster, somebody
    /// has them.
    /// </summary>
    public (Psa Psa, IReadOnlyList<Role> Roles) WhoTakes(RequestStep step) => (step, Recipient == RequestRecipient.Board) switch
    {
        (RequestStep.Raise or RequestStep.Withdraw or RequestStep.Reopen, _) => (From, Owners),
        (RequestStep.AnswerChallenge, true) => (From, Owners),
        (RequestStep.Acknowledge or RequestStep.Challenge or RequestStep.WithdrawChallenge, true) => (From, Board),
        (RequestStep.Decide, true) => (From, Chair),
        (RequestStep.Reply, false) => (AskedFor, AskedRoles),
        (RequestStep.Close, true) => (From, [.. Chair, .. Owners]),
        (RequestStep.Close, false) => (From, Owners),
        _ => (From, []),
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
        (_, true) => [RequestStep.Withdraw, RequestStep.Close, RequestStep.Reopen],
        (_, false) => [RequestStep.Reply],
    };
}
