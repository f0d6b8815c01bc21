using ClusterBot.Domain.Register;

namespace ClusterBot.Domain.Asks;

/// <summary>The two sides of an ask, as the register has them today.</summary>
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

    /// <summary>Returns true for the asking PSA's SRO and deputies, who speak for it.</summary>
    public bool MayAsk(Person person) => person.MayAnswer(From);

    /// <summary>Returns true for those whom it goes to, who reply.</summary>
    public bool MayReply(Person person) => To is { } asked ? person.MayAnswer(asked)
        : Centre == Role.PermanentSecretary ? person.IsPermanentSecretary(From.ClusterId)
        : person.Chairs(From.ClusterId);

    /// <summary>Returns whether the person's roles allow the step, in any state of the ask.</summary>
    public bool MayTake(Person person, AskStep step) => step == AskStep.Reply ? MayReply(person) : MayAsk(person);
}
