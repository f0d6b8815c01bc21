using ClusterBot.Bot.Register.Rows;

namespace ClusterBot.Bot.Register.Findings;

/// <summary>
/// All that is found in a register's files, gathered so that it is said in one go: one entry a kind, so that sixty alike do not
/// hide the one that is different.
/// </summary>
internal sealed class RegisterFindings
{
    /// <summary>More kinds than anybody reads. A file of nothing else than mistakes must not fill the memory.</summary>
    internal const int MaxKinds = 500;

    /// <summary>The places that are kept of each kind; beyond they are counted.</summary>
    internal const int MaxPlaces = 1_000;

    private readonly Dictionary<(FindingLevel Level, string File, string? Column, string Kind), Group> _groups = [];
    private (string File, int? Row)? _beyond;

    /// <summary>Returns true when anything is wrong, so that nothing can be imported.</summary>
    public bool AnyWrong { get; private set; }

    public IReadOnlyList<RegisterFinding> Wrong => Of(FindingLevel.Wrong);

    public IReadOnlyList<RegisterFinding> Doubts => Of(FindingLevel.PleaseLook);

    public IReadOnlyList<RegisterFinding> Notes => Of(FindingLevel.Note);

    /// <summary>Notes that a file as a whole is wrong.</summary>
    public void Add(string file, string text) => Add(FindingLevel.Wrong, file, null, null, null, text);

    /// <summary>Notes that a row is wrong.</summary>
    public void Add(RowPlace at, string text, string? kind = null) => Add(FindingLevel.Wrong, at.File, at.Row, null, null, text, kind);

    /// <summary>Notes that a cell is wrong.</summary>
    public void Add(RowPlace at, string column, string value, string text, string? kind = null, string? news = null) =>
        Add(FindingLevel.Wrong, at.File, at.Row, column, value, text, kind, news);

    /// <summary>Notes something of any weight.</summary>
    /// <param name="level">Its weight.</param>
    /// <param name="file">The file or sheet.</param>
    /// <param name="row">The row as a spreadsheet counts; null for the file as a whole.</param>
    /// <param name="column">The column's name; null for the row as a whole.</param>
    /// <param name="value">The cell's content; null where it is about no cell.</param>
    /// <param name="text">A sentence about this place.</param>
    /// <param name="kind">A sentence that holds for all places of the kind; by default the same.</param>
    /// <param name="news">What is to stand of this place behind that sentence, where it says the same in other words.</param>
    public void Add(
        FindingLevel level, string file, int? row, string? column, string? value, string text, string? kind = null, string? news = null)
    {
        AnyWrong |= level == FindingLevel.Wrong;
        var key = (level, file, column, kind ?? text);
        if (!_groups.TryGetValue(key, out var group))
        {
            if (_groups.Count >= MaxKinds)
            {
                _beyond ??= (file, row);
                return;
            }

            _groups[key] = group = new Group();
        }

        group.Add(new FindingPlace(row, value, text) { News = news });
    }

    /// <summary>Returns findings of its own with the same content.</summary>
    public RegisterFindings Copy()
    {
        var copy = new RegisterFindings { AnyWrong = AnyWrong, _beyond = _beyond };
        foreach (var (key, group) in _groups)
        {
            copy._groups[key] = group.Copy();
        }

        return copy;
    }

    private IReadOnlyList<RegisterFinding> Of(FindingLevel level) =>
    [
        .. _groups.Where(group => group.Key.Level == level)
            .OrderBy(group => group.Key.File, StringComparer.Ordinal)
            .ThenBy(group => group.Value.InOrder[0].Row ?? 0)
            .Select(group =>
                new RegisterFinding(level, group.Key.File, group.Key.Column, group.Key.Kind, group.Value.Count, group.Value.InOrder)),
        .. _beyond is { } beyond && level == FindingLevel.Wrong && AnyWrong
            ? [Beyond(beyond.File, beyond.Row)]
            : Array.Empty<RegisterFinding>(),
    ];

    private static RegisterFinding Beyond(string file, int? row)
    {
        const string Text = "There is more to put right from here on. Please put right what is listed first.";
        return new RegisterFinding(FindingLevel.Wrong, file, null, Text, 1, [new FindingPlace(row, null, Text)]);
    }

    private sealed class Group
    {
        private readonly HashSet<FindingPlace> _known = [];
        private readonly List<FindingPlace> _places = [];

        public int Count { get; private set; }

        public IReadOnlyList<FindingPlace> Places => _places;

        /// <summary>By their rows.</summary>
        public IReadOnlyList<FindingPlace> InOrder => [.. _places.OrderBy(place => place.Row ?? 0)];

        public Group Copy()
        {
            var copy = new Group { Count = Count };
            copy._places.AddRange(_places);
            copy._known.UnionWith(_places);
            return copy;
        }

        public void Add(FindingPlace place)
        {
            if (_places.Count >= MaxPlaces)
            {
                Count++;
            }
            else if (_known.Add(place))
            {
                _places.Add(place);
                Count++;
            }
        }
    }
}
