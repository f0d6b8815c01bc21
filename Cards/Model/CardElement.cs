using System.Text.Json.Serialization;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Inputs;
using ClusterBot.Cards.Model.Styles;

namespace ClusterBot.Cards.Model;

/// <summary>
/// Anything that can stand in the body of a card. See https://adaptivecards.io/explorer/ ; every derived type links its own page.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
[JsonDerivedType(typeof(RichTextBlock), "RichTextBlock")]
[JsonDerivedType(typeof(Container), "Container")]
[JsonDerivedType(typeof(ColumnSet), "ColumnSet")]
[JsonDerivedType(typeof(FactSet), "FactSet")]
[JsonDerivedType(typeof(Table), "Table")]
[JsonDerivedType(typeof(ActionSet), "ActionSet")]
[JsonDerivedType(typeof(InputText), "Input.Text")]
[JsonDerivedType(typeof(InputNumber), "Input.Number")]
[JsonDerivedType(typeof(InputDate), "Input.Date")]
[JsonDerivedType(typeof(InputToggle), "Input.Toggle")]
[JsonDerivedType(typeof(InputChoiceSet), "Input.ChoiceSet")]
[JsonDerivedType(typeof(Image), "Image")]
[JsonDerivedType(typeof(ChartLine), "Chart.Line")]
public abstract record CardElement
{
    /// <summary>Unique within the card; needed by inputs and by elements that an <see cref="ActionToggleVisibility"/> names.</summary>
    [JsonPropertyOrder(-2)]
    public string? Id { get; init; }

    /// <summary>Room above the element; the host's default when null.</summary>
    public Spacing? Spacing { get; init; }

    /// <summary>True draws a line above the element.</summary>
    public bool? Separator { get; init; }

    /// <summary>False hides the element until an <see cref="ActionToggleVisibility"/> shows it.</summary>
    public bool? IsVisible { get; init; }

    /// <summary>The height of the element: its own, or all that is left over.</summary>
    public ElementHeight? Height { get; init; }

    /// <summary>The element that a client shows in place of this one when it does not know its type.</summary>
    [JsonPropertyOrder(10)]
    public CardElement? Fallback { get; init; }
}
