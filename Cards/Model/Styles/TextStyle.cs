using System.Text.Json.Serialization;

namespace ClusterBot.Cards.Model.Styles;

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

/// <summary>The size of letters. See https://adaptivecards.io/explorer/TextBlock.html</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TextSize>))]
public enum TextSize
{
    /// <summary>Smaller than usual.</summary>
    Small,

    /// <summary>The host's usual size.</summary>
    Default,

    /// <summary>Larger than usual.</summary>
    Medium,

    /// <summary>A heading's size.</summary>
    Large,

    /// <summary>The largest size.</summary>
    ExtraLarge,
}

/// <summary>The weight of letters. See https://adaptivecards.io/explorer/TextBlock.html</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TextWeight>))]
public enum TextWeight
{
    /// <summary>Thinner than usual.</summary>
    Lighter,

    /// <summary>The host's usual weight.</summary>
    Default,

    /// <summary>Bold.</summary>
    Bolder,
}
