namespace ClusterBot.Domain.Indicators;

/// <summary>The planned value of an indicator on a day: one point of its trajectory.</summary>
public sealed class PlannedFigure
{
    /// <summary>Our own id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The indicator.</summary>
    public required Guid IndicatorId { get; init; }

    /// <summary>The day, usually the last of a period; one figure a day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The figure, in the indicator's unit.</summary>
    public required decimal Value { get; set; }
}
