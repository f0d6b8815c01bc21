using System.Diagnostics;

namespace ClusterBot.Bench.Storm;

/// <summary>The aftermath of one kill.</summary>
/// <param name="At">When, on the connector's clock.</param>
/// <param name="Lanes">How many lanes the process had. In each one message may have been sent and not recorded yet.</param>
internal sealed record StormKill(TimeSpan At, int Lanes)
{
    /// <summary>The time until the process started in its place had handled a turn; null when the storm was over before.</summary>
    public TimeSpan? AnswersAfter { get; set; }
}

/// <summary>
/// Kills a random replica every few seconds, and starts it again at once. A single replica lives a little longer, because nothing
/// at all goes on while it starts.
/// </summary>
internal sealed class StormKills(
    IReadOnlyList<StormReplica> replicas, StormConnector connector, StormDatabase database, int tenants, Random random)
{
    private readonly List<StormKill> _kills = [];

    public IReadOnlyList<StormKill> All => _kills;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Life(), TimeProvider.System, cancellationToken);
                await KillAsync(replicas[random.Next(replicas.Count)], cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The storm is over.
        }
    }

    private TimeSpan Life() => TimeSpan.FromSeconds((3 + (5 * random.NextDouble())) * (replicas.Count == 1 ? 3 : 1));

    private async Task KillAsync(StormReplica replica, CancellationToken cancellationToken)
    {
        var kill = new StormKill(connector.Now, await database.LanesOfAsync(replica.Id) ?? tenants);
        _kills.Add(kill);
        var killedAt = Stopwatch.GetTimestamp();
        await replica.KillAsync();
        replica.Start();
        await replica.ReadyAsync();
        await replica.FirstTurn.WaitAsync(cancellationToken);
        kill.AnswersAfter = Stopwatch.GetElapsedTime(killedAt);
    }
}
