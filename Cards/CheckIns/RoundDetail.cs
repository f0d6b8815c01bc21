namespace ClusterBot.Cards.CheckIns;

/// <summary>How much of a round its card has room for. The first that fits is taken, so that no cluster is too large.</summary>
/// <param name="HasFormsInside">The forms lie in the card and open at once; else a button asks for the one that is wanted.</param>
/// <param name="MostBigPicture">How many characters of each big picture are shown.</param>
/// <param name="MostRows">How many indicators of each answer are shown.</param>
/// <param name="MostHelp">How many requests for help of each check-in are shown.</param>
internal sealed record RoundDetail(bool HasFormsInside, int MostBigPicture, int MostRows, int MostHelp)
{
    public static IReadOnlyList<RoundDetail> FromMostToLeast { get; } =
    [
        new(true, 2_000, int.MaxValue, 3),
        new(false, 2_000, int.MaxValue, 3),
        new(false, 500, int.MaxValue, 3),
        new(false, 150, 3, 2),
        new(false, 60, 0, 1),
    ];
}
