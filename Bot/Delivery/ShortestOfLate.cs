namespace ClusterBot.Bot.Delivery;

/// <summary>The shortest of the latest times; zero as long as too few are known to go by.</summary>
internal sealed class ShortestOfLate
{
    private const int Lot = 20;

    private TimeSpan _before = TimeSpan.Zero;
    private TimeSpan _now = TimeSpan.MaxValue;
    private int _count;

    /// <summary>Adds a time and gives the shortest of the latest 20 to 40, this one included.</summary>
    public TimeSpan With(TimeSpan time)
    {
        if (_count++ == Lot)
        {
            (_before, _now, _count) = (_now, TimeSpan.MaxValue, 1);
        }

        _now = time < _now ? time : _now;
        return _before < _now ? _before : _now;
    }
}
