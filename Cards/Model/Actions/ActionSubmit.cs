using System.Text.Json;

namespace ClusterBot.Cards.Model.Actions;

/// <summary>
/// A button that sends a message with a value. We use it as the fallback of <see cref="ActionExecute"/>.
/// See https://adaptivecards.io/explorer/Action.Submit.html
/// </summary>
public sealed record ActionSubmit : CardAction
{
    /// <summary>The payload, a JSON object; the client adds the inputs to it.</summary>
    public JsonElement? Data { get; init; }

    /// <summary>The inputs that are sent along, and so must be valid; by default those of the card.</summary>
    public AssociatedInputs? AssociatedInputs { get; init; }
}
