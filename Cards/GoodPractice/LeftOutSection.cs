using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;

namespace ClusterBot.Cards.GoodPractice;

/// <summary>The messages that a summary does not show: how many and why, and the messages themselves when somebody asks for them.</summary>
internal static class LeftOutSection
{
    private const string Id = "leftOut";
    private const int LongestName = 80;
    private const int LongestText = 200;

    /// <summary>Builds the reasons, and the hidden messages of each as far as there is room.</summary>
    public static IEnumerable<CardElement> Build(IReadOnlyList<LeftOutView> leftOut, SummarySources sources)
    {
        foreach (var left in leftOut)
        {
            yield return new TextBlock(left.Sentence) { IsSubtle = true, Spacing = Spacing.Small };
        }

        var named = leftOut.Where(left => left.Messages.Count > 0).ToList();
        if (named.Count == 0)
        {
            yield break;
        }

        yield return new ActionSet(
        [
            new ActionToggleVisibility
            {
                Title = "Show what was left out",
                Tooltip = "Shows or hides messages that no point is taken from",
                TargetElements = [new TargetElement(Id)],
            },
        ])
        {
            Spacing = Spacing.Small,
        };
        yield return new Container([.. named.SelectMany((left, index) => Reason(left, index, sources))])
        {
            Id = Id,
            IsVisible = false,
            Style = ContainerStyle.Emphasis,
        };
    }

    private static IEnumerable<CardElement> Reason(LeftOutView left, int index, SummarySources sources)
    {
        yield return new TextBlock(left.Sentence) { Weight = TextWeight.Bolder, Separator = index > 0 ? true : null };
        foreach (var message in left.Messages.Take(sources.MostLeftOut))
        {
            yield return new RichTextBlock(
            [
                UserText.Run(SummaryLabels.Speaker(message.Author, message.Department), LongestName) with { Weight = TextWeight.Bolder },
                new TextRun($", {CardDates.Moment(message.PostedAt)}: ") { IsSubtle = true },
                UserText.Run(message.Text, Math.Min(LongestText, sources.Length)),
            ]);
            yield return new ActionSet([new ActionOpenUrl { Title = "Open this message in Teams", Url = message.Link }]);
        }
    }
}
