using System.Collections.Concurrent;
using System.Text.Json;
using ClusterBot.Bench.Storm.Load;

namespace ClusterBot.Bench.Sending;

/// <summary>Everything that arrives in one channel, and when its people pressed and asked.</summary>
internal sealed class SendingLog(PostedCard card)
{
    private readonly ConcurrentQueue<Arrival> _updates = new();
    private readonly ConcurrentQueue<TimeSpan> _answered = new();
    private readonly ConcurrentQueue<TimeSpan> _helped = new();
    private TaskCompletionSource<TimeSpan> _help = new();

    /// <summary>An update that arrives sooner after an answer may have been drawn before it.</summary>
    private static readonly TimeSpan OnTheWay = TimeSpan.FromMilliseconds(100);

    public int Updates => _updates.Count;

    /// <summary>The longest time for which somebody waited for help.</summary>
    public TimeSpan LongestHelp => _helped.DefaultIfEmpty().Max();

    public int Helped => _helped.Count;

    public Arrival? LastUpdate => _updates.LastOrDefault();

    /// <summary>Takes what the connector has accepted.</summary>
    public void Sees(Arrival arrival, JsonElement activity)
    {
        if (arrival.Root != card.Cluster.ChannelId)
        {
            return;
        }

        if (arrival.IsUpdate)
        {
            _updates.Enqueue(arrival);
        }
        else
        {
            _help.TrySetResult(arrival.At);
        }
    }

    public void Answered(TimeSpan at) => _answered.Enqueue(at);

    /// <summary>Expects the next message that is no update.</summary>
    public Task<TimeSpan> Expect()
    {
        _help = new TaskCompletionSource<TimeSpan>(TaskCreationOptions.RunContinuationsAsynchronously);
        return _help.Task;
    }

    public void Helps(TimeSpan took) => _helped.Enqueue(took);

    /// <summary>Returns the longest time for which the card did not show an answer; null when the last was never shown.</summary>
    public TimeSpan? LongestBehind()
    {
        var updates = _updates.Select(update => update.At).Order().ToList();
        var longest = TimeSpan.Zero;
        foreach (var at in _answered)
        {
            var next = updates.FirstOrDefault(update => update >= at + OnTheWay);
            if (next == default)
            {
                return null;
            }

            longest = next - at > longest ? next - at : longest;
        }

        return longest;
    }
}
