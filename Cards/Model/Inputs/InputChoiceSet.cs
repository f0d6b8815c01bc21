using System.Text.Json.Serialization;

namespace ClusterBot.Cards.Model.Inputs;

/// <summary>
/// A choice among a few. Sends the value of the choice, or the values with commas between.
/// See https://adaptivecards.io/explorer/Input.ChoiceSet.html
/// </summary>
public sealed record InputChoiceSet : InputElement
{
    /// <summary>The choices; not empty.</summary>
    public required IReadOnlyList<InputChoice> Choices { get; init; }

    /// <summary>The value that is chosen at first; several with commas between.</summary>
    public string? Value { get; init; }

    /// <summary>A hint, shown while nothing is chosen.</summary>
    public string? Placeholder { get; init; }

    /// <summary>A drop-down list, or all choices in sight.</summary>
    public ChoiceSetStyle? Style { get; init; }

    /// <summary>True if several can be chosen.</summary>
    public bool? IsMultiSelect { get; init; }

    /// <summary>True when a long title continues on the next line.</summary>
    public bool Wrap { get; init; } = true;
}

/// <summary>The display of choices. See https://adaptivecards.io/explorer/Input.ChoiceSet.html</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ChoiceSetStyle>))]
public enum ChoiceSetStyle
{
    /// <summary>A drop-down list.</summary>
    Compact,

    /// <summary>All choices in sight.</summary>
    Expanded,

    /// <summary>A list in which one can search by typing.</summary>
    Filtered,
}

/// <summary>One choice of an <see cref="InputChoiceSet"/>. See https://adaptivecards.io/explorer/Input.Choice.html</summary>
/// <param name="Title">The words that people see; markdown in a list with all choices in sight.</param>
/// <param name="Value">What is sent; no comma in a list of which several can be chosen.</param>
public sealed record InputChoice(string Title, string Value);
