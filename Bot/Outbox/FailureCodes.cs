using ClusterBot.BotFramework.Connector;

namespace ClusterBot.Bot.Outbox;

/// <summary>A message that was refused for good.</summary>
/// <param name="Why">The reason in a sentence for a cluster lead.</param>
/// <param name="At">When.</param>
public sealed record PermanentFailure(string Why, DateTimeOffset At);

/// <summary>The reason for a refusal, as a cluster lead is told it.</summary>
public static class FailureText
{
    public static string For(string? code) => code switch
    {
        ErrorCodes.BotNotInConversationRoster => "ClusterBot has not been added there, or was taken out.",
        ErrorCodes.ConversationBlockedByUser => "ClusterBot is blocked in this chat.",
        ErrorCodes.BotDisabledByAdmin => "A Teams administrator has turned ClusterBot off.",
        ErrorCodes.MessageWritesBlocked => "Posting is turned off in this conversation.",
        ErrorCodes.ForbiddenOperation => "ClusterBot is not installed for this person.",
        ErrorCodes.NotEnoughPermissions => "ClusterBot lacks a permission there.",
        ErrorCodes.InvalidBotApiHost => "Teams says that this conversation belongs to another cloud than the one ClusterBot writes to.",
        ErrorCodes.NotFound or "ConversationNotFound" => "Teams no longer has this conversation.",
        ErrorCodes.ServiceUrlNotAllowed => "The address that Teams gave for this conversation is not one that ClusterBot may send to.",
        "MessageSizeTooBig" or "Http413" => "The message was too long for Teams.",
        RequestChecks.ConversationRemoved => "ClusterBot was removed from this conversation.",
        RequestChecks.NoPersonalChat => "Teams did not open a personal chat.",
        RequestChecks.NothingToUpdate or "ActivityNotFoundInConversation" => "Teams no longer has the message that was to be updated.",
        RequestChecks.GaveUp => "Teams could not be reached at any of many attempts over a day.",
        _ => $"Teams did not accept the message (its code: {code ?? "none"}).",
    };
}
