using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests.Kinds;

namespace ClusterBot.Domain.Requests;

/// <summary>
/// The two sides of a request, as the register has them today. <see cref="RequestPermissions"/> says which steps each may take.
/// </summary>
/// <param name="From">The PSA that asks.</param>
/// <param name="Recipient">The type of party that is asked.</param>
/// <param name="To">The PSA that is asked; null when it is none.</param>
/// <param name="Centre">
/// The role that speaks for the Centre to the asking PSA's cluster: <see cref="Role.PermanentSecretary"/> when it has one, else
/// <see cref="Role.BoardChair"/>.
/// </param>
public sealed record RequestParties(Psa From, RequestRecipient Recipient, Psa? To, Role Centre)
{
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
        RequestRecipient.Board => RoleGroups.Board,
        RequestRecipient.Psa => RoleGroups.Owners,
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
        (BoardsSee && RoleGroups.Board.Any(role => person.HasFor(From, role) || (To is not null && person.HasFor(To, role))))
        || Reached.Any(level => IsOf(level, person));

    /// <summary>Returns true for somebody on either side, and for those who see it.</summary>
    public bool Concerns(Person person) => Speaks(person) || Watches(person);

    internal bool IsOf(LadderLevel level, Person person) => level switch
    {
        LadderLevel.Board => RoleGroups.Board.Any(role => person.HasFor(From, role)),
        LadderLevel.PermanentSecretary => person.HasFor(From, Role.PermanentSecretary),
        LadderLevel.Centre => person.ArchivedAt is null && CentreContacts.Contains(person.Id),
        _ => throw new InvalidOperationException($"Nobody is of level {level}."),
    };
}
