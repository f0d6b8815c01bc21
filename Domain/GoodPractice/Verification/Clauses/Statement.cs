using ClusterBot.Domain.GoodPractice.Text;
using ClusterBot.Domain.GoodPractice.Text.Untrusted;
using ClusterBot.Domain.GoodPractice.Verification.Figures;
using ClusterBot.Domain.GoodPractice.Verification.Words;

namespace ClusterBot.Domain.GoodPractice.Verification.Clauses;

/// <summary>A sentence, folded and read for what it states.</summary>
internal sealed class Statement
{
    /// <summary>Characters that are read: some checks compare each word with each other.</summary>
    private const int MostRead = 1_500;

    /// <param name="typed">The sentence as typed.</param>
    /// <param name="index">Its place in its message or point.</param>
    public Statement(string typed, int index)
    {
        (Typed, Index) = (typed, index);
        var folded = FoldedText.Of(ReadingLimits.Start(typed, MostRead));
        IsReadable = !FoldedText.HasMixedWord(folded);
        Text = Phrases.Plain(folded);
        Words = WordSplitter.Of(Text);
        IsQuestion = new Sentence(Text, index, Words).IsQuestion;
        Names = NameReader.Of(Text, Words);
        Quantities = QuantityReader.Of(Text, Words);
        Clauses = Read();
    }

    /// <summary>The sentence as typed.</summary>
    public string Typed { get; }

    public int Index { get; }

    /// <summary>The sentence for comparing.</summary>
    public string Text { get; }

    /// <summary>False when a word of it mixes scripts, so that nobody knows what it says.</summary>
    public bool IsReadable { get; }

    public bool IsQuestion { get; }

    public IReadOnlyList<Word> Words { get; }

    public IReadOnlyList<Name> Names { get; }

    public IReadOnlyList<Quantity> Quantities { get; }

    public IReadOnlyList<Clause> Clauses { get; }

    /// <summary>Returns the same read again, for another place.</summary>
    public Statement At(int index) => new(Typed, index);

    public Hedges Hedges => Clauses.Aggregate(Hedges.None, (all, clause) => all | clause.Hedges);

    private List<Clause> Read()
    {
        var starts = ClauseSplitter.Starts(Text, Words);
        var clauses = new List<Clause>(starts.Count);
        for (var i = 0; i < starts.Count && Words.Count > 0; i++)
        {
            clauses.Add(new Clause(this, i, starts[i].From, i + 1 < starts.Count ? starts[i + 1].From : Words.Count, starts[i].Link));
        }

        for (var i = 0; i < clauses.Count; i++)
        {
            clauses[i].Hedges |= Inherited(clauses, i);
        }

        return clauses;
    }

    /// <summary>"But only at weekends", "except in York": no statement of its own, and a limit to the one before.</summary>
    private static bool IsLimit(Clause clause) => clause.Lower(clause.From) is "except"
        || (clause.Link == "but" && clause.Lower(clause.From + 1) is "only" or "not" or "just" or "mainly" && clause.VerbAt() == clause.To);

    /// <summary>"If" makes its neighbour conditional too, and an "and" without a subject of its own goes on as the clause before.</summary>
    private Hedges Inherited(List<Clause> clauses, int i)
    {
        var hedges = IsQuestion ? Hedges.Asked : Hedges.None;
        if (i + 1 < clauses.Count && clauses[i + 1].Link is "if" or "unless")
        {
            hedges |= Hedges.Conditional;
        }

        if (i + 1 < clauses.Count && IsLimit(clauses[i + 1]))
        {
            hedges |= Hedges.Limited;
        }

        if (i > 0 && clauses[i].Link is ",if" or ",unless")
        {
            hedges |= Hedges.Conditional;
        }

        return i > 0 && clauses[i].Link == "and" && clauses[i].IsElided ? hedges | clauses[i - 1].Hedges : hedges;
    }
}
