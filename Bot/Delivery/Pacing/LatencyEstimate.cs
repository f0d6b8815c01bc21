namespace ClusterBot.Bot.Delivery.Pacing;

/// <summary>The channel's best speed, from its latest answers: a slow machine does not make the channel slow.</summary>
internal sealed class LatencyEstimate
{
    /// <summary>The number of latest answers that are kept; with fewer it is not known what is typical.</summary>
    private const int Known = 20;

    private readonly Queue<TimeSpan> _latest = new();

    /// <summary>The estimate; null while too few answers are known.</summary>
    public TimeSpan? Value { get; private set; }

    public void Note(TimeSpan answer)
    {
        _latest.Enqueue(answer);
        if (_latest.Count == Known)
        {
            Value = _latest.Order().ElementAt(Known / 4);
            _latest.Dequeue();
        }
    }
}
