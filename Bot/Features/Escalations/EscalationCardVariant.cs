namespace ClusterBot.Bot.Features.Escalations;

/// <summary>The two cards of an escalation, as their deliveries name them. Stored: never renamed.</summary>
internal static class EscalationCardVariant
{
    public const string Board = "board";

    public const string Sro = "sro";
}
