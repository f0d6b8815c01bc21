using ClusterBot.Domain.GoodPractice.Extraction.Rules;
using ClusterBot.Domain.GoodPractice.Text;
using ClusterBot.Domain.GoodPractice.Text.Untrusted;

namespace ClusterBot.Domain.GoodPractice.Extraction.Pool;

/// <summary>The sentences of one thread that take part in the weighing, and the words that they are made of.</summary>
internal sealed class SentencePool
{
    private const int FewestWords = 4;
    private const int FewestOfResult = 3;
    private const int MostWords = 60;
    private const int MostCharacters = 600;
    private const int ShortestName = 3;

    private readonly List<PooledSentence> _sentences = [];
    private readonly Dictionary<string, int> _authors = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<int> _authorOf = [];

    private SentencePool(IReadOnlyList<ThreadMessage> messages) => Messages = messages;

    /// <summary>The messages, oldest first.</summary>
    public IReadOnlyList<ThreadMessage> Messages { get; }

    public IReadOnlyList<PooledSentence> Sentences => _sentences;

    public Vocabulary Vocabulary { get; } = new();

    /// <summary>The words of the thread's subject that say what it is about.</summary>
    public HashSet<int> Subject { get; } = [];

    /// <summary>The words of its authors' names.</summary>
    public HashSet<int> Names { get; } = [];

    /// <param name="messages">Of one thread, oldest first.</param>
    /// <param name="longest">How many characters of each are read.</param>
    public static SentencePool Of(IReadOnlyList<ThreadMessage> messages, int longest = ReadingLimits.Message)
    {
        var pool = new SentencePool(messages);
        var words = new List<int>();
        for (var place = 0; place < messages.Count; place++)
        {
            pool.Add(messages[place], place, longest);
        }

        foreach (var subject in messages.Select(message => message.Subject).OfType<string>().Distinct())
        {
            Tokens.Read(subject, pool.Vocabulary, words);
        }

        pool.Subject.UnionWith(words.Where(pool.Vocabulary.IsTerm));
        return pool;
    }

    /// <summary>Returns the number of a message's author.</summary>
    public int AuthorOf(int place) => _authorOf[place];

    private void Add(ThreadMessage message, int place, int longest)
    {
        var author = NumberOfAuthor(message);
        _authorOf.Add(author);
        var first = _sentences.Count;
        var index = 0;
        var orders = new WriterOrderScope();
        foreach (var paragraph in MessageBody.Read(ReadingLimits.Start(message.Text, longest)))
        {
            var head = paragraph.Head;
            orders.BeginParagraph();
            foreach (var text in SentenceSplitter.Split(paragraph.Text))
            {
                Add(message, place, author, index++, text, orders.Reaches(text), paragraph.IsListItem, head);
                head = null;
            }
        }

        if (_sentences.Count == first + 1)
        {
            _sentences[first].IsAlone = true;
        }
    }

    private void Add(
        ThreadMessage message, int place, int author, int index, string text, bool addressesWriter, bool isListItem, string? head)
    {
        if (text.Length > MostCharacters || Tokens.Count(text) is < FewestOfResult or > MostWords
            || (Tokens.Count(text) < FewestWords && !Results.HasFigure(text)))
        {
            return;
        }

        var words = new List<int>();
        var capitalised = new List<bool>();
        Tokens.Read(text, Vocabulary, words, capitalised);
        var told = new List<int>();
        if (head is not null)
        {
            Tokens.Read(head, Vocabulary, told);
        }

        _sentences.Add(new PooledSentence
        {
            Message = message,
            Number = _sentences.Count,
            Place = place,
            Author = author,
            Index = index,
            Text = text,
            Head = head,
            IsListItem = isListItem,
            IsQuestion = Sentence.Asks(text),
            AddressesWriter = addressesWriter,
            Words = [.. words],
            Capitalised = [.. capitalised],
            WordsTold = told.Count == 0 ? [.. words] : [.. told, .. words],
        });
    }

    private int NumberOfAuthor(ThreadMessage message)
    {
        var key = message.AuthorId ?? message.AuthorName;
        if (_authors.TryGetValue(key, out var number))
        {
            return number;
        }

        _authors.Add(key, _authors.Count);
        var words = new List<int>();
        Tokens.Read(message.AuthorName, Vocabulary, words);
        Names.UnionWith(words.Where(word => Vocabulary.WordOf(word).Length >= ShortestName));
        return _authors.Count - 1;
    }
}
