using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Assessing;

namespace ClusterBot.Domain.CheckIns;

/// <summary>Everything that one save says about one indicator: a figure, a judgement, or that its holder has none this time.</summary>
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

    /// <summary>True when it takes back the figure that stood. Not stored here: the figure's own versions say so.</summary>
    public bool TakesBackFigure { get; set; }

    /// <summary>The author's judgement of the indicator.</summary>
    public DeclaredStatus? Status { get; init; }

    /// <summary>The author's confidence in it.</summary>
    public Confidence? Confidence { get; init; }

    /// <summary>The meaning for citizens, in a line of at most <see cref="MostLine"/> characters.</summary>
    public string? ForCitizens { get; init; }

    /// <summary>The status computed from the figures when this was said; null when they carried no verdict.</summary>
    public ComputedStatus? Computed { get; init; }

    /// <summary>The reason why the judgement differs from the computed status, at most <see cref="MostLine"/> characters.</summary>
    public string? DiffersBecause { get; init; }

    /// <summary>True when the indicator's holder was asked and has nothing new.</summary>
    public bool NothingNew { get; init; }

    /// <summary>
    /// The reason why the indicator's holder gives no figure in this round, at most <see cref="Answer.MostRemark"/> characters.
    /// </summary>
    public string? NotThisRoundBecause { get; init; }

    /// <summary>True when it settles what its holder was asked for: with a figure, or by saying that there is none.</summary>
    public bool IsSettling => Value is not null || NothingNew || NotThisRoundBecause is not null;
}
