using ClusterBot.BotFramework.Connector;

namespace ClusterBot.Bot.Outbox;

/// <summary>A message that was refused for good.</summary>
/// <param name="Why">The reason in a sentence for a cluster lead.</param>
/// <param name="At">When.</param>
public sealed record Refusal(string Why, DateTimeOffset At);

/// <summary>Why a message was refused, as a cluster lead is told.</summary>
public static class RefusalWords
{
    public static string For(string? code) => code switch
    {
        RefusalCodes.BotNotInConversationRoster => "ClusterBot has not been added there, or was taken out.",
        RefusalCodes.ConversationBlockedByUser => "ClusterBot is blocked in this chat.",
        RefusalCodes.BotDisabledByAdmin => "A Teams administrator has turned ClusterBot off.",
        RefusalCodes.MessageWritesBlocked => "Posting is turned off in this conversation.",
        RefusalCodes.ForbiddenOperation => "ClusterBot is not installed for this person.",
        RefusalCodes.NotEnoughPermissions => "ClusterBot lacks a permission there.",
        RefusalCodes.InvalidBotApiHost => "Teams says that this conversation belongs to another cloud than the one ClusterBot writes to.",
        RefusalCodes.NotFound or "ConversationNotFound" => "Teams no longer has this conversation.",
        RefusalCodes.ServiceUrlNotAllowed => "The address that Teams gave for this conversation is not one that ClusterBot may send to.",
        "MessageSizeTooBig" or "Http413" => "The message was too long for Teams.",
        LocalRefusals.ConversationRemoved => "ClusterBot was removed from this conversation.",
        LocalRefusals.NoPersonalChat => "Teams did not open a personal chat.",
        LocalRefusals.NothingToUpdate or "ActivityNotFoundInConversation" => "Teams no longer has the message that was to be updated.",
        LocalRefusals.GaveUp => "Teams could not be reached at any of many attempts over a day.",
        _ => $"Teams did not accept the message (its code: {code ?? "none"}).",
    };
}
