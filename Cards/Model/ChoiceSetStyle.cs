using System.Text.Json.Serialization;

namespace ClusterBot.Cards.Model;

/// <summary>How choices are shown. See https://adaptivecards.io/explorer/Input.ChoiceSet.html</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ChoiceSetStyle>))]
public enum ChoiceSetStyle
{
    /// <summary>A drop-down list.</summary>
    Compact,

    /// <summary>All choices in sight.</summary>
    Expanded,

    /// <summary>A list in which one can search by typing.</summary>
    Filtered,
}
