using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.Asks;

/// <summary>The form with which a PSA asks.</summary>
public sealed record AskFormView
{
    /// <summary>Our own id; the ask's, once it is sent.</summary>
    public required Guid Id { get; init; }

    /// <summary>The highest of those clusters for which it may ask.</summary>
    public required Marking Marking { get; init; }

    /// <summary>The PSAs for which the reader may ask; one or more.</summary>
    public required IReadOnlyList<AskPsa> From { get; init; }

    /// <summary>The PSAs that can be asked, by number.</summary>
    public required IReadOnlyList<AskPsa> To { get; init; }

    /// <summary>Whether somebody speaks for the Centre.</summary>
    public required bool OffersCentre { get; init; }

    /// <summary>The PSAs that nobody answers for.</summary>
    public required IReadOnlyList<int> Unanswered { get; init; }

    /// <summary>Whether no PSA is left out because of who reads the place.</summary>
    public bool ListsAll { get; init; } = true;

    /// <summary>The numbering of the PSAs; null for the first.</summary>
    public int? Numbering { get; init; }

    /// <summary>On the asking cluster's calendar.</summary>
    public required DateOnly Today { get; init; }

    public AskDraft Draft { get; init; } = AskDraft.Empty;
}
