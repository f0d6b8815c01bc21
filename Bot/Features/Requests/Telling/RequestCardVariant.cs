namespace ClusterBot.Bot.Features.Requests.Telling;

/// <summary>The cards of a request, as their deliveries name them. Stored: never renamed.</summary>
internal static class RequestCardVariant
{
    public const string Asked = "asked";

    public const string Asker = "asker";

    public const string Watching = "watching";
}
