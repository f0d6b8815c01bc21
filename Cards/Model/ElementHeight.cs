using System.Text.Json.Serialization;

namespace ClusterBot.Cards.Model;

/// <summary>How high an element is. See https://adaptivecards.io/explorer/Container.html</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ElementHeight>))]
public enum ElementHeight
{
    /// <summary>As high as it needs.</summary>
    Auto,

    /// <summary>As high as there is room.</summary>
    Stretch,
}
