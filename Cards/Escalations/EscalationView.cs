using ClusterBot.Cards.Indicators;
using ClusterBot.Domain.Escalations;
using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.Escalations;

/// <summary>The content of an escalation's card.</summary>
public sealed record EscalationView
{
    public required Guid Id { get; init; }

    /// <summary>True for the SRO's own card; false for the delivery board's.</summary>
    public bool IsForSro { get; init; }

    public required ProtectiveMarking Marking { get; init; }

    public required int PsaNumber { get; init; }

    public required string PsaTitle { get; init; }

    /// <summary>The indicator that it is about, if it is about one.</summary>
    public IndicatorView? Indicator { get; init; }

    /// <summary>The need, as typed.</summary>
    public required string Need { get; init; }

    public required DateOnly NeededOn { get; init; }

    public required string RaisedBy { get; init; }

    /// <summary>The time of asking, in the cluster's own time.</summary>
    public required DateTimeOffset RaisedAt { get; init; }

    public required EscalationState State { get; init; }

    /// <summary>The steps that the state is open to, whoever takes them.</summary>
    public required IReadOnlyList<EscalationStep> OpenSteps { get; init; }

    /// <summary>Everything that happened, oldest first.</summary>
    public required IReadOnlyList<EscalationEventView> Events { get; init; }

    /// <summary>The names of the people who were told: the channel has accepted the message.</summary>
    public IReadOnlyList<string> Told { get; init; } = [];

    /// <summary>The names of the people being told: the message is on its way, and its outcome is not known yet.</summary>
    public IReadOnlyList<string> Telling { get; init; } = [];

    /// <summary>The people who could not be told and the reasons, one sentence each.</summary>
    public IReadOnlyList<string> NotTold { get; init; } = [];

    /// <summary>The part of the reader's latest input that was not accepted.</summary>
    public EscalationDraft? Draft { get; init; }
}

/// <summary>One thing that happened to an escalation.</summary>
/// <param name="Step">What happened.</param>
/// <param name="By">Who did it.</param>
/// <param name="HappenedAt">When, in the cluster's own time.</param>
/// <param name="Text">What was written, as typed.</param>
public sealed record EscalationEventView(EscalationStep Step, string By, DateTimeOffset HappenedAt, string? Text);
