using ClusterBot.Cards.GoodPractice;
using ClusterBot.Cards.GoodPractice.Drafts;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;

namespace ClusterBot.Cards.MyWork;

/// <summary>The summaries that a cluster lead is asked to approve.</summary>
internal static class DraftSection
{
    private const int MaxName = 80;

    public static IEnumerable<CardElement> Build(IReadOnlyList<WaitingDraftView> drafts, int most)
    {
        if (drafts.Count == 0)
        {
            yield break;
        }

        yield return new TextBlock(drafts.Count == 1 ? "A summary to approve: two minutes" : "Summaries to approve: two minutes each")
        {
            Weight = TextWeight.Bolder,
            Separator = true,
            Spacing = Spacing.Medium,
        };
        foreach (var (index, draft) in drafts.Take(most).Index())
        {
            yield return WorkLine.Of(
                new RichTextBlock(
                [
                    new TextRun($"{index + 1}. ") { Weight = TextWeight.Bolder },
                    UserText.Run(draft.AskedBy, MaxName) with { Weight = TextWeight.Bolder },
                    new TextRun(" asked for it "),
                    .. DraftLabels.Where(draft.Channel),
                    new TextRun($"\n○ not posted until you decide. Since {CardDates.Day(draft.Since)}") { IsSubtle = true },
                ]),
                ActionExecute.For(
                    $"Look at summary {index + 1}", new OpenDraft(draft.Id), GoodPracticeActionsJson.Default.OpenDraft,
                    inputs: AssociatedInputs.None));
        }
    }
}
