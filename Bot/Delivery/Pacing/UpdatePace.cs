namespace ClusterBot.Bot.Delivery.Pacing;

/// <summary>
/// The pace of updates that are drawn when they are sent: each shows all that has happened by then, so few are enough, and what is left of
/// Teams' limits is for people who wait.
/// </summary>
/// <param name="Least">The time between two updates in one conversation while there is ample room.</param>
/// <param name="Kept">The share of each window that updates leave to answers, alerts and new cards.</param>
public sealed record UpdatePace(TimeSpan Least, double Kept)
{
    public static UpdatePace OfTeams { get; } = new(TimeSpan.FromSeconds(2), Kept: 0.25);

    /// <summary>Returns the window's share that updates may use.</summary>
    public RateLimit ShareOf(RateLimit limit) => limit with { Sends = (int)(limit.Sends * (1 - Kept)) };

    /// <summary>
    /// Returns the time between two updates: longer the more of the share has been used, so that it lasts for the whole window.
    /// </summary>
    /// <param name="used">The updates within the window.</param>
    /// <param name="share">The share.</param>
    public TimeSpan Between(int used, RateLimit share) => Least * share.Sends / Math.Max(1, share.Sends - used);
}
