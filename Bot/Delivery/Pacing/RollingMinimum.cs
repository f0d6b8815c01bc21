namespace ClusterBot.Bot.Delivery.Pacing;

/// <summary>The shortest of the latest times; zero as long as too few are known to go by.</summary>
internal sealed class RollingMinimum
{
    private const int Fewest = 20;
    private const int Lot = 500;

    private TimeSpan _before = TimeSpan.MaxValue;
    private TimeSpan _now = TimeSpan.MaxValue;
    private int _count;

    /// <summary>Adds a time and gives the shortest of the latest 500 to 1,000, this one included.</summary>
    public TimeSpan With(TimeSpan time)
    {
        if (_count == Lot)
        {
            (_before, _now, _count) = (_now, TimeSpan.MaxValue, 0);
        }

        _count++;
        _now = time < _now ? time : _now;
        if (_before == TimeSpan.MaxValue && _count < Fewest)
        {
            return TimeSpan.Zero;
        }

        return _before < _now ? _before : _now;
    }
}
