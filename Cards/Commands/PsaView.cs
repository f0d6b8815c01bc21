using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.Indicators;
using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.Commands;

/// <summary>What is known of a PSA.</summary>
public sealed record PsaView
{
    public required Marking Marking { get; init; }

    public required int Number { get; init; }

    public required string Title { get; init; }

    public string? LeadDepartment { get; init; }

    public required IReadOnlyList<string> AnsweredBy { get; init; }

    public required IReadOnlyList<PsaIndicatorView> Indicators { get; init; }

    /// <summary>The latest answer to any check-in, if there is one.</summary>
    public AnswerView? LatestAnswer { get; init; }
}

/// <summary>An indicator with its figures, the oldest first.</summary>
public sealed record PsaIndicatorView(IndicatorView Indicator, IReadOnlyList<ReadingView> Readings);

/// <summary>One figure and the period that it is for.</summary>
public sealed record ReadingView(decimal Value, string Period);
