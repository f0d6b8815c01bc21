namespace ClusterBot.Domain.CheckIns;

/// <summary>
/// One save of one person in a check-in. Append-only: each is a version that holds what was said in it, and nothing of what others
/// said. All versions together give what stands, see <see cref="StandingAnswer"/>.
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

    /// <summary>The number, from 1, per check-in.</summary>
    public required int Version { get; init; }

    /// <summary>The person who said it.</summary>
    public required Guid AnsweredById { get; init; }

    /// <summary>The time of the save.</summary>
    public required DateTimeOffset AnsweredAt { get; init; }

    /// <summary>True when "Nothing new" was chosen for the PSA as a whole: no texts and no rows.</summary>
    public required bool NothingNew { get; init; }

    /// <summary>
    /// The answer to the big-picture question, at most <see cref="MostBigPicture"/> characters; null when nothing new is said.
    /// </summary>
    public string? BigPicture { get; init; }

    /// <summary>
    /// The answer to the round's themed question, at most <see cref="MostRemark"/> characters; null when nothing new is said.
    /// </summary>
    public string? Theme { get; init; }

    /// <summary>Good or bad effects beside the work, at most <see cref="MostRemark"/> characters; null when nothing new is said.</summary>
    public string? SideEffects { get; init; }

    /// <summary>Anything else, at most <see cref="MostRemark"/> characters; null when nothing new is said.</summary>
    public string? AnythingElse { get; init; }

    /// <summary>The texts that stood before and were removed.</summary>
    public AnswerTexts Cleared { get; init; }

    /// <summary>
    /// The reason why the PSA has no answer in this round, at most <see cref="MostRemark"/> characters; null when it has one.
    /// </summary>
    public string? NotThisRoundBecause { get; init; }

    /// <summary>
    /// The reason why it was changed after the round had closed, at most <see cref="MostRemark"/> characters; always there then.
    /// </summary>
    public string? CorrectedBecause { get; init; }

    /// <summary>
    /// True when it answers the check-in for the PSA as a whole, as its SRO or a deputy can; otherwise it is about single
    /// indicators alone.
    /// </summary>
    public bool SpeaksForAll { get; init; } = true;

    /// <summary>The version that this one takes back, whoever saved it; null when it takes back none.</summary>
    public int? UndoesVersion { get; init; }

    /// <summary>A row for each indicator about which something was said.</summary>
    public ICollection<AnswerRow> Rows { get; init; } = [];

    /// <summary>The way in which it answers for the PSA as a whole; null when it does not.</summary>
    public AnswerKind? Kind => !SpeaksForAll ? null
        : NotThisRoundBecause is not null ? AnswerKind.NotThisRound
        : NothingNew ? AnswerKind.NothingNew
        : AnswerKind.Update;
}

/// <summary>The author's confidence in an answer. Stored by name; a name is never reused.</summary>
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
