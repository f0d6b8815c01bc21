using ClusterBot.Domain.Register;

namespace ClusterBot.Domain.Asks;

/// <summary>Between whom an ask is, as the register says today.</summary>
/// <param name="From">The PSA that asks.</param>
/// <param name="To">The PSA that is asked; none where it is the Centre.</param>
/// <param name="Centre">
/// Who speaks for the Centre to the asking PSA's cluster: <see cref="Role.PermanentSecretary"/> where it has one, else
/// <see cref="Role.BoardChair"/>.
/// </param>
public sealed record AskParties(Psa From, Psa? To, Role Centre)
{
    /// <summary>The roles by which somebody replies.</summary>
    public IReadOnlyList<Role> Replying => To is null ? [Centre] : [Role.SeniorResponsibleOwner, Role.Deputy];

    /// <summary>The asking PSA's SRO and deputies speak for it.</summary>
    public bool MayAsk(Person person) => person.MayAnswer(From);

    /// <summary>Those whom it goes to reply.</summary>
    public bool MayReply(Person person) => To is { } asked ? person.MayAnswer(asked)
        : Centre == Role.PermanentSecretary ? person.IsPermanentSecretary(From.ClusterId)
        : person.Chairs(From.ClusterId);

    /// <summary>Whether the person's roles give them the step, in whatever state the ask is.</summary>
    public bool MayTake(Person person, AskStep step) => step == AskStep.Reply ? MayReply(person) : MayAsk(person);
}
