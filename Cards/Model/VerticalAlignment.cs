using System.Text.Json.Serialization;

namespace ClusterBot.Cards.Model;

/// <summary>Where something stands within its height. See https://adaptivecards.io/explorer/Column.html</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VerticalAlignment>))]
public enum VerticalAlignment
{
    /// <summary>At the top.</summary>
    Top,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the bottom.</summary>
    Bottom,
}
