using System.Text.Json;
using ClusterBot.Data.Entities;
using ClusterBot.BotFramework.Activities;

namespace ClusterBot.Bot.Turns;

/// <summary>The way in which a message reaches the bot.</summary>
public enum Addressing
{
    /// <summary>It is not meant for the bot: nothing may be answered and nothing executed.</summary>
    None,

    /// <summary>Typed in somebody's personal chat with the bot.</summary>
    Personal,

    /// <summary>Typed where several people read, with a mention of the bot.</summary>
    Mention,

    /// <summary>A button of one of the bot's cards, from a client without Universal Actions.</summary>
    Press,
}

/// <summary>
/// A message as it is read once, at the front of the turn: whether it is meant for the bot, and what a reader would see of it. With
/// <c>ChannelMessage.Read.Group</c> Teams delivers every message of a channel, so this alone decides what reaches a handler.
/// </summary>
/// <param name="Addressing">How it reaches the bot.</param>
/// <param name="Place">The kind of conversation that it stands in.</param>
/// <param name="Text">Its words, see <see cref="Activity.ReadText"/>; of a press they mean nothing.</param>
/// <param name="Pressed">The data of the button; default when nothing was pressed.</param>
public sealed record IncomingMessage(Addressing Addressing, ConversationKind Place, string Text, JsonElement Pressed = default)
{
    public bool IsAddressed => Addressing != Addressing.None;

    public static IncomingMessage Of(Activity activity)
    {
        var place = ConversationTracker.KindOf(activity);
        // Clients may send words along with a press: it is the press that counts.
        return activity.Value is { ValueKind: JsonValueKind.Object } pressed
            ? new IncomingMessage(Addressing.Press, place, "", pressed)
            : new IncomingMessage(Typed(activity, place), place, activity.ReadText());
    }

    private static Addressing Typed(Activity activity, ConversationKind place) =>
        place == ConversationKind.Personal ? Addressing.Personal
        : activity.MentionsRecipient() || activity.Recipient?.IsTargeted == true ? Addressing.Mention
        : Addressing.None;
}
