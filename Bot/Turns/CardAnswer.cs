using ClusterBot.Cards.Model;

namespace ClusterBot.Bot.Turns;

/// <summary>What the person who pressed a button sees next.</summary>
public abstract record CardAnswer
{
    private CardAnswer()
    {
    }

    public static CardAnswer With(AdaptiveCard card) => new Card(card);

    public static CardAnswer Saying(string text) => new Message(text);

    /// <summary>Takes the place of the card.</summary>
    public sealed record Card(AdaptiveCard Content) : CardAnswer;

    /// <summary>A line under the card. Clients then clear what was typed: for wrong input answer with a card.</summary>
    public sealed record Message(string Text) : CardAnswer;
}
