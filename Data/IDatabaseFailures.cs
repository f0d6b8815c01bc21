namespace ClusterBot.Data;

/// <summary>Takes note of transactions that failed because the database could not be used.</summary>
internal interface IDatabaseFailures
{
    /// <param name="reason">Why, in one sentence for an administrator; see <see cref="IDatabaseEngine.FaultOf"/>.</param>
    void Add(string reason);
}
