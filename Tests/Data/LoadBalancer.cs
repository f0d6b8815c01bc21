using System.Collections.Concurrent;
using ClusterBot.Data;
using ClusterBot.BotFramework.Activities;
using ClusterBot.Tests.Support;

namespace ClusterBot.Tests.Data;

/// <summary>
/// The load balancer before the replicas, and people who talk through it: whoever is refused or cut off is tried again at the next
/// replica, as Teams and a load balancer do, with the same activity.
/// </summary>
internal sealed class LoadBalancer(params BotUnderTest[] replicas) : IDisposable
{
    private const int MostTries = 200;

    private readonly ConcurrentQueue<string> _chats = new();
    private readonly CancellationTokenSource _stop = new();
    private volatile BotUnderTest[] _replicas = replicas;
    private int _people;

    /// <summary>The chats in which somebody was told that it was accepted.</summary>
    public IReadOnlyCollection<string> Chats => _chats;

    public void Add(BotUnderTest replica) => _replicas = [.. _replicas, replica];

    public Task TalkAsync(int atOnce) => Task.WhenAll(Enumerable.Range(0, atOnce).Select(_ => Task.Run(TalkAsync)));

    public void Stop() => _stop.Cancel();

    /// <summary>Waits until so many more were taken.</summary>
    public Task TakenAsync(int more)
    {
        var wanted = _chats.Count + more;
        return Eventually.TrueAsync(
            () =>
            {
                // What is sent is paced by the clock.
                _replicas[0].Time.Advance(TimeSpan.FromMilliseconds(100));
                return _chats.Count >= wanted;
            },
            $"{wanted} to be taken");
    }

    /// <summary>Looks into the database through whoever came last.</summary>
    public Task<T> QueryAsync<T>(Func<ClusterDbContext, Task<T>> query) => _replicas[^1].QueryAsync(query);

    public void Dispose() => _stop.Dispose();

    private async Task TalkAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            var number = Interlocked.Increment(ref _people);
            var guest = new DemoPeople($"29:guest-{number}", "Guest", Guid.NewGuid().ToString());
            var asks = Teams.Says(guest, "help", Teams.ChatOf(guest));
            asks.Id = $"asks-{number}";
            for (var tries = 0; !await IsTakenAsync(_replicas[(number + tries) % _replicas.Length], asks); tries++)
            {
                Assert.True(tries < MostTries, "Nobody takes it.");
            }

            _chats.Enqueue(asks.Conversation!.Id!);
        }
    }

    private static async Task<bool> IsTakenAsync(BotUnderTest replica, Activity activity)
    {
        try
        {
            using var response = await replica.PostAsync(activity);
            Assert.True((int)response.StatusCode is 200 or 503, $"It answered {response.StatusCode}.");
            return (int)response.StatusCode == 200;
        }
        catch (Exception exception) when (exception is HttpRequestException or ObjectDisposedException or OperationCanceledException)
        {
            // It has stopped.
            return false;
        }
    }
}
