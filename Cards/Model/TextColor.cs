using System.Text.Json.Serialization;

namespace ClusterBot.Cards.Model;

/// <summary>The colour of letters, by meaning. See https://adaptivecards.io/explorer/TextBlock.html</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TextColor>))]
public enum TextColor
{
    /// <summary>The host's usual colour.</summary>
    Default,

    /// <summary>Dark in any theme.</summary>
    Dark,

    /// <summary>Light in any theme.</summary>
    Light,

    /// <summary>The host's own colour.</summary>
    Accent,

    /// <summary>All is well.</summary>
    Good,

    /// <summary>Needs care.</summary>
    Warning,

    /// <summary>Needs action.</summary>
    Attention,
}
