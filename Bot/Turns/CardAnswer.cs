using System.Text.Json;
using ClusterBot.Cards.Model;

namespace ClusterBot.Bot.Turns;

/// <summary>What the person who pressed a button sees next.</summary>
public abstract record CardAnswer
{
    private CardAnswer()
    {
    }

    public static CardAnswer With(AdaptiveCard card) => new Card(card, CardJson.Write(card));

    /// <summary>For a card that was written already, for its copies.</summary>
    public static CardAnswer With(AdaptiveCard card, JsonElement json) => new Card(card, json);

    public static CardAnswer Saying(string text) => new Message(text);

    /// <summary>Takes the place of the card.</summary>
    public sealed record Card(AdaptiveCard Content, JsonElement Json) : CardAnswer;

    /// <summary>A line under the card. Clients then clear what was typed: for wrong input answer with a card.</summary>
    public sealed record Message(string Text) : CardAnswer;
}
