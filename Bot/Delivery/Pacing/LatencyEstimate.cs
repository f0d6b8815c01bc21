namespace ClusterBot.Bot.Delivery.Pacing;

/// <summary>
/// How quick the channel can be, from its latest answers: a machine that is slow itself does not make the channel slow.
/// </summary>
internal sealed class LatencyEstimate
{
    /// <summary>So many answers are known, the latest; before that it is not known what is typical.</summary>
    private const int Known = 20;

    private readonly Queue<TimeSpan> _latest = new();

    /// <summary>None as long as too few are known.</summary>
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
