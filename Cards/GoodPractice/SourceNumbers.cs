namespace ClusterBot.Cards.GoodPractice;

/// <summary>Numbers the cited messages in the order in which a reader meets them.</summary>
internal sealed class SourceNumbers
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public SourceNumbers(IEnumerable<SourceView> sources)
    {
        foreach (var source in sources)
        {
            _numbers.TryAdd(source.MessageId, _numbers.Count + 1);
        }
    }

    public int Of(SourceView source) => _numbers[source.MessageId];

    /// <summary>The marks behind a point.</summary>
    public string Marks(IEnumerable<SourceView> sources) => string.Concat(sources.Select(Of).Distinct().Select(number => $" [{number}]"));
}
