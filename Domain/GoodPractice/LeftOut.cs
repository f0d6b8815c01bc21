namespace ClusterBot.Domain.GoodPractice;

/// <summary>Something that a summary does not cover, so that a reader can judge it.</summary>
/// <param name="Reason">Why it was left out.</param>
/// <param name="Count">How many: messages, or points where the reason is about points; at least 1.</param>
public sealed record LeftOut(LeftOutReason Reason, int Count)
{
    /// <summary>The most messages that are named for one reason.</summary>
    public const int MostNamed = 20;

    /// <summary>
    /// The ids of the first of these messages, at most <see cref="MostNamed"/>, so that a reader can open them; empty when it is about
    /// no message.
    /// </summary>
    public IReadOnlyList<string> MessageIds { get; init; } = [];

    /// <summary>Returns the same as one plain sentence for the reader.</summary>
    public string Describe() => Reason switch
    {
        LeftOutReason.NothingToUse => $"{Messages} held only greetings, thanks, contact details or a few words.",
        LeftOutReason.NotWhole => $"{Messages} held nothing that can be read alone: half sentences, or words about what stands elsewhere.",
        LeftOutReason.Repeats => $"{Messages} held only what an earlier message already says.",
        LeftOutReason.OrdersToTheWriter => $"{Messages} held lines that tell the writer of the summary what to write; "
            + "those lines were left out.",
        LeftOutReason.NotChosen => $"{Messages} could have been quoted, but others said more of what was discussed.",
        LeftOutReason.TooMuchToRead =>
            $"{Messages} {(Count == 1 ? "was" : "were")} not read in full, because there was too much to read at once.",
        LeftOutReason.PointNotSupported => Count == 1
            ? "1 point was dropped, because the messages it named do not bear it out."
            : $"{Count} points were dropped, because the messages they named do not bear them out.",
        LeftOutReason.DroppedByLead => $"{Points} dropped by the cluster lead before this was posted.",
        LeftOutReason.MessageGone =>
            $"{Points} taken out, because {(Count == 1 ? "a message that it rests on was" : "messages that they rest on were")} "
            + "deleted or changed since.",
        LeftOutReason.MessageDeletedSince =>
            $"{Points} taken out after this was posted, because {(Count == 1 ? "a message that it rests on was" : "their messages were")} "
            + "deleted.",
        _ => throw new InvalidOperationException($"No words for {Reason}."),
    };

    /// <summary>Returns the same without the ids of messages that were deleted: what they said is not shown either.</summary>
    internal LeftOut Without(IReadOnlyDictionary<string, ThreadMessage?> changed) => this with
    {
        MessageIds = [.. MessageIds.Where(id => !changed.TryGetValue(id, out var now) || now is not null)],
    };

    private string Messages => Count == 1 ? "1 message" : $"{Count} messages";

    private string Points => Count == 1 ? "1 point was" : $"{Count} points were";
}

/// <summary>The reason why something is missing from a summary.</summary>
public enum LeftOutReason
{
    /// <summary>The message held nothing to summarise: greetings, thanks, signatures, a few words.</summary>
    NothingToUse,

    /// <summary>The message held no sentence that can be read alone.</summary>
    NotWhole,

    /// <summary>The message held only what an earlier message holds, such as a quotation.</summary>
    Repeats,

    /// <summary>The message held lines that tell the writer of the summary what to write; only these lines were left out.</summary>
    OrdersToTheWriter,

    /// <summary>The message could have been quoted, but others came first.</summary>
    NotChosen,

    /// <summary>The message, or the end of it, lay beyond what is read at once.</summary>
    TooMuchToRead,

    /// <summary>A point that a language model wrote and that its citations did not support.</summary>
    PointNotSupported,

    /// <summary>A point that the cluster lead did not want posted.</summary>
    DroppedByLead,

    /// <summary>A point whose message was deleted, or no longer says it.</summary>
    MessageGone,

    /// <summary>A point whose message was deleted after the summary was posted.</summary>
    MessageDeletedSince,
}
