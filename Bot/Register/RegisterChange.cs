namespace ClusterBot.Bot.Register;

/// <summary>What kind of thing changes, in the order in which changes are told.</summary>
public enum ChangedKind
{
    Cluster,
    BoardMeeting,
    Psa,
    Indicator,
    Reading,
    PlannedFigure,
    Person,
    Role,
    Channel,
}

/// <summary>What happens to it.</summary>
public enum ChangeSort
{
    Added,
    Changed,

    /// <summary>It is not in the files any more, and is kept for what was recorded.</summary>
    Archived,

    /// <summary>It was archived, and is in the files again.</summary>
    Restored,

    /// <summary>A plan or a date to come that the files do not have any more.</summary>
    Removed,
}

/// <summary>One thing that an import changes.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Sort">What happens to it.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Details">What exactly changes, with what was there before.</param>
public sealed record RegisterChange(ChangedKind Kind, ChangeSort Sort, string Name, IReadOnlyList<string> Details);
