using ClusterBot.Cards.CheckIns.Forms;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Inputs;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Cards.Register;
using ClusterBot.Domain.GoodPractice.Verification;
using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.GoodPractice.Drafts;

/// <summary>The form in which a point of a draft is worded, with the messages that the words are held to.</summary>
public static class WordingCard
{
    private const int MaxShown = 600;

    /// <summary>Returns what takes the place of the form.</summary>
    /// <param name="marking">The cluster's.</param>
    /// <param name="words">What became of it, a sentence or two.</param>
    /// <param name="kept">The point as it now reads; null when nothing was kept.</param>
    /// <param name="typed">What was typed and is not kept, so that nobody has to type it from memory; null when there is nothing.</param>
    public static AdaptiveCard Closed(
        ProtectiveMarking marking, string words, string? kept = null, string? typed = null) => new()
        {
            FallbackText = words,
            Speak = words,
            Body =
        [
            ProtectiveMarkingLine.Of(marking),
            new TextBlock(words) { Weight = TextWeight.Bolder },
            .. kept is null ? (IEnumerable<CardElement>)[] : [UserText.Block(kept, MaxShown)],
            .. typed is null ? (IEnumerable<CardElement>)[] : [UserText.Block($"You had typed: {typed}", MaxShown + 20)],
        ],
        };

    /// <summary>Returns the form, in the largest version that fits.</summary>
    internal static AdaptiveCard Build(DraftView draft, SummaryView summary, DraftWording wording) =>
        CardFit.FirstThatFits(SummarySources.Fits.Select(sources => Build(draft, summary, wording, sources)));

    private static AdaptiveCard Build(DraftView draft, SummaryView summary, DraftWording wording, SummarySources sources)
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
                        "Close, without a change", new CloseWording(summary.Id, wording.Point),
                        GoodPracticeActionsJson.Default.CloseWording, inputs: AssociatedInputs.None),
                ]),
                sources.Build(point, number, numbers) with { IsVisible = null },
            ],
        };
    }
}
