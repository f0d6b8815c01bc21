using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests.Kinds;

namespace ClusterBot.Cards.Requests;

/// <summary>The form with which a PSA asks.</summary>
public sealed record RequestFormView
{
    /// <summary>Our own id; the request's, once it is sent.</summary>
    public required Guid Id { get; init; }

    /// <summary>The highest marking of the clusters for which it may ask.</summary>
    public required ProtectiveMarking Marking { get; init; }

    /// <summary>The PSAs for which the reader may ask; one or more.</summary>
    public required IReadOnlyList<RequestPsa> From { get; init; }

    /// <summary>The kinds that can be asked for; one or more.</summary>
    public required IReadOnlyList<RequestKind> Kinds { get; init; }

    /// <summary>The kind that was chosen; null while none is.</summary>
    public RequestKind? Kind { get; init; }

    /// <summary>Those who can be asked for the kind that was chosen.</summary>
    public required IReadOnlyList<RequestAskedChoice> To { get; init; }

    /// <summary>The party that is asked, as the words of the command said before a kind was chosen.</summary>
    public string? WantedTo { get; init; }

    /// <summary>The address of the message from which it is raised; null when it is raised otherwise.</summary>
    public string? Link { get; init; }

    /// <summary>The record from which it is raised; null when it is raised otherwise.</summary>
    public Guid? Record { get; init; }

    /// <summary>True in a dialog, whose buttons are of another kind.</summary>
    public bool IsInDialog { get; init; }

    /// <summary>The PSAs that nobody answers for.</summary>
    public required IReadOnlyList<int> Unanswered { get; init; }

    /// <summary>True when no PSA is left out because of the readers of the place.</summary>
    public bool ListsAll { get; init; } = true;

    /// <summary>The numbering of the PSAs; null for the first.</summary>
    public int? Numbering { get; init; }

    /// <summary>Today, on the asking cluster's calendar.</summary>
    public required DateOnly Today { get; init; }

    public RequestDraft Draft { get; init; } = RequestDraft.Empty;
}

/// <summary>Somebody who can be asked.</summary>
/// <param name="Code">As the choice sends it.</param>
/// <param name="Title">The PSA's number, or a name.</param>
/// <param name="About">The PSA's title; null for anybody else.</param>
public sealed record RequestAskedChoice(string Code, string Title, string? About = null);
