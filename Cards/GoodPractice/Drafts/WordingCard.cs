using ClusterBot.Cards.CheckIns.Forms;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Inputs;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Register;
using ClusterBot.Domain.GoodPractice.Verification;

namespace ClusterBot.Cards.GoodPractice.Drafts;

/// <summary>The form in which a point of a draft is worded, with the messages that the words are held to.</summary>
internal static class WordingCard
{
    public static AdaptiveCard Build(DraftView draft, SummaryView summary, DraftWording wording, SummarySources sources)
    {
        var number = wording.Point + 1;
        var point = summary.Points[wording.Point];
        var numbers = new SourceNumbers(point.Sources.Take(sources.Most));
        var title = $"Edit point {number}";
        return new AdaptiveCard
        {
            FallbackText = title + ".",
            Speak = title + ".",
            Body =
            [
                ProtectiveMarkingLine.Of(draft.Marking),
                new TextBlock(title) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                new TextBlock("Your words are checked against the messages below, and kept if these bear them out.") { IsSubtle = true },
                new InputText
                {
                    Id = DraftInputs.Text,
                    Label = "The point, in a sentence or two",
                    IsRequired = true,
                    ErrorMessage = "Please put the point in a sentence or two.",
                    IsMultiline = true,
                    MaxLength = PointChecker.LongestPoint,
                    Value = wording.Typed,
                },
                .. wording.Problems.Select(FormProblems.Line),
                new ActionSet(
                [
                    ActionExecute.For(
                        "Check and keep", new SavePoint(summary.Id, wording.Point, draft.Version),
                        GoodPracticeActionsJson.Default.SavePoint, ActionStyle.Positive),
                    ActionExecute.For(
                        "Back, without the change", new ShowDraft(summary.Id), GoodPracticeActionsJson.Default.ShowDraft,
                        inputs: AssociatedInputs.None),
                ]),
                sources.Build(point, number, numbers) with { IsVisible = null },
            ],
        };
    }
}
