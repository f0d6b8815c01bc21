namespace ClusterBot.Bot.Features.Requests.Telling;

/// <summary>The two cards of a request, as their deliveries name them. Stored: never renamed.</summary>
internal static class RequestCardVariant
{
    public const string Asked = "asked";

    public const string Asker = "asker";
}
