using ClusterBot.Domain.GoodPractice.Verification.Clauses;
using ClusterBot.Domain.GoodPractice.Verification.Figures;

namespace ClusterBot.Domain.GoodPractice.Verification.Evidence;

/// <summary>A clause of a message on which a claim may rest, with the few sentences around it.</summary>
internal sealed class Neighbourhood
{
    /// <summary>Sentences on either side.</summary>
    public const int Reach = 2;

    private const int MostClauses = 8;

    public Neighbourhood(CitedMessage message, Clause anchor)
    {
        (Message, Anchor) = (message, anchor);
        var place = anchor.Statement.Index;
        Statements = [.. message.Statements.Where(statement => Math.Abs(statement.Index - place) <= Reach)];
        All =
        [
            .. Statements.SelectMany(statement => statement == anchor.Statement
                ? statement.Clauses.Skip(Math.Max(0, anchor.Index - MostClauses)).Take(2 * MostClauses)
                : statement.Clauses.Take(MostClauses)),
        ];
        Clauses = [.. All.Where(clause => clause.IsEvidence)];
    }

    public CitedMessage Message { get; }

    public Clause Anchor { get; }

    public Statement Statement => Anchor.Statement;

    public IReadOnlyList<Statement> Statements { get; }

    /// <summary>All clauses near, those struck out too: they may still tell where something was.</summary>
    public IReadOnlyList<Clause> All { get; }

    /// <summary>The clauses near that are evidence, the anchor among them.</summary>
    public IReadOnlyList<Clause> Clauses { get; }

    /// <summary>Returns whether some clause near has a stem that the claim's stem may be put for.</summary>
    public bool Has(string stem) => Clauses.Any(clause => clause.AllStems.Overlaps(Message.Alike(stem)));

    /// <summary>
    /// Returns whether a claim can have a word from near: from the anchor's sentence or before it, as "it" has, and from after it only
    /// with a figure that the claim gives too.
    /// </summary>
    public bool Lends(string stem, IReadOnlyList<Quantity> figures) => Clauses.Any(clause => clause.AllStems.Overlaps(Message.Alike(stem))
        && clause.Statement.Index <= Statement.Index) || IsLentByFigure(Message.Alike(stem), figures);

    /// <summary>Returns whether a later clause with a figure of the claim has one of the stems.</summary>
    public bool IsLentByFigure(IReadOnlySet<string> stems, IReadOnlyList<Quantity> figures) => Clauses.Any(clause =>
        clause.Statement.Index > Statement.Index && clause.AllStems.Overlaps(stems)
        && clause.Quantities.Any(said => figures.Any(mine => mine.Figure.Value == said.Figure.Value)));

    public bool AnchorHas(string stem) => Anchor.AllStems.Overlaps(Message.Alike(stem));
}
