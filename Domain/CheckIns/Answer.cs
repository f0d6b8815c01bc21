namespace ClusterBot.Domain.CheckIns;

/// <summary>
/// One save of one person in a check-in. Append-only: each is a version that holds what was said in it, and nothing of what others said.
/// What stands is found from all versions together, see <see cref="StandingAnswer"/>.
/// </summary>
public sealed class Answer
{
    /// <summary>The longest big picture that is kept, in characters.</summary>
    public const int MostBigPicture = 2_000;

    /// <summary>The longest remark of any other kind that is kept, in characters.</summary>
    public const int MostRemark = 1_000;

    /// <summary>Our own id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The check-in that it answers.</summary>
    public required Guid CheckInId { get; init; }

    /// <summary>From 1, per check-in.</summary>
    public required int Version { get; init; }

    /// <summary>Who said it.</summary>
    public required Guid AnsweredById { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset AnsweredAt { get; init; }

    /// <summary>"Nothing new" was chosen for the PSA as a whole: no texts and no rows.</summary>
    public required bool NothingNew { get; init; }

    /// <summary>The answer to the big-picture question, at most <see cref="MostBigPicture"/> characters; null when nothing new is said.</summary>
    public string? BigPicture { get; init; }

    /// <summary>The answer to the round's themed question, at most <see cref="MostRemark"/> characters; null when nothing new is said.</summary>
    public string? Theme { get; init; }

    /// <summary>Good or bad effects beside the work, at most <see cref="MostRemark"/> characters; null when nothing new is said.</summary>
    public string? SideEffects { get; init; }

    /// <summary>Anything else, at most <see cref="MostRemark"/> characters; null when nothing new is said.</summary>
    public string? AnythingElse { get; init; }

    /// <summary>The texts that stood before and were taken away.</summary>
    public AnswerTexts Cleared { get; init; }

    /// <summary>Why the PSA has no answer in this round, at most <see cref="MostRemark"/> characters; null when it has one.</summary>
    public string? NotThisRoundBecause { get; init; }

    /// <summary>Why it was changed after the round had closed, at most <see cref="MostRemark"/> characters; always there then.</summary>
    public string? CorrectedBecause { get; init; }

    /// <summary>It answers the check-in for the PSA as a whole, as its SRO or a deputy can; else it is about single indicators alone.</summary>
    public bool SpeaksForAll { get; init; } = true;

    /// <summary>The version that this one takes back, by whoever had saved it; null when it takes back none.</summary>
    public int? UndoesVersion { get; init; }

    /// <summary>A row for each indicator about which something was said.</summary>
    public ICollection<AnswerRow> Rows { get; init; } = [];

    /// <summary>In which way it answers for the PSA as a whole; null when it does not.</summary>
    public AnswerKind? Kind => !SpeaksForAll ? null
        : NotThisRoundBecause is not null ? AnswerKind.NotThisRound
        : NothingNew ? AnswerKind.NothingNew
        : AnswerKind.Update;
}

/// <summary>How sure somebody is of what they answered. Stored by name; a name is never reused.</summary>
public enum Confidence
{
    /// <summary>Would defend it in public.</summary>
    High,

    /// <summary>Probably right.</summary>
    Medium,

    /// <summary>A first impression.</summary>
    Low,
}

/// <summary>The ways in which a check-in can be answered for its PSA as a whole.</summary>
public enum AnswerKind
{
    /// <summary>Something was said.</summary>
    Update,

    /// <summary>Nothing has changed.</summary>
    NothingNew,

    /// <summary>There is no answer this time, for a reason.</summary>
    NotThisRound,
}
