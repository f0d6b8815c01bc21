using System.Text.Json.Serialization;

namespace ClusterBot.Cards.Model;

/// <summary>Where a button stands. See https://adaptivecards.io/explorer/Action.Execute.html</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ActionMode>))]
public enum ActionMode
{
    /// <summary>In the row.</summary>
    Primary,

    /// <summary>In the overflow menu.</summary>
    Secondary,
}
