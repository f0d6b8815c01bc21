namespace ClusterBot.Domain.Asks;

/// <summary>A request of a PSA to another PSA or to the Centre. Its state follows from its events.</summary>
public sealed class Ask
{
    /// <summary>The longest need or reply, in characters.</summary>
    public const int MostText = 2_000;

    /// <summary>Our own id: that of the form with which it was asked, so that one form asks once.</summary>
    public required Guid Id { get; init; }

    /// <summary>The PSA that asks.</summary>
    public required Guid FromPsaId { get; init; }

    /// <summary>The PSA that is asked; null when it is the Centre, see <see cref="AskParties"/>.</summary>
    public Guid? ToPsaId { get; init; }

    /// <summary>The kind of thing asked for.</summary>
    public required AskKind Kind { get; init; }

    /// <summary>The person who asked for the PSA.</summary>
    public required Guid AskedById { get; init; }

    /// <summary>The time of asking.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>The need, at most <see cref="MostText"/> characters.</summary>
    public required string Need { get; init; }

    /// <summary>The day by which a reply is owed.</summary>
    public required DateOnly ReplyOwedOn { get; init; }

    /// <summary>Everything that happened, <see cref="AskStep.Raise"/> first.</summary>
    public ICollection<AskEvent> Events { get; init; } = [];
}
