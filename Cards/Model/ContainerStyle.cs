using System.Text.Json.Serialization;

namespace ClusterBot.Cards.Model;

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
