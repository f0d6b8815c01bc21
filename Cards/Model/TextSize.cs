using System.Text.Json.Serialization;

namespace ClusterBot.Cards.Model;

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
