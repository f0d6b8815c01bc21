using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Layout;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Register;

namespace ClusterBot.Cards.GoodPractice;

/// <summary>A summary: points with marks, and the messages behind each mark within the card.</summary>
public static class SummaryCard
{
    private const int MostPoints = 12;

    /// <summary>Room for the mark of a language model's text, which travels beside the card.</summary>
    private const int LeftForTheMark = 8 * 1024;

    /// <summary>Builds the card. Without points it says so, with the reason and the way to get messages in.</summary>
    public static AdaptiveCard Build(SummaryView summary)
    {
        if (summary.Points.Count == 0)
        {
            return NoSummaryCard.Nothing(summary);
        }

        if (!summary.Shown.Any())
        {
            return NoSummaryCard.NoneLeft(summary);
        }

        return TwoScreens.Of(CardFit.FirstThatFits(SummarySources.Fits.Select(sources => Build(summary, sources)), LeftForTheMark));
    }

    private static AdaptiveCard Build(SummaryView summary, SummarySources sources)
    {
        // A point keeps its number when one before it is taken out: buttons and what readers said of it go by the number.
        var points = summary.Points.Index().Where(each => each.Item.IsShown).Take(MostPoints).ToList();
        var numbers = new SourceNumbers(points.SelectMany(each => each.Item.Sources.Take(sources.Most)));
        var words = $"{SummaryLabels.Title(summary)}: {SummaryLabels.Count(summary.Shown.Count(), "point", "points")} from "
            + $"{SummaryLabels.Coverage(summary)}.";
        return new AdaptiveCard
        {
            FallbackText = words,
            Speak = words,
            Body =
            [
                ProtectiveMarkingLine.Of(summary.Marking),
                new TextBlock(SummaryLabels.Title(summary))
                {
                    Size = TextSize.Large,
                    Weight = TextWeight.Bolder,
                    Style = TextBlockStyle.Heading,
                },
                new TextBlock(SummaryLabels.Coverage(summary)) { IsSubtle = true, Spacing = Spacing.None },
                .. SummaryLabels.About(summary.Topic),
                .. points.SelectMany(each => Point(summary.Id, each.Item, each.Index + 1, sources, numbers)),
                .. Remarks(summary),
                .. LeftOutSection.Build(summary.LeftOut, sources),
            ],
        };
    }

    private static IEnumerable<CardElement> Point(
        Guid summary, PointView point, int number, SummarySources sources, SourceNumbers numbers)
    {
        var mark = SummaryLabels.Mark(point.Standing, number);
        if (mark is not null)
        {
            yield return new TextBlock(mark) { Weight = TextWeight.Bolder, Separator = true, Spacing = Spacing.Medium };
        }

        yield return new RichTextBlock(
            [.. PointText.Runs(point), new TextRun(numbers.Marks(point.Sources.Take(sources.Most))) { IsSubtle = true }])
        {
            Separator = mark is null ? true : null,
            Spacing = mark is null ? Spacing.Medium : Spacing.Small,
        };
        yield return new ActionSet(
        [
            new ActionToggleVisibility
            {
                Title = "Show sources",
                Tooltip = $"Shows or hides the messages behind point {number}",
                TargetElements = [new TargetElement(SummarySources.Id(number))],
            },
            ActionExecute.For(
                $"Keep point {number}", new KeepPoint(summary, number - 1), GoodPracticeActionsJson.Default.KeepPoint,
                inputs: AssociatedInputs.None),
            .. sources.AsksReaders ? (CardAction[])[FeedbackSection.Toggle(number)] : [],
        ])
        {
            Spacing = Spacing.Small,
        };
        yield return sources.Build(point, number, numbers);
        if (sources.AsksReaders)
        {
            yield return FeedbackSection.Build(summary, number);
        }
    }

    private static IEnumerable<CardElement> Remarks(SummaryView summary)
    {
        IEnumerable<string> remarks = [SummaryLabels.HowMade(summary), .. summary.Remarks];
        if (summary.Shown.Count() is > MostPoints and var count)
        {
            remarks = remarks.Append($"{SummaryLabels.Count(count - MostPoints, "more point is", "more points are")} not "
                + $"shown, for want of room.");
        }

        return remarks.Select((remark, index) => new TextBlock(remark)
        {
            IsSubtle = true,
            Separator = index == 0 ? true : null,
            Spacing = index == 0 ? Spacing.Medium : Spacing.Small,
        });
    }
}
