namespace ClusterBot.Domain.CheckIns;

/// <summary>What somebody answered to a check-in. Append-only: a second answer is a new version.</summary>
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

    /// <summary>Who answered.</summary>
    public required Guid AnsweredById { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset AnsweredAt { get; init; }

    /// <summary>"Nothing new" was chosen: no big picture and no rows.</summary>
    public required bool NothingNew { get; init; }

    /// <summary>The answer to the big-picture question, at most <see cref="MostBigPicture"/> characters.</summary>
    public string? BigPicture { get; init; }

    /// <summary>The answer to the round's themed question, at most <see cref="MostRemark"/> characters.</summary>
    public string? Theme { get; init; }

    /// <summary>What else the work has set off, good or bad, at most <see cref="MostRemark"/> characters.</summary>
    public string? SideEffects { get; init; }

    /// <summary>Anything else, at most <see cref="MostRemark"/> characters.</summary>
    public string? AnythingElse { get; init; }

    /// <summary>Why there will be no answer in this round, at most <see cref="MostRemark"/> characters; none where there is one.</summary>
    public string? NotThisRoundBecause { get; init; }

    /// <summary>Why it was changed after the round had closed, at most <see cref="MostRemark"/> characters; always there then.</summary>
    public string? CorrectedBecause { get; init; }

    /// <summary>The SRO or a deputy has answered in this version or one before it; else only holders have given figures.</summary>
    public bool SpeaksForAll { get; init; } = true;

    /// <summary>A row for each indicator about which something was said.</summary>
    public ICollection<AnswerRow> Rows { get; init; } = [];
}
