using System.Text.Json.Serialization;

namespace ClusterBot.Cards.Model.Inputs;

/// <summary>
/// A field that a person fills in. Its value arrives in the data of the action that was pressed, under <see cref="CardElement.Id"/>;
/// a field left empty is absent there. See https://adaptivecards.io/explorer/Input.Text.html and its siblings.
/// </summary>
public abstract record InputElement : CardElement
{
    /// <summary>The visible name of the field, which screen readers speak; plain text.</summary>
    [JsonPropertyOrder(-1)]
    public required string Label { get; init; }

    /// <summary>
    /// True lets the client refuse to send while the field is empty; <see cref="ErrorMessage"/> must then say what to do.
    /// </summary>
    public bool? IsRequired { get; init; }

    /// <summary>The message that the client shows beside the field when its value is refused.</summary>
    public string? ErrorMessage { get; init; }
}
