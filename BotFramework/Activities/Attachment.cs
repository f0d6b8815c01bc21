using System.Text.Json;
using ClusterBot.BotFramework.Activities.Json;

namespace ClusterBot.BotFramework.Activities;

/// <summary>A card or a file that travels with an activity.</summary>
public sealed class Attachment : WireObject
{
    /// <summary>The content type of an adaptive card.</summary>
    public const string AdaptiveCardContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>The media type; <see cref="AdaptiveCardContentType"/> for a card.</summary>
    public string? ContentType { get; set; }

    /// <summary>The address of the content, when it is not in <see cref="Content"/>. Foreign input.</summary>
    public string? ContentUrl { get; set; }

    /// <summary>The content itself.</summary>
    public JsonElement? Content { get; set; }

    /// <summary>The name to show. Foreign text.</summary>
    public string? Name { get; set; }

    /// <summary>Creates an attachment that holds an adaptive card.</summary>
    public static Attachment OfCard(JsonElement card) => new() { ContentType = AdaptiveCardContentType, Content = card };
}
