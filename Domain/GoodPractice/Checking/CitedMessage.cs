using ClusterBot.Domain.GoodPractice.Reading;

namespace ClusterBot.Domain.GoodPractice.Checking;

/// <summary>A message that a point cites, read for what its author claims.</summary>
internal sealed class CitedMessage(ThreadMessage message)
{
    private const double LeastShare = 0.2;

    public IReadOnlyList<Statement> Statements { get; } = [.. Sentence.AllOf(message.Text).Select(sentence => new Statement(sentence))];

    public IReadOnlyList<Word> AuthorWords { get; } = Words.Of(ReadingLimits.Start(message.AuthorName, 200));

    /// <summary>Whether a fair part of some sentence of the point is in it.</summary>
    public bool Contributes(IReadOnlyList<Statement> point) =>
        point.Any(claim => Statements.Any(statement => statement.ShareOf(claim) >= LeastShare && statement.Stems.Any(claim.Stems.Contains)));

    public Citation Cite(IReadOnlyList<Statement> point) =>
        new(message.Id, Statements.MaxBy(statement => point.Max(statement.ShareOf))?.Sentence.Text);
}
