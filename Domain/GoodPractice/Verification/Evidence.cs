using ClusterBot.Domain.GoodPractice.Text;

namespace ClusterBot.Domain.GoodPractice.Verification;

/// <summary>Everything that the cited messages say, for one point.</summary>
internal sealed class Evidence(IReadOnlyList<CitedMessage> cited)
{
    private const double NearlyBest = 0.75;

    public bool IsEmpty => cited.Count == 0;

    public IReadOnlyList<CitedMessage> Cited => cited;

    public IEnumerable<Statement> Statements => cited.SelectMany(message => message.Statements);

    /// <summary>Every word of the messages and of their authors' names, in lower case, without a possessive.</summary>
    public IReadOnlySet<string> Said => said ??= Statements.SelectMany(statement => statement.Words)
        .Concat(cited.SelectMany(message => message.AuthorWords)).SelectMany(word => NameForms.Of(word.Lower))
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>The stems of all those words.</summary>
    public IReadOnlySet<string> Stems => stems ??= Statements.SelectMany(statement => statement.Stems)
        .Concat(WordSplitter.Stems(cited.SelectMany(message => message.AuthorWords))).ToHashSet(StringComparer.Ordinal);

    /// <summary>Returns the sentences that a claim most probably rests on.</summary>
    public IReadOnlyList<Statement> AlignedWith(Statement claim)
    {
        var shares = Statements.Select(statement => (statement, Share: statement.ShareOf(claim))).ToList();
        var best = shares.Select(pair => pair.Share).DefaultIfEmpty(0).Max();
        return best == 0 ? [] : [.. shares.Where(pair => pair.Share >= NearlyBest * best).Select(pair => pair.statement)];
    }

    private IReadOnlySet<string>? said;
    private IReadOnlySet<string>? stems;
}

/// <summary>A message that a point cites, read for what its author claims.</summary>
internal sealed class CitedMessage(ThreadMessage message)
{
    private const double LeastShare = 0.2;

    public IReadOnlyList<Statement> Statements { get; } = [.. Sentence.AllOf(message.Text).Select(sentence => new Statement(sentence))];

    public IReadOnlyList<Word> AuthorWords { get; } = WordSplitter.Of(ReadingLimits.Start(message.AuthorName, 200));

    /// <summary>Returns whether a fair part of some sentence of the point is in it.</summary>
    public bool Contributes(IReadOnlyList<Statement> point) =>
        point.Any(claim =>
            Statements.Any(statement => statement.ShareOf(claim) >= LeastShare && statement.Stems.Any(claim.Stems.Contains)));

    public Citation Cite(IReadOnlyList<Statement> point) =>
        new(message.Id, Statements.MaxBy(statement => point.Max(statement.ShareOf))?.Sentence.Text);
}
