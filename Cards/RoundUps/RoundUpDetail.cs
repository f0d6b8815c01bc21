namespace ClusterBot.Cards.RoundUps;

/// <summary>How much of a round-up its card has room for. The first that fits is taken.</summary>
/// <param name="MostLines">How many lines each list has at most.</param>
/// <param name="MostText">How many characters of a typed text are shown.</param>
/// <param name="MostNames">How many contributors are named.</param>
internal sealed record RoundUpDetail(int MostLines, int MostText, int MostNames)
{
    public static IReadOnlyList<RoundUpDetail> FromMostToLeast { get; } = [new(40, 1_000, 60), new(40, 400, 60), new(25, 250, 60), new(12, 150, 40), new(6, 80, 20)];
}
