using ClusterBot.Cards.CheckIns.Forms;
using ClusterBot.Cards.Indicators;

namespace ClusterBot.Cards.CheckIns;

/// <summary>What the check-in card shows of one PSA.</summary>
public sealed record CheckInView
{
    public required Guid Id { get; init; }

    public required int PsaNumber { get; init; }

    public required string Title { get; init; }

    /// <summary>The SRO and the deputies, by name.</summary>
    public required IReadOnlyList<string> AskedOf { get; init; }

    public required IReadOnlyList<IndicatorView> Indicators { get; init; }

    /// <summary>Today where the cluster is: no help can be needed before it.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The round's themed question, if it asks one.</summary>
    public string? Theme { get; init; }

    /// <summary>The current answer, if there is one.</summary>
    public AnswerView? Answer { get; init; }

    /// <summary>The numbering that its fields are named by; null for the first.</summary>
    public int? Numbering { get; init; }

    /// <summary>What this person is asked for here, on the person's own card.</summary>
    public MyPart? Mine { get; init; }

    /// <summary>Whether somebody who speaks for the PSA has answered, in whatever way.</summary>
    public bool IsAnswered => Answer is { SpeaksForAll: true };

    /// <summary>The last version of the answer when the card was made, also one that was taken back; 0 while there is none.</summary>
    public int Seen { get; init; }

    /// <summary>The indicators that whoever holds this card may report on.</summary>
    public IEnumerable<IndicatorView> Asked => Indicators.Where(indicator => Mine?.Rows?.Contains(indicator.Reference) ?? true);

    /// <summary>What the buttons of a person's own card carry; nothing on the card that all share.</summary>
    internal bool? OnMyCard => Mine is null ? null : true;

    /// <summary>Help that was asked for in this check-in.</summary>
    public IReadOnlyList<HelpView> Help { get; init; } = [];

    /// <summary>What whoever just pressed a button should know, in sentences.</summary>
    public string? Notice { get; init; }

    /// <summary>What was typed and could not be taken as it stands.</summary>
    public CheckInDraft? Draft { get; init; }
}
