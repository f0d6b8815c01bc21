namespace ClusterBot.Domain.CheckIns;

/// <summary>The progress of one check-in in its round, over all versions of the answer.</summary>
public sealed record CheckInProgress
{
    /// <summary>The progress before anybody has said anything.</summary>
    public static CheckInProgress Untouched { get; } = new();

    /// <summary>
    /// True when somebody who speaks for the PSA has answered, said that nothing is new, or that there is no answer this time.
    /// </summary>
    public bool IsAnsweredForAll { get; init; }

    /// <summary>
    /// True when somebody who speaks for the PSA has said that nothing is new in all of it, or that there is no answer this time.
    /// </summary>
    public bool IsSettledForAll { get; init; }

    /// <summary>
    /// Indicators with a figure in this round, or whose holder has said that there is none: see <see cref="AnswerRow.IsSettling"/>.
    /// </summary>
    public IReadOnlySet<Guid> Settled { get; init; } = new HashSet<Guid>();

    /// <summary>Returns the progress after all of these answers; what was taken back does not count.</summary>
    public static CheckInProgress Of(IReadOnlyCollection<Answer> answers)
    {
        var undone = answers.Select(answer => answer.UndoesVersion).OfType<int>().ToHashSet();
        return answers.Where(answer => !undone.Contains(answer.Version)).Aggregate(Untouched, (progress, answer) => progress.With(answer));
    }

    /// <summary>Returns the progress with one more answer, which takes nothing back.</summary>
    /// <param name="answer">The next version, with its rows.</param>
    public CheckInProgress With(Answer answer) => new()
    {
        IsAnsweredForAll = IsAnsweredForAll || answer.SpeaksForAll,
        IsSettledForAll = IsSettledForAll || answer.Kind is AnswerKind.NothingNew or AnswerKind.NotThisRound,
        Settled = answer.Rows.Where(row => row.IsSettling).Select(row => row.IndicatorId).Concat(Settled).ToHashSet(),
    };
}
