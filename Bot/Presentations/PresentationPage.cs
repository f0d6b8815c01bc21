namespace ClusterBot.Bot.Presentations;

/// <summary>A page of a presentation.</summary>
/// <param name="Marking">The protective marking, which stands on each page.</param>
/// <param name="Title">Its title.</param>
/// <param name="Footer">When this was so, and whose it is.</param>
/// <param name="Blocks">Its texts, the first to be read first.</param>
internal sealed record PresentationPage(string Marking, string Title, string Footer, IReadOnlyList<PageBlock> Blocks)
{
    /// <summary>Its chart; null when it has none.</summary>
    public PageChart? Chart { get; init; }
}

/// <summary>A heading with lines.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Lines">The lines; what has no room is counted.</param>
internal sealed record PageBlock(string Heading, IReadOnlyList<PageLine> Lines);

/// <param name="Lead">Its first words, in bold.</param>
/// <param name="Text">The rest.</param>
internal sealed record PageLine(string Lead, string Text);

/// <summary>A line chart of one series, perhaps with what is planned.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Categories">The places along the horizontal axis.</param>
/// <param name="Series">The lines, each with a value for each category; null where there is none.</param>
internal sealed record PageChart(string Title, IReadOnlyList<string> Categories, IReadOnlyList<PageSeries> Series);

/// <param name="Name">What the line is.</param>
/// <param name="Values">Its values.</param>
/// <param name="IsPlan">True for what is planned: it is dashed.</param>
internal sealed record PageSeries(string Name, IReadOnlyList<decimal?> Values, bool IsPlan);
