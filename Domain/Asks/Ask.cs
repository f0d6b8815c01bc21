namespace ClusterBot.Domain.Asks;

/// <summary>What a PSA needs from another PSA or from the Centre. Its state is what its events say.</summary>
public sealed class Ask
{
    /// <summary>The longest need or reply, in characters.</summary>
    public const int MostText = 2_000;

    /// <summary>Our own id: that of the form which it was asked with, so that one form asks once.</summary>
    public required Guid Id { get; init; }

    /// <summary>The PSA that asks.</summary>
    public required Guid FromPsaId { get; init; }

    /// <summary>The PSA that is asked; none where it is the Centre, see <see cref="AskParties"/>.</summary>
    public Guid? ToPsaId { get; init; }

    /// <summary>What kind of thing.</summary>
    public required AskKind Kind { get; init; }

    /// <summary>Who asked for the PSA.</summary>
    public required Guid AskedById { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>What is needed, at most <see cref="MostText"/> characters.</summary>
    public required string Need { get; init; }

    /// <summary>The day by which a reply is owed.</summary>
    public required DateOnly ReplyOwedOn { get; init; }

    /// <summary>All that happened, <see cref="AskStep.Raise"/> first.</summary>
    public ICollection<AskEvent> Events { get; init; } = [];
}
