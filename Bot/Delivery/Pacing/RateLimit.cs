namespace ClusterBot.Bot.Delivery.Pacing;

/// <summary>At most this many sends in any period of this length.</summary>
public readonly record struct RateLimit(int Sends, TimeSpan Period)
{
    /// <summary>The limits of Teams for a bot in one conversation.</summary>
    public static IReadOnlyList<RateLimit> Conversation { get; } =
        [Of(7, 1), Of(8, 2), Of(60, 30), Of(1800, 3600)];

    /// <summary>The limits of Teams for an app in one tenant.</summary>
    public static IReadOnlyList<RateLimit> Lane { get; } = [Of(50, 1)];

    private static RateLimit Of(int sends, int seconds) => new(sends, TimeSpan.FromSeconds(seconds));
}
