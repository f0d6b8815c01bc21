using System.Collections.Concurrent;

namespace ClusterBot.Bot.Turns.Routing;

/// <summary>
/// Logs refused requests, one line a minute for each kind with their number: a flood must not fill the disk. The metric counts all.
/// </summary>
public sealed partial class RefusalLog(TimeProvider time, ILogger<RefusalLog> log)
{
    /// <summary>The time for which a kind is counted before it is logged again.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <summary>Reasons are sentences of ours; more kinds than this are not told apart.</summary>
    private const int MaxKinds = 100;

    private readonly ConcurrentDictionary<(int Status, string Reason), Kind> _kinds = new();

    public void Note(int status, string reason)
    {
        var key = _kinds.Count < MaxKinds || _kinds.ContainsKey((status, reason)) ? (status, reason) : (status, "Other reasons.");
        if (_kinds.GetOrAdd(key, _ => new Kind()).CountOrTake(time) is { } before)
        {
            LogRefused(key.Item1, key.Item2, before);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Refused with {Status}: {Reason} ({Before} more since the line before)")]
    private partial void LogRefused(int status, string reason, long before);

    private sealed class Kind
    {
        private readonly Lock _gate = new();
        private long? _loggedAt;
        private long _since;

        /// <summary>Counts one. Returns the number not logged since the last time, when it is time to log; otherwise null.</summary>
        public long? CountOrTake(TimeProvider time)
        {
            lock (_gate)
            {
                if (_loggedAt is { } at && time.GetElapsedTime(at) < Window)
                {
                    _since++;
                    return null;
                }

                var before = _since;
                (_loggedAt, _since) = (time.GetTimestamp(), 0);
                return before;
            }
        }
    }
}
