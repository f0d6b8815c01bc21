using System.Text.Json.Serialization;

namespace ClusterBot.Cards.Model;

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
