using ClusterBot.Domain.GoodPractice.Text;
using ClusterBot.Domain.GoodPractice.Verification.Figures;

namespace ClusterBot.Domain.GoodPractice.Verification.Clauses;

/// <summary>A part of a sentence that states one thing.</summary>
internal sealed class Clause
{
    private readonly bool[]? _denied;

    public Clause(Statement statement, int index, int from, int to, string link)
    {
        (Statement, Index, From, To, Link) = (statement, index, from, to, link);
        _denied = Negation.Reach(statement.Text, statement.Words, from, to);
        Quantities = [.. statement.Quantities.Where(quantity => quantity.At >= from && quantity.At < to)];
        Names = [.. statement.Names.Where(name => name.At >= from && name.At < to)];
        Stems = Content.Select(at => Word(at).Stem).ToHashSet(StringComparer.Ordinal);
        AllStems = Enumerable.Range(from, to - from).Select(at => Word(at).Stem).ToHashSet(StringComparer.Ordinal);
        Hedges = HedgeReader.Of(statement.Text, statement.Words, from, to);
    }

    public Statement Statement { get; }

    /// <summary>Its place among the clauses of its sentence.</summary>
    public int Index { get; }

    public int From { get; }

    public int To { get; }

    /// <summary>The word or mark that joins it to the clause before it; empty for the first.</summary>
    public string Link { get; }

    public IReadOnlyList<Quantity> Quantities { get; }

    public IReadOnlyList<Name> Names { get; }

    /// <summary>The stems of its words of matter.</summary>
    public IReadOnlySet<string> Stems { get; }

    /// <summary>The stems of all its words.</summary>
    public IReadOnlySet<string> AllStems { get; }

    public Hedges Hedges { get; set; }

    /// <summary>False for what its author takes back or denies at once, and for orders to the writer.</summary>
    public bool IsEvidence { get; set; } = true;

    public bool IsNegative => _denied is not null;

    /// <summary>The places of all its words.</summary>
    public IEnumerable<int> Places => Enumerable.Range(From, To - From);

    /// <summary>The places of its words of matter.</summary>
    public IEnumerable<int> Content => Places.Where(at => Word(at).IsContent);

    /// <summary>True when its subject is that of the clause before it: "and saw no change".</summary>
    public bool IsElided => Index > 0 && FirstOwn() < To && VerbForms.IsCertain(Word(FirstOwn()));

    public Word Word(int at) => Statement.Words[at];

    public string Lower(int at) => at >= From && at < To ? Statement.Words[at].Lower : "";

    public bool IsDenied(int at) => _denied is not null && _denied[at - From];

    public IEnumerable<string> DeniedStems => Content.Where(IsDenied).Select(at => Word(at).Stem);

    /// <summary>The place of its first verb; <see cref="To"/> when it has none.</summary>
    public int VerbAt()
    {
        for (var at = From; at < To; at++)
        {
            if (VerbForms.IsCertain(Word(at)))
            {
                return at;
            }
        }

        return To;
    }

    private int FirstOwn()
    {
        var at = From;
        while (at < To && Word(at).Lower is "and" or "but" or "or" or "which" or "then" or "so" or "also" or "who" or "yet")
        {
            at++;
        }

        return at;
    }
}
