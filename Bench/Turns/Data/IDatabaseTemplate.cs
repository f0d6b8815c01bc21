using ClusterBot.Data;
using ClusterBot.Data.Setup;

namespace ClusterBot.Bench.Turns.Data;

/// <summary>One engine's database as it is before the first turn, and copies of it.</summary>
internal interface IDatabaseTemplate : IAsyncDisposable
{
    DatabaseEngine Engine { get; }

    /// <summary>To fill it in haste: what a power cut takes is made again.</summary>
    ClusterDbContext OpenToFill();

    /// <summary>Brings it to rest, so that no copy has to do what is left of the filling.</summary>
    Task FilledAsync();

    /// <summary>A copy for one process. What it connects with.</summary>
    string Copy(string name);

    /// <summary>A copy, with commits as durable as the bot's.</summary>
    ClusterDbContext Open(string copy);
}
