using ClusterBot.Cards.CheckIns.Forms;
using ClusterBot.Cards.Indicators;
using ClusterBot.Domain.Indicators.Periods;
using ClusterBot.Domain.Requests.Kinds;

namespace ClusterBot.Cards.CheckIns;

/// <summary>The content of the check-in card about one PSA.</summary>
public sealed record CheckInView
{
    public required Guid Id { get; init; }

    public required int PsaNumber { get; init; }

    public required string Title { get; init; }

    /// <summary>The SRO and the deputies, by name.</summary>
    public required IReadOnlyList<string> AskedOf { get; init; }

    public required IReadOnlyList<IndicatorView> Indicators { get; init; }

    /// <summary>Today in the cluster's place: no help can be needed before it.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The round's themed question, if it asks one.</summary>
    public string? Theme { get; init; }

    /// <summary>The current answer, if there is one.</summary>
    public AnswerView? Answer { get; init; }

    /// <summary>The numbering by which its fields are named; null for the first.</summary>
    public int? Numbering { get; init; }

    /// <summary>The person's part here, on the person's own card.</summary>
    public MyPart? Mine { get; init; }

    /// <summary>True when somebody who speaks for the PSA has answered, in whatever way.</summary>
    public bool IsAnswered => Answer is { SpeaksForAll: true };

    /// <summary>The last version of the answer when the card was made, even one that was taken back; 0 while there is none.</summary>
    public int Seen { get; init; }

    /// <summary>The indicators that the holder of this card may report on.</summary>
    public IEnumerable<IndicatorView> Asked => Indicators.Where(indicator => Mine?.Rows?.Contains(indicator.Reference) ?? true);

    /// <summary>Returns the period of the figure that was given for the indicator in this check-in; null when none was.</summary>
    public Period? GivenFor(IndicatorView indicator) =>
        Answer?.Rows.FirstOrDefault(row => row.Indicator.Reference == indicator.Reference)?.Period;

    /// <summary>Help that was asked for in this check-in.</summary>
    public IReadOnlyList<AskedHelpView> Help { get; init; } = [];

    /// <summary>The kind of request to the delivery board, which says what the form for help asks.</summary>
    public RequestKind HelpKind { get; init; } = RequestKind.Unknown(RequestKind.EscalationKey);

    /// <summary>A message to the person who just pressed a button, in sentences.</summary>
    public string? Notice { get; init; }

    /// <summary>The typed content that could not be taken as it stands.</summary>
    public CheckInDraft? Draft { get; init; }
}
