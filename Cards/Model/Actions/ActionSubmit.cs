using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ClusterBot.Cards.Model.Actions;

/// <summary>
/// A button that sends a message with a value, or opens a dialog. We use it as the fallback of <see cref="ActionExecute"/>, and where
/// the client has dialogs. See https://adaptivecards.io/explorer/Action.Submit.html
/// </summary>
public sealed record ActionSubmit : CardAction
{
    /// <summary>The payload, a JSON object; the client adds the inputs to it.</summary>
    public JsonElement? Data { get; init; }

    /// <summary>The inputs that are sent along, and so must be valid; by default those of the card.</summary>
    public AssociatedInputs? AssociatedInputs { get; init; }

    /// <summary>
    /// Creates a button that opens a dialog: Teams asks the bot for its card with the invoke <c>task/fetch</c>. See
    /// https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/task-modules-bots
    /// </summary>
    /// <param name="title">The words on the button; plain text.</param>
    /// <param name="action">The payload.</param>
    /// <param name="typeInfo">How the payload is written: camel-case names, from a source-generated context.</param>
    /// <param name="style">How the button stands out.</param>
    /// <exception cref="ArgumentException">The payload is not an object, or has a property called <c>verb</c> or
    /// <c>msteams</c>.</exception>
    public static ActionSubmit OpeningDialog<T>(string title, T action, JsonTypeInfo<T> typeInfo, ActionStyle? style = null)
        where T : ICardAction => new()
        {
            Title = title,
            Data = ActionPayload.WithVerb(JsonSerializer.SerializeToElement(action, typeInfo), T.Verb, opensDialog: true),
            Style = style,
            AssociatedInputs = Actions.AssociatedInputs.None,
        };
}
