using ClusterBot.Cards.Indicators;
using ClusterBot.Cards.Requests;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Assessing;
using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.RoundUps;

/// <summary>The outcome of a round that has closed.</summary>
public sealed record RoundUpView
{
    public required string ClusterName { get; init; }

    public required ProtectiveMarking Marking { get; init; }

    public required DateOnly OccursOn { get; init; }

    /// <summary>The number of PSAs that were asked about.</summary>
    public required int Asked { get; init; }

    /// <summary>The number of those that were answered.</summary>
    public required int Answered { get; init; }

    /// <summary>Everybody who answered or gave a figure, by name.</summary>
    public required IReadOnlyList<string> Contributors { get; init; }

    /// <summary>Figures that came in and differ from the last ones.</summary>
    public required IReadOnlyList<MovedFigureView> Moved { get; init; }

    /// <summary>The number of figures that came in and are the same as the last ones.</summary>
    public required int Unmoved { get; init; }

    public required IReadOnlyList<DifferingView> Differing { get; init; }

    /// <summary>PSAs and indicators for which somebody explained why there is nothing this time.</summary>
    public required IReadOnlyList<NotThisTimeView> NotThisTime { get; init; }

    /// <summary>Requests for help that are still open.</summary>
    public required IReadOnlyList<OpenRequestView> Requests { get; init; }

    /// <summary>Asks of and to the cluster's PSAs that are still open.</summary>
    public required IReadOnlyList<OpenRequestView> Asks { get; init; }

    /// <summary>PSAs without an SRO, as "PSA 16" and the title.</summary>
    public required IReadOnlyList<UnheldView> WithoutOwner { get; init; }

    /// <summary>Indicators without a holder.</summary>
    public required IReadOnlyList<UnheldView> WithoutHolder { get; init; }

    /// <summary>The PSAs from which nothing came, for the cluster lead alone. Null on the channel's card.</summary>
    public IReadOnlyList<MissingView>? Missing { get; init; }
}

/// <param name="Indicator">The indicator.</param>
/// <param name="Before">The figure before; null when it is the first.</param>
/// <param name="BeforePeriod">Its period.</param>
/// <param name="Now">The new figure.</param>
/// <param name="Period">Its period.</param>
public sealed record MovedFigureView(IndicatorView Indicator, decimal? Before, string? BeforePeriod, decimal Now, string Period)
{
    /// <summary>The name of the person who gave it; null when the card does not say.</summary>
    public string? By { get; init; }

    /// <summary>True when it went the right way; null for a first figure.</summary>
    public bool? IsBetter => Before is { } before ? Indicator.Better == Direction.Increase ? Now > before : Now < before : null;
}

/// <param name="Indicator">The indicator.</param>
/// <param name="Declared">How it was judged by whoever answered.</param>
/// <param name="Computed">What the figures said at that moment.</param>
/// <param name="Because">Why they differ, as typed; null when nobody said.</param>
public sealed record DifferingView(IndicatorView Indicator, DeclaredStatus Declared, ComputedStatus Computed, string? Because)
{
    /// <summary>The name of the person who judged it.</summary>
    public required string By { get; init; }

    /// <summary>The name of the person who said why they differ; null when it is the one who judged it.</summary>
    public string? BecauseBy { get; init; }
}

/// <param name="Reference">A PSA as "PSA 16", or an indicator's reference.</param>
/// <param name="Because">As typed.</param>
/// <param name="By">Who said so, by name.</param>
public sealed record NotThisTimeView(string Reference, string Because, string By);

/// <param name="Reference">A PSA's number or an indicator's reference.</param>
/// <param name="Name">Its title or name.</param>
public sealed record UnheldView(string Reference, string Name);

/// <param name="PsaNumber">The PSA.</param>
/// <param name="Title">Its title.</param>
/// <param name="AskedOf">Who was asked, by name.</param>
/// <param name="Note">What the lead should know, in a sentence; null when there is nothing.</param>
public sealed record MissingView(int PsaNumber, string Title, IReadOnlyList<string> AskedOf, string? Note);
