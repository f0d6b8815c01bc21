namespace ClusterBot.Tests.Support.Playground;

/// <summary>
/// Waits for something that the client's page may miss while it draws: if in vain, the page is loaded again, and it waits once more.
/// </summary>
internal static class Missed
{
    /// <summary>Above what the bot is given for an answer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task LookAgainAsync(Func<Task<bool>> condition, Func<Task> refresh, string what)
    {
        var startedAt = TimeProvider.System.GetTimestamp();
        var wasRefreshed = false;
        await Eventually.TrueAsync(
            async () =>
            {
                if (!wasRefreshed && TimeProvider.System.GetElapsedTime(startedAt) > Patience)
                {
                    wasRefreshed = true;
                    await refresh();
                }

                return await condition();
            },
            what,
            Patience * 3);
    }
}
