using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Cards.Register;

namespace ClusterBot.Cards.GoodPractice.Drafts;

/// <summary>The outcome of a draft, and the feedback of readers on the points that were posted.</summary>
internal static class DecidedCard
{
    private const int MaxShown = 120;

    private const int MaxName = 80;

    private const int MostWhys = 3;

    public static AdaptiveCard Build(DraftView draft)
    {
        var title = Title(draft.Outcome?.Type ?? DraftOutcomeType.TakenAway);
        return new AdaptiveCard
        {
            FallbackText = title + ".",
            Speak = title + ".",
            Body =
            [
                ProtectiveMarkingLine.Of(draft.Marking),
                new TextBlock(title) { Size = TextSize.Medium, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                .. DraftLabels.Notice(draft.Notice),
                .. draft.Outcome is { } outcome ? Told(outcome, draft) : [],
                .. draft.Outcome is { Type: DraftOutcomeType.Approved } && draft.Summary is { } summary ? Feedback(draft, summary) : [],
            ],
        };
    }

    private static string Title(DraftOutcomeType type) => type switch
    {
        DraftOutcomeType.Approved => "The summary is posted",
        DraftOutcomeType.Rejected => "The summary is not posted",
        DraftOutcomeType.Expired => "The draft of a summary has ended",
        DraftOutcomeType.TakenAway => "The draft of a summary was taken away",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "There is no such outcome."),
    };

    private static IEnumerable<CardElement> Told(DraftOutcome outcome, DraftView draft)
    {
        var (by, at) = (UserText.Run(outcome.By ?? "Somebody", MaxName), CardDates.Moment(outcome.At));
        yield return outcome.Type switch
        {
            DraftOutcomeType.Approved => new RichTextBlock(
                [by, new TextRun($" approved it, {at}. It stands "), .. DraftLabels.Where(draft.Channel), new TextRun(".")]),
            DraftOutcomeType.Rejected => new RichTextBlock(
                [by, new TextRun($" rejected it, {at}. "), UserText.Run(draft.AskedBy, MaxName), new TextRun(" has been told.")]),
            DraftOutcomeType.Expired => new RichTextBlock(
                [new TextRun("Nobody decided on it in time, so it is deleted. Nothing was posted, and "),
                    UserText.Run(draft.AskedBy, MaxName), new TextRun(" has been told.")]),
            DraftOutcomeType.TakenAway => new TextBlock(
                "Messages that it rested on are no longer kept, so it is deleted. Nothing was posted."),
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome.Type, "There is no such outcome."),
        };
        if (draft.Summary is { } summary && outcome.Type == DraftOutcomeType.Approved)
        {
            foreach (var line in Since(summary))
            {
                yield return line;
            }
        }

        if (outcome.Reason is { } reason)
        {
            yield return new RichTextBlock(
                [new TextRun("Reason: ") { Weight = TextWeight.Bolder }, UserText.Run(reason, DraftCard.MaxReason)]);
        }
    }

    private static IEnumerable<CardElement> Since(SummaryView summary)
    {
        string?[] lines =
        [
            summary.Points.Count(point => !point.IsShown) is > 0 and var gone
                ? $"{SummaryLabels.Count(gone, "point was", "points were")} taken out since, because messages were deleted." : null,
            .. summary.Points.Index().Select(each => SummaryLabels.Mark(each.Item.Standing, each.Index + 1)),
        ];
        return lines.OfType<string>().Select(line => new TextBlock(line) { Spacing = Spacing.Small });
    }

    private static IEnumerable<CardElement> Feedback(DraftView draft, SummaryView summary)
    {
        if (draft.Feedback.Count == 0)
        {
            yield return new TextBlock("What readers say of its points will be counted here.") { IsSubtle = true };
            yield break;
        }

        yield return new TextBlock("What readers say")
        {
            Size = TextSize.Default,
            Weight = TextWeight.Bolder,
            Style = TextBlockStyle.Heading,
            Separator = true,
            Spacing = Spacing.Medium,
        };
        foreach (var feedback in draft.Feedback)
        {
            var what = feedback.Point is { } at && summary.Points.ElementAtOrDefault(at) is { } point
                ? $"{at + 1}. {(point.IsShown ? point.Text : "A point that was taken out.")}" : "The summary as a whole";
            yield return new RichTextBlock(
            [
                UserText.Run(what, MaxShown),
                new TextRun($" {feedback.Useful} useful, {feedback.NotUseful} not useful.") { Weight = TextWeight.Bolder },
            ])
            {
                Spacing = Spacing.Small,
            };
            foreach (var why in feedback.Whys.Take(MostWhys))
            {
                yield return new RichTextBlock([new TextRun("“"), UserText.Run(why, MaxShown), new TextRun("”")])
                {
                    Spacing = Spacing.None,
                };
            }
        }
    }
}
