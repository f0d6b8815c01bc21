using ClusterBot.Bench.Storm;

namespace ClusterBot.Bench.Faults;

/// <summary>The fault of one replica while people answer.</summary>
internal enum Fault
{
    /// <summary>The process does nothing any more, and its machine answers for it.</summary>
    Frozen,

    /// <summary>The process is gone at once.</summary>
    Killed,

    /// <summary>The process was asked to end, as at an upgrade.</summary>
    Drained,

    /// <summary>Nothing comes from the database, and nothing gets there.</summary>
    CutFromDatabase,

    /// <summary>Nothing gets to the channel.</summary>
    CutFromChannel,
}

/// <summary>A replica whose cables to the database and to the channel can be cut.</summary>
internal sealed class FaultyReplica(StormReplica replica, CuttableProxy database, CuttableProxy channel) : IAsyncDisposable
{
    public StormReplica Replica => replica;

    public Task BeginAsync(Fault fault)
    {
        switch (fault)
        {
            case Fault.Frozen:
                return replica.SignalAsync("-STOP");
            case Fault.Killed:
                return replica.KillAsync();
            case Fault.Drained:
                return replica.SignalAsync("-TERM");
            case Fault.CutFromDatabase:
                database.Cut();
                return Task.CompletedTask;
            case Fault.CutFromChannel:
                channel.Cut();
                return Task.CompletedTask;
            default:
                throw new ArgumentOutOfRangeException(nameof(fault), fault, null);
        }
    }

    public async Task EndAsync(Fault fault)
    {
        switch (fault)
        {
            case Fault.Frozen:
                await replica.SignalAsync("-CONT");
                break;
            case Fault.Killed:
                replica.Start();
                break;
            case Fault.Drained:
                await replica.ExitAsync();
                replica.Start();
                break;
            case Fault.CutFromDatabase:
                database.Mend();
                break;
            case Fault.CutFromChannel:
                channel.Mend();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(fault), fault, null);
        }

        await replica.ReadyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        replica.Dispose();
        await database.DisposeAsync();
        await channel.DisposeAsync();
    }
}
