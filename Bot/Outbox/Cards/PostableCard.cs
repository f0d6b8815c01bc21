using System.Text.Json;
using ClusterBot.Data.CardKeys;
using ClusterBot.BotFramework.Activities;
using ClusterBot.BotFramework.Activities.Teams;
using ClusterBot.Cards.Model;

namespace ClusterBot.Bot.Outbox.Cards;

/// <summary>A card that can be posted: with the key by which it is found again, or with the reason why it never has to be.</summary>
/// <param name="key">What the card is about.</param>
/// <param name="card">The card.</param>
public sealed class PostableCard(CardKey key, AdaptiveCard card) : OutboundMessage(key)
{
    private readonly Lazy<JsonElement> _json = new(() => CardJson.Write(card));

    public AdaptiveCard Card => card;

    /// <summary>The text that the notification and a list of chats show instead of the card.</summary>
    public string Summary { get; init; } = card.FallbackText;

    /// <summary>The message's entities, which Teams is told beside the card.</summary>
    public IReadOnlyList<Entity> Entities { get; init; } = [];

    /// <summary>True when Teams puts its own feedback buttons below the message.</summary>
    public bool HasFeedbackButtons { get; init; }

    /// <summary>The card as JSON, written once for all copies.</summary>
    public JsonElement Json => _json.Value;

    /// <summary>
    /// Teams' feedback buttons:
    /// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bot-messages-ai-generated-content#feedback-buttons
    /// </summary>
    private static Dictionary<string, JsonElement> FeedbackButtons() => new()
    {
        ["feedbackLoop"] = JsonElement.Parse("{\"type\":\"default\"}"),
    };

    internal override Activity ToActivity() => new()
    {
        Type = ActivityTypes.Message,
        Summary = Summary,
        Attachments = [Attachment.OfCard(Json)],
        Entities = Entities.Count == 0 ? null : [.. Entities],
        ChannelData = HasFeedbackButtons ? new TeamsChannelData { Properties = FeedbackButtons() } : null,
    };
}
