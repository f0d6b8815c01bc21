using ClusterBot.Domain.Requests.Kinds;

namespace ClusterBot.Domain.Requests;

/// <summary>
/// Something that one party owes another by a day: a PSA asks its delivery board, another PSA or the Centre. Its state follows from its
/// events.
/// </summary>
public sealed class Request
{
    /// <summary>The longest need, and the longest words of a step, in characters.</summary>
    public const int MaxText = 2_000;

    /// <summary>Our own id: that of the form with which it was raised, so that one form raises once.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The Entra tenant, in which <see cref="Number"/> is unique.</summary>
    public required string TenantId { get; init; }

    /// <summary>The number by which people speak of it, from 1, without holes in its tenant.</summary>
    public required int Number { get; init; }

    /// <summary>The longest address of a message, in characters.</summary>
    public const int MaxLink = 1_000;

    /// <summary>The key of its <see cref="RequestKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The PSA that asks.</summary>
    public required Guid FromPsaId { get; init; }

    /// <summary>The type of party that is asked.</summary>
    public required RequestRecipient To { get; init; }

    /// <summary>The PSA that is asked; null when it is none.</summary>
    public Guid? ToPsaId { get; init; }

    /// <summary>The department, or the body of the Centre, that is asked; null when it is none.</summary>
    public Guid? ToOrganisationId { get; init; }

    /// <summary>The person who is asked; null when it is none.</summary>
    public Guid? ToPersonId { get; init; }

    /// <summary>The indicator that it is about; null when it is about none.</summary>
    public Guid? IndicatorId { get; init; }

    /// <summary>The check-in in which it was raised; null when it was raised elsewhere.</summary>
    public Guid? CheckInId { get; init; }

    /// <summary>The person who raised it for the PSA.</summary>
    public required Guid RaisedById { get; init; }

    /// <summary>The time at which it was raised.</summary>
    public required DateTimeOffset RaisedAt { get; init; }

    /// <summary>The need, at most <see cref="MaxText"/> characters.</summary>
    public required string Need { get; init; }

    /// <summary>The day by which it is needed: help by the board's, a reply by anybody else's.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>The severity.</summary>
    public RequestSeverity Severity { get; init; }

    /// <summary>The clock and the ladder under which it was raised.</summary>
    public RequestPolicy Policy { get; init; } = new();

    /// <summary>The request from which it came: an answer that never came, or a decision; null when it came from none.</summary>
    public Guid? SourceId { get; init; }

    /// <summary>The record from which it came, such as a barrier or an offer that was taken; null when it came from none.</summary>
    public Guid? RecordId { get; init; }

    /// <summary>The address of the message from which it was raised; null when it was raised otherwise.</summary>
    public string? Link { get; init; }

    /// <summary>Everything that happened, <see cref="RequestStep.Raise"/> first.</summary>
    public ICollection<RequestEvent> Events { get; init; } = [];
}

/// <summary>The type of party that is asked. Stored by name; a name is never reused.</summary>
public enum RequestRecipient
{
    /// <summary>The delivery board of the PSA that asks: an escalation.</summary>
    Board,

    /// <summary>Another PSA.</summary>
    Psa,

    /// <summary>The departments that work for all of government.</summary>
    Centre,

    /// <summary>A department, for which its contact speaks.</summary>
    Department,

    /// <summary>One person.</summary>
    Person,
}
