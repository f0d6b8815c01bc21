using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;

namespace ClusterBot.Cards.GoodPractice;

/// <summary>The cited messages of one point, hidden until they are asked for.</summary>
/// <param name="Most">How many messages of a point are shown.</param>
/// <param name="Length">How much of each, in UTF-16 units.</param>
/// <param name="MostLeftOut">How many of the messages that were left out are shown for each reason.</param>
internal sealed record SummarySources(int Most, int Length, int MostLeftOut)
{
    /// <summary>As much as there is room for, the most first; where there is least, readers are not asked what they think.</summary>
    public static readonly IReadOnlyList<SummarySources> Fits =
    [
        new(5, 1500, 4), new(4, 700, 3), new(3, 300, 2), new(2, 120, 1), new(1, 60, 1), new(1, 60, 0) { AsksReaders = false },
    ];

    private const int LongestName = 80;

    /// <summary>True when readers are asked whether a point is useful.</summary>
    public bool AsksReaders { get; init; } = true;

    public static string Id(int point) => $"sources{point}";

    public Container Build(PointView view, int point, SourceNumbers numbers) =>
        new([.. view.Sources.Take(Most).SelectMany((source, index) => Source(source, index, numbers)), .. More(view)])
        {
            Id = Id(point),
            IsVisible = false,
            Style = ContainerStyle.Emphasis,
        };

    private IEnumerable<CardElement> Source(SourceView source, int index, SourceNumbers numbers)
    {
        var author = SummaryLabels.Speaker(source.Author, source.Department);
        yield return new RichTextBlock(
        [
            new TextRun($"[{numbers.Of(source)}] "),
            UserText.Run(author, LongestName) with { Weight = TextWeight.Bolder },
            new TextRun(", " + CardDates.Moment(source.PostedAt)) { IsSubtle = true },
        ])
        {
            Separator = index > 0 ? true : null,
        };
        yield return SourceText.Build(source.Text, source.Quote, Length);
        yield return new ActionSet([new ActionOpenUrl { Title = $"Open message {numbers.Of(source)} in Teams", Url = source.Link }]);
    }

    private IEnumerable<CardElement> More(PointView view)
    {
        if (view.Sources.Count > Most)
        {
            var more = SummaryLabels.Count(view.Sources.Count - Most, "more message is", "more messages are");
            yield return new TextBlock($"{more} not shown, for want of room.") { IsSubtle = true };
        }
    }
}
