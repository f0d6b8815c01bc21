using ClusterBot.Domain.Indicators;

namespace ClusterBot.Domain.CheckIns;

/// <summary>What an answer says of one indicator: a figure, a declared status, or both.</summary>
public sealed class AnswerRow
{
    /// <summary>Our own id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The answer.</summary>
    public required Guid AnswerId { get; init; }

    /// <summary>The indicator.</summary>
    public required Guid IndicatorId { get; init; }

    /// <summary>The figure, in the indicator's unit.</summary>
    public decimal? Value { get; init; }

    /// <summary>How the indicator is judged by whoever answered.</summary>
    public DeclaredStatus? Status { get; init; }
}
