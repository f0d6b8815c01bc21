namespace ClusterBot.Bot.Graph;

internal sealed class GraphOptions
{
    public const string NotConfigured = "Microsoft Graph is not configured for this bot.";
}
