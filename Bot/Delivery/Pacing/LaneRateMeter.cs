using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using ClusterBot.Bot.Telemetry;

namespace ClusterBot.Bot.Delivery.Pacing;

/// <summary>The number of requests that each lane made in the last whole second, as a share of its budget.</summary>
internal sealed class LaneRateMeter(TimeProvider time)
{
    private static readonly RateLimit Budget = RateLimit.Lane[0];

    private readonly ConcurrentDictionary<string, Lane> _lanes = new(StringComparer.Ordinal);
    private readonly long _started = time.GetTimestamp();

    private long Second => (long)(time.GetElapsedTime(_started) / Budget.Period);

    public void Count(string tenantId) => _lanes.GetOrAdd(tenantId, _ => new Lane()).Count(Second);

    public IEnumerable<Measurement<double>> Measure() => _lanes.Select(lane => new Measurement<double>(
        (double)lane.Value.Before(Second) / Budget.Sends, new KeyValuePair<string, object?>(AttributeNames.Tenant, lane.Key)));

    private sealed class Lane
    {
        private readonly Lock _gate = new();
        private long _second;
        private int _now;
        private int _before;

        public void Count(long second)
        {
            lock (_gate)
            {
                MoveTo(second);
                _now++;
            }
        }

        public int Before(long second)
        {
            lock (_gate)
            {
                MoveTo(second);
                return _before;
            }
        }

        private void MoveTo(long second)
        {
            if (second == _second)
            {
                return;
            }

            _before = second == _second + 1 ? _now : 0;
            (_second, _now) = (second, 0);
        }
    }
}
