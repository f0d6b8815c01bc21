using ClusterBot.Domain.GoodPractice.Text;
using ClusterBot.Domain.GoodPractice.Verification.Clauses;
using ClusterBot.Domain.GoodPractice.Verification.Words;

namespace ClusterBot.Domain.GoodPractice.Verification.Evidence;

/// <summary>A message read for what its author states.</summary>
internal sealed class CitedMessage
{
    private const int MostAuthor = 200;

    private readonly Dictionary<string, HashSet<string>> _alike = new(StringComparer.Ordinal);
    private readonly HashSet<string> _vocabulary;

    public CitedMessage(ThreadMessage message, IReadOnlyList<Statement> answers)
    {
        Message = message;
        var sentences = Sentence.AllOf(message.Text);
        var own = sentences.Select(sentence => new Statement(sentence.Text, sentence.Index)).ToList();
        Typed = own;
        Statements = [.. own, .. answers.Select((answer, i) => answer.At(own.Count + Neighbourhood.Reach + i))];
        Refutations.Apply(own);
        foreach (var statement in Statements)
        {
            var stands = statement.IsReadable && !(statement.Index < sentences.Count && sentences[statement.Index].AddressesWriter);
            foreach (var clause in statement.Clauses.Where(_ => !stands))
            {
                clause.IsEvidence = false;
            }
        }

        _vocabulary = Statements.SelectMany(statement => statement.Clauses).SelectMany(clause => clause.AllStems)
            .ToHashSet(StringComparer.Ordinal);
        AuthorWords = [.. WordSplitter.Of(Text.Untrusted.FoldedText.Of(ReadingLimits.Start(message.AuthorName, MostAuthor))).Select(word =>
            word.Lower)];
    }

    public ThreadMessage Message { get; }

    /// <summary>The sentences that stand in the message.</summary>
    public IReadOnlyList<Statement> Typed { get; }

    /// <summary>Those, and the questions that its author said yes to as statements.</summary>
    public IReadOnlyList<Statement> Statements { get; }

    public IReadOnlyList<string> AuthorWords { get; }

    /// <summary>Returns the stems of the message that a stem of a claim may be put for: others only where it is not said itself.</summary>
    public IReadOnlySet<string> Alike(string stem)
    {
        if (!_alike.TryGetValue(stem, out var found))
        {
            found = _vocabulary.Where(said => Sense.IsExact(stem, said)).ToHashSet(StringComparer.Ordinal);
            if (found.Count == 0 || Directions.Contains(stem))
            {
                found.UnionWith(_vocabulary.Where(said => Sense.AreSame(stem, said)));
            }

            _alike[stem] = found;
        }

        return found;
    }

    /// <summary>Returns the message's citation, with the sentence on which a point rests as its quote.</summary>
    public Citation Cite(IEnumerable<string> stems)
    {
        var wanted = stems.SelectMany(Alike).ToHashSet(StringComparer.Ordinal);
        return new Citation(Message.Id,
            Typed.MaxBy(statement => statement.Clauses.Sum(clause => clause.Stems.Count(wanted.Contains)))?.Typed);
    }
}
