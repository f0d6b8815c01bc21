using System.Text.Json.Serialization;

namespace ClusterBot.Cards.Model;

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
