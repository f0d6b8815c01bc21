using ClusterBot.Domain.GoodPractice;
using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.GoodPractice;

/// <summary>The local days that a summary covers.</summary>
/// <param name="FirstOn">The first.</param>
/// <param name="LastOn">The last.</param>
/// <param name="IsUsual">Whether these are the days that are taken where nobody named any.</param>
public sealed record SummarySpan(DateOnly FirstOn, DateOnly LastOn, bool IsUsual);

/// <summary>What the summary card shows.</summary>
public sealed record SummaryView
{
    public required Marking Marking { get; init; }

    public required SummaryPlace Place { get; init; }

    /// <summary>The first local day that is covered.</summary>
    public required DateOnly FirstOn { get; init; }

    public required DateOnly LastOn { get; init; }

    /// <summary>Whether these are the days that are taken where nobody named any.</summary>
    public bool IsUsualPeriod { get; init; }

    /// <summary>The words that messages had to hold, as typed; null where none were asked for.</summary>
    public string? Topic { get; init; }

    public required int Messages { get; init; }

    public required int People { get; init; }

    public required SummaryMethod Method { get; init; }

    /// <summary>In the order in which they are read; none when there is nothing to summarise.</summary>
    public required IReadOnlyList<PointView> Points { get; init; }

    /// <summary>Why there are no points, as one sentence.</summary>
    public string? EmptyBecause { get; init; }

    /// <summary>What a reader should know to judge it: what was left out, what could not be read. One sentence each.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}
