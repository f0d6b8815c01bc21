namespace ClusterBot.Tests.Support.SimulatedTeams;

/// <summary>
/// The number of messages that a bot may send into one conversation. See
/// <see href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit"/>.
/// </summary>
internal sealed class ConnectorLimits
{
    public const int MaxMessageBytes = 100 * 1024;

    private static readonly (int Count, TimeSpan Within)[] Windows =
    [
        (7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1_800, TimeSpan.FromHours(1)),
    ];

    private readonly Dictionary<string, List<DateTimeOffset>> _sent = [];

    /// <summary>Counts a send; or returns the seconds after which it may be tried again.</summary>
    public int? WaitFor(string conversationId, DateTimeOffset now)
    {
        var sent = _sent.TryGetValue(conversationId, out var known) ? known : _sent[conversationId] = [];
        foreach (var (count, within) in Windows)
        {
            if (sent.Count(at => at > now - within) >= count)
            {
                return (int)Math.Ceiling(within.TotalSeconds);
            }
        }

        sent.Add(now);
        return null;
    }
}
