using System.Text;
using ClusterBot.Data.CardKeys;
using ClusterBot.BotFramework.Activities;
using ClusterBot.BotFramework.Activities.Json;

namespace ClusterBot.Bot.Outbox;

/// <summary>
/// Anything that the bot posts: a card, a text, or a file. Never text and a card in one: Teams splits it and the id is lost.
/// </summary>
public abstract class OutboundMessage
{
    private protected OutboundMessage(CardKey key) => Key = key;

    private static CardKey SaidOnce { get; } = CardKey.None("A line of text is said once and never changed.");

    /// <summary>The key of its subject.</summary>
    public CardKey Key { get; }

    /// <summary>Returns text that is shown as it is written: neither markdown nor XML in it has any meaning.</summary>
    /// <param name="text">The text.</param>
    /// <param name="about">What it is about, for text that is found again and changed.</param>
    public static OutboundMessage Text(string text, CardKey? about = null) => new PlainText(text, about ?? SaidOnce);

    internal abstract Activity ToActivity();

    /// <summary>Returns the activity as a delivery holds it.</summary>
    internal string ToJson() => Encoding.UTF8.GetString(ActivityJson.Write(ToActivity()));

    private sealed class PlainText(string words, CardKey key) : OutboundMessage(key)
    {
        internal override Activity ToActivity() => new() { Type = ActivityTypes.Message, Text = words, TextFormat = "plain" };
    }
}
