using ClusterBot.Domain.CheckIns;

namespace ClusterBot.Cards.CheckIns;

/// <summary>
/// The level of detail for which the cards of one round had room when they were last built, and the lines that they had: the next one
/// is much the same. Every builder may use it.
/// </summary>
public sealed class RoundFit
{
    internal int Shared;

    internal int All;

    internal int Own;

    internal RoundLines Lines { get; } = new();
}

/// <summary>The level of detail for which a round's card has room. The first that fits is used, so that no cluster is too large.</summary>
/// <param name="AllOpen">The forms of all that is owed are in the card; else that of the first, and the others open when asked for.</param>
/// <param name="IsWhole">All that was said is shown, and forms ask for all; else the big picture, figures and judgements.</param>
/// <param name="MostBigPicture">How many characters of each big picture are shown.</param>
/// <param name="MostRows">How many indicators of each answer are shown.</param>
/// <param name="MostHelp">How many requests for help of each check-in are shown.</param>
internal sealed record RoundDetail(bool AllOpen, bool IsWhole, int MostBigPicture, int MostRows, int MostHelp)
{
    /// <summary>The number of characters shown of any other text: all that may be typed, if there is room.</summary>
    public int MostText => MostBigPicture < Answer.MostBigPicture ? Math.Min(MostBigPicture, 500) : Answer.MostRemark;

    /// <summary>The number of characters shown of a PSA's title.</summary>
    public int MostTitle { get; init; } = 300;

    /// <summary>The number of check-ins shown at all.</summary>
    public int MostCheckIns { get; init; } = int.MaxValue;

    public static IReadOnlyList<RoundDetail> FromMostToLeast { get; } =
    [
        new(true, true, 2_000, int.MaxValue, 3),
        new(false, true, 2_000, int.MaxValue, 3),
        new(false, true, 500, int.MaxValue, 3),
        new(false, false, 150, 3, 2),
        new(false, false, 60, 0, 1),
        new(false, false, 0, 0, 0) { MostTitle = 80 },
        new(false, false, 0, 0, 0) { MostTitle = 80, MostCheckIns = 60 },
    ];
}
