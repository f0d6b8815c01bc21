using System.Text.Json.Serialization;

namespace ClusterBot.Cards.Model.Actions;

/// <summary>A button of a card. See https://adaptivecards.io/explorer/ ; every derived type links its own page.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ActionExecute), "Action.Execute")]
[JsonDerivedType(typeof(ActionSubmit), "Action.Submit")]
[JsonDerivedType(typeof(ActionShowCard), "Action.ShowCard")]
[JsonDerivedType(typeof(ActionToggleVisibility), "Action.ToggleVisibility")]
[JsonDerivedType(typeof(ActionOpenUrl), "Action.OpenUrl")]
public abstract record CardAction
{
    /// <summary>Unique within the card, if given.</summary>
    [JsonPropertyOrder(-2)]
    public string? Id { get; init; }

    /// <summary>The words on the button; plain text.</summary>
    [JsonPropertyOrder(-1)]
    public required string Title { get; init; }

    /// <summary>The emphasis of the button; at most one of a set is <see cref="ActionStyle.Positive"/>.</summary>
    public ActionStyle? Style { get; init; }

    /// <summary>The place of the button: the row or the overflow menu.</summary>
    public ActionMode? Mode { get; init; }

    /// <summary>A longer explanation, shown on hover and spoken by screen readers.</summary>
    public string? Tooltip { get; init; }

    /// <summary>False shows the button greyed out.</summary>
    public bool? IsEnabled { get; init; }

    /// <summary>The button that a client offers when it does not know this type.</summary>
    [JsonPropertyOrder(10)]
    public CardAction? Fallback { get; init; }
}
