namespace ClusterBot.Bot.Features.Asks;

/// <summary>The two cards of an ask, as their deliveries name them. Stored: never renamed.</summary>
internal static class AskCardVariant
{
    public const string Asked = "asked";

    public const string Asker = "asker";
}
