namespace ClusterBot.Data;

/// <summary>
/// Changes with every change to what a cluster's cards show: the database itself sees to that, see <see cref="ClusterVersionTriggers"/>.
/// Whoever has read it may use what was read under it for as long as it stands.
/// </summary>
public sealed class ClusterVersion
{
    public required Guid ClusterId { get; init; }

    /// <summary>Drawn by lot each time, so that one which was never committed is never met again.</summary>
    public required string Version { get; init; }

    /// <summary>
    /// The number of the cluster's latest <see cref="CheckInChange"/>. Answers leave <see cref="Version"/> as it is: they are read without
    /// all the rest.
    /// </summary>
    public required long Answered { get; init; }
}

/// <summary>
/// An answer that was given to one check-in, in the order of the commits and without a gap: who has read a cluster up to a number reads
/// no more than the check-ins behind it. The latest <see cref="Kept"/> of a cluster are there.
/// </summary>
public sealed class CheckInChange
{
    /// <summary>The number kept of each cluster. Who is further behind reads everything.</summary>
    internal const int Kept = 1_000;

    public required Guid ClusterId { get; init; }

    public required long Number { get; init; }

    public required Guid CheckInId { get; init; }
}
