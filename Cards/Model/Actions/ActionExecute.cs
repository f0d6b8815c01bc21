using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ClusterBot.Cards.Model.Actions;

/// <summary>
/// A button that asks the bot and gets a card or a message back (Universal Action).
/// See https://adaptivecards.io/explorer/Action.Execute.html
/// </summary>
public sealed record ActionExecute : CardAction
{
    /// <summary>The name of the action; see <see cref="ICardAction.Verb"/>.</summary>
    public required string Verb { get; init; }

    /// <summary>The payload, a JSON object; the client adds the inputs to it.</summary>
    public JsonElement? Data { get; init; }

    /// <summary>The inputs that are sent along, and so must be valid; by default those of the card.</summary>
    public AssociatedInputs? AssociatedInputs { get; init; }

    /// <summary>
    /// Creates the button for an action record, with a fallback for clients that know <c>Action.Submit</c> alone; that one sends a
    /// message whose value holds the same payload and the verb.
    /// </summary>
    /// <param name="title">The words on the button; plain text.</param>
    /// <param name="action">The payload.</param>
    /// <param name="typeInfo">How the payload is written: camel-case names, from a source-generated context.</param>
    /// <param name="style">How the button stands out.</param>
    /// <param name="inputs"><see cref="AssociatedInputs.None"/> for a button that must work whatever the fields hold.</param>
    /// <exception cref="ArgumentException">The payload is not an object, or has a property called <c>verb</c> or
    /// <c>msteams</c>.</exception>
    public static ActionExecute For<T>(
        string title, T action, JsonTypeInfo<T> typeInfo, ActionStyle? style = null, AssociatedInputs? inputs = null)
        where T : ICardAction
    {
        var data = JsonSerializer.SerializeToElement(action, typeInfo);
        return new ActionExecute
        {
            Title = title,
            Verb = T.Verb,
            Data = data,
            Style = style,
            AssociatedInputs = inputs,
            Fallback = new ActionSubmit
            {
                Title = title,
                Data = ActionPayload.WithVerb(data, T.Verb),
                Style = style,
                AssociatedInputs = inputs,
            },
        };
    }
}

/// <summary>The place of a button. See https://adaptivecards.io/explorer/Action.Execute.html</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ActionMode>))]
public enum ActionMode
{
    /// <summary>In the row.</summary>
    Primary,

    /// <summary>In the overflow menu.</summary>
    Secondary,
}

/// <summary>The inputs that a button sends. See https://adaptivecards.io/explorer/Action.Execute.html</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<AssociatedInputs>))]
public enum AssociatedInputs
{
    /// <summary>The inputs of its card and of the cards around it.</summary>
    Auto,

    /// <summary>No inputs, and so none is checked.</summary>
    None,
}
