using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.Indicators;
using ClusterBot.Cards.Requests;
using ClusterBot.Domain.Indicators.Assessing;
using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.Overview;

/// <summary>The state of a cluster.</summary>
public sealed record StatusView
{
    public required string ClusterName { get; init; }

    public required ProtectiveMarking Marking { get; init; }

    /// <summary>Today where the cluster is.</summary>
    public DateOnly Today { get; init; }

    /// <summary>The open round, if there is one.</summary>
    public RoundView? Round { get; init; }

    /// <summary>The time when the calendar opens the next one, local; null while paused, or when no date is known.</summary>
    public DateTimeOffset? NextOpensAt { get; init; }

    /// <summary>The time since which rounds are paused, local; null while they open by themselves.</summary>
    public DateTimeOffset? PausedAt { get; init; }

    /// <summary>Its PSAs, by number.</summary>
    public required IReadOnlyList<StatusPsaView> Psas { get; init; }

    /// <summary>The escalations that are not closed yet, the most urgent first.</summary>
    public required IReadOnlyList<OpenRequestView> OpenEscalations { get; init; }
}

/// <summary>A PSA in the list of its cluster.</summary>
public sealed record StatusPsaView(int Number, string Title, IReadOnlyList<IndicatorView> Indicators)
{
    /// <summary>Our rating of the whole, by HM Treasury's published rule.</summary>
    public PsaProgress Progress => PsaProgress.Of([.. Indicators.Select(indicator => indicator.Computed)]);
}
