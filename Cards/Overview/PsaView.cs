using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.Indicators;
using ClusterBot.Domain.Indicators.Assessing;
using ClusterBot.Domain.Indicators.Assessing.Methods;
using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.Overview;

/// <summary>The facts known of a PSA now, or at some time.</summary>
public sealed record PsaView
{
    public required ProtectiveMarking Marking { get; init; }

    public required int Number { get; init; }

    public required string Title { get; init; }

    public string? LeadDepartment { get; init; }

    public required IReadOnlyList<string> AnsweredBy { get; init; }

    public required IReadOnlyList<IndicatorView> Indicators { get; init; }

    /// <summary>The method by which its indicators are judged.</summary>
    public required MethodChoice Method { get; init; }

    /// <summary>The latest answer to any check-in, if there is one.</summary>
    public AnswerView? LatestAnswer { get; init; }

    /// <summary>The numbers of open asks of this PSA and to it; null in a view of the past.</summary>
    public (int From, int To)? OpenAsks { get; init; }

    /// <summary>The day at whose end this was known; null for what is known now.</summary>
    public DateOnly? AsAtOn { get; init; }

    /// <summary>The last check-in that has closed; null when none has.</summary>
    public ClosedRound? LastRound { get; init; }

    /// <summary>Today where the cluster is.</summary>
    public DateOnly Today { get; init; }

    /// <summary>Our rating of the whole, by HM Treasury's published rule.</summary>
    public PsaProgress Progress => PsaProgress.Of([.. Indicators.Select(indicator => indicator.Computed)]);
}

/// <summary>A check-in that has closed.</summary>
/// <param name="ClosedAt">The moment.</param>
/// <param name="On">The day of it where the cluster is.</param>
public sealed record ClosedRound(DateTimeOffset ClosedAt, DateOnly On);
