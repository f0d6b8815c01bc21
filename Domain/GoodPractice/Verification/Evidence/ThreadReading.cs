namespace ClusterBot.Domain.GoodPractice.Verification.Evidence;

/// <summary>The messages that may be cited, each read once and in the light of those before and after it.</summary>
internal sealed class ThreadReading
{
    private const int MostLater = 3;

    private readonly Dictionary<string, ThreadMessage> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CitedMessage> _read = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ThreadMessage>> _threads;

    /// <param name="messages">All that may be cited; of two with one id the first counts.</param>
    public ThreadReading(IEnumerable<ThreadMessage> messages)
    {
        foreach (var message in messages)
        {
            _byId.TryAdd(message.Id, message);
        }

        _threads = _byId.Values.GroupBy(message => message.ThreadId)
            .ToDictionary(thread => thread.Key, thread => thread.OrderBy(message => message.PostedAt).ToList(), StringComparer.Ordinal);
    }

    /// <summary>The message with an id; null when there is none.</summary>
    public ThreadMessage? Find(string id) => _byId.GetValueOrDefault(id);

    public IEnumerable<string> Authors => _byId.Values.Select(message => message.AuthorName).Distinct(StringComparer.Ordinal);

    /// <summary>The first message of the thread that a message stands in.</summary>
    public ThreadMessage OpeningOf(ThreadMessage message) => _threads[message.ThreadId][0];

    public CitedMessage Read(string id)
    {
        if (!_read.TryGetValue(id, out var message))
        {
            _read[id] = message = Read(_byId[id]);
        }

        return message;
    }

    private CitedMessage Read(ThreadMessage message)
    {
        var thread = _threads[message.ThreadId];
        var place = thread.IndexOf(message);
        var read = new CitedMessage(message, Answers.Of(message, Enumerable.Range(1, place).Select(back => thread[place - back])));
        for (var i = 1; i <= MostLater && place + i < thread.Count; i++)
        {
            Refutations.Apply(read.Typed, thread[place + i].Text, mayMeanAll: i == 1);
        }

        return read;
    }
}
