using ClusterBot.Data.Entities;
using ClusterBot.Bot.Outbox;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Turns;

/// <summary>
/// The one rule of what may be shown where. A person's own chat is read by that person alone. A channel is read by whoever is in its
/// team, so it sees the cluster that it is linked to. Nobody tells the bot who reads a group chat or any other channel: they see what
/// is OFFICIAL, and no more.
/// </summary>
internal static class Audience
{
    /// <summary>Returns whether everybody who reads the place may see what is recorded of the cluster.</summary>
    public static bool Sees(this Conversation place, Cluster cluster) =>
        place.TenantId == cluster.TenantId
        && (place.ClusterId == cluster.Id || !cluster.Marking.IsSensitive() || place.Kind == ConversationKind.Personal);

    /// <summary>Answers where the question was asked; what that place may not see goes to the person alone.</summary>
    public static async Task ShowAsync(this TurnContext turn, Cluster about, OutboundMessage message)
    {
        if (turn.Conversation.Sees(about))
        {
            await turn.ReplyAsync(message);
            return;
        }

        var sent = await turn.Outbox.ToPersonAsync(
            turn.Person!, message, $"{turn.Key}/alone", new OutboxOptions { Priority = OutboxMessagePriority.Answer });
        await turn.SayAloneAsync(
            sent.Problem ?? "Not everybody here may see this. It is on its way to your personal chat with ClusterBot.");
    }
}
