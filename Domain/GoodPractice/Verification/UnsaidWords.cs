using ClusterBot.Domain.GoodPractice.Text;
using ClusterBot.Domain.GoodPractice.Verification.Clauses;
using ClusterBot.Domain.GoodPractice.Verification.Words;

namespace ClusterBot.Domain.GoodPractice.Verification;

/// <summary>The words of a refused point that its messages do not hold, so that its writer can see what to change.</summary>
internal static class UnsaidWords
{
    private const int MostNamed = 12;

    /// <summary>Returns the words and figures as typed, each once; empty when the messages hold all of them.</summary>
    public static IReadOnlyList<string> Of(string text, IReadOnlyList<ThreadMessage> messages)
    {
        var said = messages.SelectMany(message => Statements(AuthorsText.Of(message))).ToList();
        var stems = said.SelectMany(statement => statement.Words).Select(word => word.Stem).ToHashSet(StringComparer.Ordinal);
        stems.UnionWith(messages.SelectMany(message => WordSplitter.Of(message.AuthorName)).Select(word => word.Stem));
        var values = said.SelectMany(statement => statement.Quantities).Select(quantity => quantity.Figure.Value).ToHashSet();
        return
        [
            .. Statements(text)
                .SelectMany(statement => statement.Words.Where((word, at) =>
                    IsMatter(word) && !IsSaidFigure(statement, at, values) && !stems.Contains(word.Stem)
                    && !stems.Any(known => Sense.AreSame(word.Stem, known))))
                .Select(word => word.Text)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Take(MostNamed),
        ];
    }

    private static IEnumerable<Statement> Statements(string text) =>
        SentenceSplitter.Split(OneLine.Of(text)).Select((sentence, index) => new Statement(sentence, index));

    private static bool IsMatter(Word word) =>
        (word.IsContent || word.Text.Any(char.IsAsciiDigit)) && !Framing.IsLight(word.Lower) && !VerbForms.IsAuxiliary(word);

    private static bool IsSaidFigure(Statement statement, int at, HashSet<string> values) =>
        statement.Quantities.Any(quantity => quantity.At == at && values.Contains(quantity.Figure.Value));
}
