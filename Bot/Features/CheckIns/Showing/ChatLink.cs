namespace ClusterBot.Bot.Features.CheckIns.Showing;

/// <summary>
/// The address of a person's own chat with the bot. See
/// https://learn.microsoft.com/azure/bot-service/channel-connect-teams
/// </summary>
internal static class ChatLink
{
    private const string Prefix = "28:";

    /// <summary>Returns the address; null for a bot that Teams does not know.</summary>
    /// <param name="botId">The bot's id in the channel, <c>28:</c> and a GUID in Teams.</param>
    public static Uri? Of(string botId) =>
        botId.StartsWith(Prefix, StringComparison.Ordinal) && Guid.TryParse(botId[Prefix.Length..], out var id)
            ? new Uri($"https://teams.microsoft.com/l/chat/0/0?users={Prefix}{id:D}")
            : null;
}
