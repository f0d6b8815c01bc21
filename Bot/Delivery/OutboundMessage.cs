using System.Text.Json;
using ClusterBot.BotFramework.Activities;
using ClusterBot.Cards.Model;

namespace ClusterBot.Bot.Delivery;

/// <summary>The two kinds of message that the bot sends. Never text and a card in one: Teams splits it and the id is lost.</summary>
public static class OutboundMessage
{
    /// <param name="card">The adaptive card.</param>
    /// <param name="summary">What the notification and a list of chats show instead of the card.</param>
    public static Activity Card(JsonElement card, string summary) => new()
    {
        Type = ActivityTypes.Message,
        Summary = summary,
        Attachments = [Attachment.OfCard(card)],
    };

    /// <summary>A card of which the notification says what it says to whom it cannot be shown.</summary>
    public static Activity Card(AdaptiveCard card) => Card(CardJson.Write(card), card.FallbackText);

    /// <summary>Text that is shown as it is written: neither markdown nor XML in it means anything.</summary>
    public static Activity Text(string text) => new() { Type = ActivityTypes.Message, Text = text, TextFormat = "plain" };
}
