namespace ClusterBot.Data;

/// <summary>
/// Changes with every change to what a cluster's cards show: the database itself sees to that, see <see cref="ClusterVersionTriggers"/>.
/// Whoever has read it may use what was read under it for as long as it stands.
/// </summary>
public sealed class ClusterVersion
{
    public required Guid ClusterId { get; init; }

    /// <summary>Drawn by lot each time, so that one which was never committed is never met again.</summary>
    public required string Stamp { get; init; }

    /// <summary>
    /// The same for answers that are given, which leave <see cref="Stamp"/> as it is: they are read without all the rest.
    /// </summary>
    public required string Answered { get; init; }
}
