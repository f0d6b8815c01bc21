using ClusterBot.Data;

namespace ClusterBot.Bot.Scheduling;

/// <summary>
/// Decides which replica runs a job: the first that wants to, until it stops or the database loses sight of it. What another replica
/// is to run is passed on to it.
/// </summary>
internal sealed class JobOwnership(IReplicaCoordinator replicas)
{
    private const string Prefix = "job:";

    public bool Owns(string job) => replicas.Of(Name(job)) is not null;

    /// <summary>Returns whether this replica runs the job; it does from now on when no other one does.</summary>
    public async Task<bool> TakeAsync(string job, CancellationToken cancellationToken)
    {
        await replicas.TakeAsync([Name(job)], cancellationToken);
        return Owns(job);
    }

    /// <summary>Asks the replica that owns the job to run it soon.</summary>
    public Task PassOnAsync(string job, CancellationToken cancellationToken) => replicas.SignalAsync(Name(job), cancellationToken);

    /// <summary>Calls back with the name of each job of this replica's that another one passed on.</summary>
    public void OnPassedOn(Action<string> ask) => replicas.Signalled += name =>
    {
        if (name.StartsWith(Prefix, StringComparison.Ordinal) && Owns(name[Prefix.Length..]))
        {
            ask(name[Prefix.Length..]);
        }
    };

    private static string Name(string job) => Prefix + job;
}
