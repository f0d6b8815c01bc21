using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Assessing;

namespace ClusterBot.Domain.CheckIns;

/// <summary>What an answer says of one indicator: a figure, a judgement, or that its holder has nothing new.</summary>
public sealed class AnswerRow
{
    /// <summary>The longest line that is kept, in characters.</summary>
    public const int MostLine = 500;

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

    /// <summary>How sure whoever answered is of it.</summary>
    public Confidence? Confidence { get; init; }

    /// <summary>What it means for citizens, in a line of at most <see cref="MostLine"/> characters.</summary>
    public string? ForCitizens { get; init; }

    /// <summary>What was computed from the figures when this was said; none where they carried no verdict.</summary>
    public ComputedStatus? Computed { get; init; }

    /// <summary>Why the judgement differs from what was computed, at most <see cref="MostLine"/> characters.</summary>
    public string? DiffersBecause { get; init; }

    /// <summary>It says nothing but that the indicator's holder was asked and has no new figure.</summary>
    public bool IsNothingNew => this is { Value: null, Status: null, Confidence: null, ForCitizens: null };
}
