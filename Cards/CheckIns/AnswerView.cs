using ClusterBot.Cards.Indicators;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Assessing;
using ClusterBot.Domain.Indicators.Periods;

namespace ClusterBot.Cards.CheckIns;

/// <summary>The answer to a check-in as it stands, each part with its author.</summary>
/// <param name="By">Who answered for the PSA as a whole; while nobody has, the holders who said something.</param>
/// <param name="AnsweredAt">When, in the cluster's own time.</param>
/// <param name="Version">The version that the card shows, from 1.</param>
/// <param name="NothingNew">Answered with one tap.</param>
/// <param name="BigPicture">As typed.</param>
/// <param name="Rows">One for each indicator that something was said of.</param>
public sealed record AnswerView(
    string By, DateTimeOffset AnsweredAt, int Version, bool NothingNew, SaidText? BigPicture, IReadOnlyList<AnswerRowView> Rows)
{
    /// <summary>
    /// True when somebody who speaks for the PSA has answered; otherwise holders have given figures and the rest is still owed.
    /// </summary>
    public bool SpeaksForAll { get; init; } = true;

    /// <summary>True when several holders have said something, and nobody for the PSA as a whole.</summary>
    public bool IsOfSeveral { get; init; }

    /// <summary>The number of times that the PSA as a whole was answered.</summary>
    public int Times { get; init; } = 1;

    public SaidText? Theme { get; init; }

    public SaidText? SideEffects { get; init; }

    public SaidText? AnythingElse { get; init; }

    /// <summary>The reason why there is no answer in this round, as typed.</summary>
    public SaidText? NotThisRoundBecause { get; init; }

    /// <summary>The reason why it was changed after the round had closed, as typed.</summary>
    public SaidText? CorrectedBecause { get; init; }

    /// <summary>True when somebody can still take back with one press what was saved last.</summary>
    public bool CanBeUndone { get; init; }
}

/// <summary>The author of a part.</summary>
/// <param name="Name">By name.</param>
/// <param name="At">When, in the cluster's own time.</param>
public sealed record SaidBy(string Name, DateTimeOffset At);

/// <summary>A text as typed.</summary>
/// <param name="Text">The words.</param>
/// <param name="By">Who wrote them; null when it is who answered, at that time.</param>
public sealed record SaidText(string Text, SaidBy? By = null)
{
    /// <summary>Attributes the words to the person who answered, at that time.</summary>
    public static implicit operator SaidText(string text) => new(text);
}

/// <summary>Everything that stands about one indicator.</summary>
public sealed record AnswerRowView(IndicatorView Indicator, decimal? Value, DeclaredStatus? Status)
{
    /// <summary>The period of the figure; null when the card does not say.</summary>
    public Period? Period { get; init; }

    /// <summary>True when a figure was taken back, and none has been given since.</summary>
    public bool TakenBack { get; init; }

    /// <summary>The person who took the figure back; null when it is the one who answered, at that time.</summary>
    public SaidBy? TakenBackBy { get; init; }

    /// <summary>The person who gave the figure; null when it is the one who answered, at that time.</summary>
    public SaidBy? ValueBy { get; init; }

    /// <summary>The person who judged it; null when it is the one who answered, at that time.</summary>
    public SaidBy? StatusBy { get; init; }

    public Confidence? Confidence { get; init; }

    /// <summary>The person who said how sure they are; null when it is the one who answered, at that time.</summary>
    public SaidBy? ConfidenceBy { get; init; }

    public SaidText? ForCitizens { get; init; }

    /// <summary>The status that the figures had when something was last said about it; null when they carried no verdict.</summary>
    public ComputedStatus? Computed { get; init; }

    public SaidText? DiffersBecause { get; init; }

    /// <summary>True when its holder has nothing new.</summary>
    public bool NothingNew { get; init; }

    /// <summary>The holder who has nothing new; null when it is the one who answered, at that time.</summary>
    public SaidBy? NothingNewBy { get; init; }

    /// <summary>The reason why its holder gives no figure in this round, as typed.</summary>
    public SaidText? NotThisRoundBecause { get; init; }

    /// <summary>The figure before it was corrected.</summary>
    public decimal? Before { get; init; }

    /// <summary>True when the declared and the computed status differ.</summary>
    public bool Differs => Status is { } declared && Computed is { } computed
        && declared.Differs(computed);
}
