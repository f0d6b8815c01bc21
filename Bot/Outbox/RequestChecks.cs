namespace ClusterBot.Bot.Outbox;

/// <summary>The reasons why a delivery ended without a refusal by the channel; stored beside the channel's own codes.</summary>
internal static class RequestChecks
{
    /// <summary>The bot was removed from the conversation.</summary>
    public const string ConversationRemoved = nameof(ConversationRemoved);

    /// <summary>The message to replace was sent, but the channel gave no id for it.</summary>
    public const string NothingToUpdate = nameof(NothingToUpdate);

    /// <summary>The channel created a personal chat without saying which.</summary>
    public const string NoPersonalChat = nameof(NoPersonalChat);

    /// <summary>The channel accepted it at none of many attempts over a day or more.</summary>
    public const string GaveUp = nameof(GaveUp);
}
