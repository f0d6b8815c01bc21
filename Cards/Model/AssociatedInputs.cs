using System.Text.Json.Serialization;

namespace ClusterBot.Cards.Model;

/// <summary>Which inputs a button sends. See https://adaptivecards.io/explorer/Action.Execute.html</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<AssociatedInputs>))]
public enum AssociatedInputs
{
    /// <summary>Those of its card and of the cards around it.</summary>
    Auto,

    /// <summary>No inputs, and so none is checked.</summary>
    None,
}
