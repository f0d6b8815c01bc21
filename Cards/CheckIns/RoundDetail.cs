using ClusterBot.Domain.CheckIns;

namespace ClusterBot.Cards.CheckIns;

/// <summary>How much of a round its card has room for. The first that fits is taken, so that no cluster is too large.</summary>
/// <param name="Buttons">How the forms are reached.</param>
/// <param name="IsWhole">All that was said is shown, and forms ask for all; else the big picture, figures and judgements.</param>
/// <param name="MostBigPicture">How many characters of each big picture are shown.</param>
/// <param name="MostRows">How many indicators of each answer are shown.</param>
/// <param name="MostHelp">How many requests for help of each check-in are shown.</param>
internal sealed record RoundDetail(FormButtons Buttons, bool IsWhole, int MostBigPicture, int MostRows, int MostHelp)
{
    /// <summary>How many characters of any other text are shown: all that may be typed, where there is room.</summary>
    public int MostText => MostBigPicture < Answer.MostBigPicture ? Math.Min(MostBigPicture, 500) : Answer.MostRemark;

    /// <summary>How many check-ins are shown at all.</summary>
    public int MostCheckIns { get; init; } = int.MaxValue;

    public static IReadOnlyList<RoundDetail> FromMostToLeast { get; } =
    [
        new(FormButtons.Inside, true, 2_000, int.MaxValue, 3),
        new(FormButtons.OnDemand, true, 2_000, int.MaxValue, 3),
        new(FormButtons.OnDemand, true, 500, int.MaxValue, 3),
        new(FormButtons.OnDemand, false, 150, 3, 2),
        new(FormButtons.OnDemand, false, 60, 0, 1),
        new(FormButtons.One, false, 60, 0, 1),
        new(FormButtons.None, false, 0, 0, 0),
        new(FormButtons.None, false, 0, 0, 0) { MostCheckIns = 60 },
    ];
}
