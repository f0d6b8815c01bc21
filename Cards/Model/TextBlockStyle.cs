using System.Text.Json.Serialization;

namespace ClusterBot.Cards.Model;

/// <summary>What a text is for. See https://adaptivecards.io/explorer/TextBlock.html</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<TextBlockStyle>))]
public enum TextBlockStyle
{
    /// <summary>A paragraph.</summary>
    Default,

    /// <summary>The heading of a column.</summary>
    ColumnHeader,

    /// <summary>A heading, also for screen readers.</summary>
    Heading,
}
