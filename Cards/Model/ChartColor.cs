using System.Text.Json.Serialization;

namespace ClusterBot.Cards.Model;

/// <summary>
/// The colour of a line in a chart, by meaning. See
/// https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/charts-in-adaptive-cards
/// </summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ChartColor>))]
public enum ChartColor
{
    /// <summary>All is well.</summary>
    Good,

    /// <summary>Needs care.</summary>
    Warning,

    /// <summary>Needs action.</summary>
    Attention,

    /// <summary>No meaning.</summary>
    Neutral,

    /// <summary>The first of several lines.</summary>
    CategoricalBlue,

    /// <summary>The second of several lines.</summary>
    CategoricalPurple,

    /// <summary>The third of several lines.</summary>
    CategoricalTeal,
}
