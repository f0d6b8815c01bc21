using ClusterBot.Cards.Indicators;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Assessing;

namespace ClusterBot.Cards.CheckIns;

/// <summary>What was recorded as the answer to a check-in.</summary>
/// <param name="By">Who answered.</param>
/// <param name="AnsweredAt">When, in the cluster's own time.</param>
/// <param name="Version">From 1.</param>
/// <param name="NothingNew">Answered with one tap.</param>
/// <param name="BigPicture">As typed.</param>
/// <param name="Rows">One for each indicator that something was said of.</param>
public sealed record AnswerView(
    string By, DateTimeOffset AnsweredAt, int Version, bool NothingNew, string? BigPicture, IReadOnlyList<AnswerRowView> Rows)
{
    /// <summary>Somebody who speaks for the PSA has answered; else holders have given figures and the rest is still owed.</summary>
    public bool SpeaksForAll { get; init; } = true;

    public string? Theme { get; init; }

    public string? SideEffects { get; init; }

    public string? AnythingElse { get; init; }

    /// <summary>Why there is no answer in this round, as typed.</summary>
    public string? NotThisRoundBecause { get; init; }

    /// <summary>Why it was changed after the round had closed, as typed.</summary>
    public string? CorrectedBecause { get; init; }
}

/// <summary>What was recorded of one indicator.</summary>
public sealed record AnswerRowView(IndicatorView Indicator, decimal? Value, DeclaredStatus? Status)
{
    public Confidence? Confidence { get; init; }

    public string? ForCitizens { get; init; }

    /// <summary>What the figures said when it was recorded; none where they carried no verdict.</summary>
    public ComputedStatus? Computed { get; init; }

    public string? DiffersBecause { get; init; }

    /// <summary>The figure before it was corrected.</summary>
    public decimal? Before { get; init; }

    /// <summary>Whether what was declared and what was computed say different things.</summary>
    public bool Differs => Status is { } declared && Computed is { } computed
        && declared.Differs(computed);
}
