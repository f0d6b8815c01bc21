namespace ClusterBot.Domain.CheckIns;

/// <summary>The versions of one check-in's answer.</summary>
public static class AnswerVersions
{
    /// <summary>The time in which a save can be taken back with one press; afterwards it is corrected.</summary>
    public static TimeSpan UndoTime { get; } = TimeSpan.FromMinutes(10);

    /// <summary>Returns the versions that say something and were not taken back, the earliest first.</summary>
    public static IEnumerable<Answer> NotUndone(this IEnumerable<Answer> versions)
    {
        var all = versions.OrderBy(answer => answer.Version).ToList();
        var undone = all.Select(answer => answer.UndoesVersion).OfType<int>().ToHashSet();
        return all.Where(answer => answer.UndoesVersion is null && !undone.Contains(answer.Version));
    }

    /// <summary>Returns the last save of a person that can still be taken back; null when there is none.</summary>
    /// <param name="versions">Of one check-in.</param>
    /// <param name="personId">Whose.</param>
    /// <param name="now">The time.</param>
    public static Answer? LastUndoable(this IEnumerable<Answer> versions, Guid personId, DateTimeOffset now) => versions.NotUndone()
        .LastOrDefault(answer => answer.AnsweredById == personId && now - answer.AnsweredAt <= UndoTime);

    /// <summary>Attributes something said in the answer to its author.</summary>
    internal static Attributed<T> Say<T>(this Answer answer, T value) => new(value, answer.AnsweredById, answer.AnsweredAt, answer.Version);
}
