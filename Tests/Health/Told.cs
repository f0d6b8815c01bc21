using ClusterBot.Tests.Support;

namespace ClusterBot.Tests.Health;

/// <summary>The messages to the administrator in their personal chat.</summary>
internal static class Told
{
    private static readonly DemoPeople Administrator = DemoPeople.Finley;

    /// <summary>Lets the bot's clock run until the administrator is told something with these words.</summary>
    public static async Task<string> AdministratorAsync(BotUnderTest bot, string words)
    {
        await Eventually.TrueAsync(
            async () =>
            {
                bot.Time.Advance(TimeSpan.FromSeconds(10));
                await Ready.AskAsync(bot);
                return To(bot).Any(text => text.Contains(words, StringComparison.Ordinal));
            },
            $"the administrator to be told \"{words}\"");
        return To(bot).First(text => text.Contains(words, StringComparison.Ordinal));
    }

    public static IReadOnlyList<string> To(BotUnderTest bot) => [.. bot.Connector.Accepted
        .Where(item => item.Conversation?.StartsWith("a:", StringComparison.Ordinal) is true && IsAdministrators(item.Conversation!))
        .Select(item => item.Activity?.Text)
        .OfType<string>()];

    // The chat is created by the account where it is known, else by the directory's id.
    private static bool IsAdministrators(string chat) => chat == Teams.ChatOf(Administrator) || chat == $"a:{Administrator.AadObjectId}";
}
