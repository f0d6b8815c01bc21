using System.Text.Json;
using System.Text.Json.Nodes;

namespace ClusterBot.BotFramework.Activities.Invoke;

/// <summary>
/// The answers to a message extension. See
/// <see href="https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/search-commands/respond-to-search">search
/// commands</see>. Its dialogs are answered with <see cref="TaskModuleResponse"/>.
/// </summary>
public static class MessageExtensionResponse
{
    private const string ThumbnailContentType = "application/vnd.microsoft.card.thumbnail";

    /// <summary>Lists what was found, each with the card that is put into the message.</summary>
    public static InvokeResponse Results(IEnumerable<MessageExtensionResult> results) => Of(new JsonObject
    {
        ["composeExtension"] = new JsonObject
        {
            ["type"] = "result",
            ["attachmentLayout"] = "list",
            ["attachments"] = new JsonArray([.. results.Select(Attachment)]),
        },
    });

    /// <summary>Shows a sentence in place of what was found.</summary>
    public static InvokeResponse ResultMessage(string text) =>
        Of(new JsonObject { ["composeExtension"] = new JsonObject { ["type"] = "message", ["text"] = text } });

    /// <summary>Says something in the form that the invoke of this name takes; null for any other invoke.</summary>
    public static InvokeResponse? Saying(string? invokeName, string text) => invokeName switch
    {
        InvokeNames.ComposeExtensionQuery => ResultMessage(text),
        InvokeNames.ComposeExtensionFetchTask or InvokeNames.ComposeExtensionSubmitAction =>
            TaskModuleResponse.Message(text),
        _ => null,
    };

    private static InvokeResponse Of(JsonObject body) => new(200, JsonSerializer.SerializeToUtf8Bytes(body));

    private static JsonObject Attachment(MessageExtensionResult result)
    {
        var attachment = Card(result.Card);
        attachment["preview"] = new JsonObject
        {
            ["contentType"] = ThumbnailContentType,
            ["content"] = new JsonObject { ["title"] = result.Title, ["text"] = result.Text },
        };
        return attachment;
    }

    private static JsonObject Card(JsonElement card) => new()
    {
        ["contentType"] = Activities.Attachment.AdaptiveCardContentType,
        ["content"] = JsonNode.Parse(card.GetRawText()),
    };
}

/// <summary>One thing that was found.</summary>
/// <param name="Title">The title in the list; plain text.</param>
/// <param name="Text">The line below it; plain text.</param>
/// <param name="Card">The card that is put into the message.</param>
public sealed record MessageExtensionResult(string Title, string Text, JsonElement Card);
