using System.Text.Json.Serialization;

namespace ClusterBot.Cards.Model.Actions;

/// <summary>The emphasis of a button. See https://adaptivecards.io/explorer/Action.Execute.html</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ActionStyle>))]
public enum ActionStyle
{
    /// <summary>A plain button.</summary>
    Default,

    /// <summary>The primary button; at most one of a set.</summary>
    Positive,

    /// <summary>Warns that something is lost.</summary>
    Destructive,
}
