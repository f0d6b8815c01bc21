namespace ClusterBot.Domain.CheckIns;

/// <summary>How far one check-in has been answered in its round, over all versions of the answer.</summary>
public sealed record CheckInProgress
{
    /// <summary>Nobody has said anything yet.</summary>
    public static CheckInProgress Untouched { get; } = new();

    /// <summary>Somebody who speaks for the PSA has answered, said that nothing is new, or that there is no answer this time.</summary>
    public bool IsAnsweredForAll { get; init; }

    /// <summary>Somebody who speaks for the PSA has said that nothing is new in all of it, or that there is no answer this time.</summary>
    public bool IsSettledForAll { get; init; }

    /// <summary>Indicators with a figure in this round, or of which their holder has said that there is none: see <see cref="AnswerRow.IsSettling"/>.</summary>
    public IReadOnlySet<Guid> Settled { get; init; } = new HashSet<Guid>();

    /// <summary>How far it has come with one more answer, which takes nothing back.</summary>
    /// <param name="answer">The next version, with its rows.</param>
    public CheckInProgress With(Answer answer) => new()
    {
        IsAnsweredForAll = IsAnsweredForAll || answer.SpeaksForAll,
        IsSettledForAll = IsSettledForAll || answer.Kind is AnswerKind.NothingNew or AnswerKind.NotThisRound,
        Settled = answer.Rows.Where(row => row.IsSettling).Select(row => row.IndicatorId).Concat(Settled).ToHashSet(),
    };
}
