using System.Text.Json.Serialization;

namespace ClusterBot.Cards.Model.Elements;

/// <summary>
/// A line chart, which Teams draws. Its required fallback, for clients without charts, is a picture or a table of the same figures.
/// See https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/charts-in-adaptive-cards
/// </summary>
public sealed record ChartLine : CardElement
{
    /// <summary>Creates the chart with its fallback.</summary>
    /// <param name="picture">A picture of the same figures; its words say how they moved.</param>
    public ChartLine(Image picture) => Fallback = picture;

    /// <inheritdoc cref="ChartLine(Image)"/>
    /// <param name="table">The same figures as a table.</param>
    public ChartLine(Table table) => Fallback = table;

    /// <summary>The subject of the chart; plain text.</summary>
    public required string Title { get; init; }

    /// <summary>The name of the horizontal axis.</summary>
    public string? XAxisTitle { get; init; }

    /// <summary>The name of the vertical axis.</summary>
    public string? YAxisTitle { get; init; }

    /// <summary>The lowest value of the vertical axis; the client's choice if null.</summary>
    public decimal? YMin { get; init; }

    /// <summary>The highest value of the vertical axis; the client's choice if null.</summary>
    public decimal? YMax { get; init; }

    /// <summary>The lines.</summary>
    public required IReadOnlyList<ChartSeries> Data { get; init; }
}

/// <summary>One line of a <see cref="ChartLine"/>.</summary>
/// <param name="Legend">The line's name; plain text.</param>
/// <param name="Values">Its points, in order.</param>
public sealed record ChartSeries(string Legend, IReadOnlyList<ChartPoint> Values)
{
    /// <summary>The line's colour; the client's choice if null.</summary>
    public ChartColor? Color { get; init; }
}

/// <summary>One point of a <see cref="ChartSeries"/>.</summary>
/// <param name="X">Where it stands: <c>YYYY-MM-DD</c> for all points makes the axis a time line, other words a row of categories.</param>
/// <param name="Y">The value.</param>
public sealed record ChartPoint(string X, decimal Y);

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
