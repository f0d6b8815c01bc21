using System.Text.Json.Serialization;

namespace ClusterBot.Cards.Model.Styles;

/// <summary>The background of a container, by meaning. See https://adaptivecards.io/explorer/Container.html</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ContainerStyle>))]
public enum ContainerStyle
{
    /// <summary>The card's own background.</summary>
    Default,

    /// <summary>Set off from its surroundings.</summary>
    Emphasis,

    /// <summary>In the host's own colour.</summary>
    Accent,

    /// <summary>All is well.</summary>
    Good,

    /// <summary>Needs care.</summary>
    Warning,

    /// <summary>Needs action.</summary>
    Attention,
}

/// <summary>The height of an element. See https://adaptivecards.io/explorer/Container.html</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ElementHeight>))]
public enum ElementHeight
{
    /// <summary>As high as it needs.</summary>
    Auto,

    /// <summary>As high as there is room.</summary>
    Stretch,
}

/// <summary>Room above an element. See https://adaptivecards.io/explorer/TextBlock.html</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Spacing>))]
public enum Spacing
{
    /// <summary>No room.</summary>
    None,

    /// <summary>A little room.</summary>
    Small,

    /// <summary>The host's usual room.</summary>
    Default,

    /// <summary>More than usual.</summary>
    Medium,

    /// <summary>Much room.</summary>
    Large,

    /// <summary>The most room.</summary>
    ExtraLarge,

    /// <summary>As much as the card's own padding.</summary>
    Padding,
}
