namespace ClusterBot.Domain.GoodPractice.Verification;

/// <summary>Every figure of a point must be said in the cited messages, of the same thing and in the same role.</summary>
internal static class FigureCheck
{
    public static RejectionReason? Find(Statement claim, Evidence evidence) =>
        claim.Figures.All(figure => IsSaid(claim, figure, evidence)) ? null : RejectionReason.NumberNotSaid;

    private static bool IsSaid(Statement claim, Figure figure, Evidence evidence)
    {
        var about = Surroundings.Of(claim, figure.Start);
        return evidence.Statements.Any(statement => statement.Figures.Any(said =>
            figure.SaysTheSameAs(said) && Surroundings.Meet(about, Surroundings.Of(statement, said.Start))));
    }
}
