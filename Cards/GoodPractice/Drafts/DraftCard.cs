using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Inputs;
using ClusterBot.Cards.Model.Layout;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Register;
using ClusterBot.Domain.GoodPractice.Drafts;

namespace ClusterBot.Cards.GoodPractice.Drafts;

/// <summary>The draft of a summary, on which a cluster lead drops and words points, approves or rejects.</summary>
public static class DraftCard
{
    /// <summary>The longest reason for a rejection, in characters.</summary>
    public const int MaxReason = 500;

    private const string Title = "A summary for you to approve";

    private const string Rejecting = "rejecting";

    /// <summary>Builds the card: the draft, the form of one of its points, or what became of it.</summary>
    public static AdaptiveCard Build(DraftView draft) => draft switch
    {
        { Outcome: not null } or { Summary: null } => DecidedCard.Build(draft),
        { Wording: { } wording, Summary: { } summary } =>
            WordingCard.Build(draft, summary, wording),
        { Summary: { } summary } =>
            TwoScreens.Of(CardFit.FirstThatFits(SummarySources.Fits.Select(sources => Open(draft, summary, sources))), foot: 2),
    };

    private static AdaptiveCard Open(DraftView draft, SummaryView summary, SummarySources sources)
    {
        var numbers = new SourceNumbers(summary.Points.SelectMany(point => point.Sources.Take(sources.Most)));
        var kept = draft.States.Count(state => state == DraftPointState.Kept);
        return new AdaptiveCard
        {
            FallbackText = $"{Title}: {SummaryLabels.Count(summary.Points.Count, "point", "points")}. Nothing is posted until you decide.",
            Speak = $"{Title}.",
            Refresh = new Refresh(ActionExecute.For(
                "Refresh", new ShowDraft(summary.Id), GoodPracticeActionsJson.Default.ShowDraft, inputs: AssociatedInputs.None)),
            Body =
            [
                ProtectiveMarkingLine.Of(draft.Marking),
                new TextBlock(Title) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                DraftLabels.AskedFor(draft, summary.Place),
                new TextBlock(SummaryLabels.Coverage(summary)) { IsSubtle = true, Spacing = Spacing.None },
                .. SummaryLabels.About(summary.Topic),
                .. DraftLabels.Notice(draft.Notice),
                .. summary.Points.SelectMany((point, index) => DraftPointSection.Build(
                    new DraftPlace(summary.Id, index, draft.States[index], draft.HasDialogs), point, sources, numbers)),
                .. Made(summary),
                .. LeftOutSection.Build(summary.LeftOut, sources),
                .. kept == 0
                    ? (IEnumerable<CardElement>)[new TextBlock("No point is left to post: put one back, edit one, or reject the draft.")
                    {
                        Weight = TextWeight.Bolder,
                    }]
                    : [],
                .. Deciding(draft, summary.Id, kept),
            ],
        };
    }

    private static IEnumerable<CardElement> Made(SummaryView summary)
    {
        IEnumerable<string> remarks = [SummaryLabels.HowMade(summary), .. summary.Remarks];
        return remarks.Select((remark, index) => new TextBlock(remark)
        {
            IsSubtle = true,
            Separator = index == 0 ? true : null,
            Spacing = index == 0 ? Spacing.Medium : Spacing.Small,
        });
    }

    private static IEnumerable<CardElement> Deciding(DraftView draft, Guid summary, int kept) =>
    [
        new ActionSet(
        [
            .. kept == 0
                ? (CardAction[])[]
                : [ActionExecute.For(
                    $"Approve and post {SummaryLabels.Count(kept, "point", "points")}", new ApproveSummary(summary, draft.Version),
                    GoodPracticeActionsJson.Default.ApproveSummary, ActionStyle.Positive, AssociatedInputs.None)],
            FoldedList.Toggle("Do not post it", Rejecting),
        ])
        {
            Separator = true,
        },
        new Container(
        [
            new InputText
            {
                Id = DraftInputs.Reason,
                Label = "Why not? Only the person who asked will see it (optional)",
                ErrorMessage = "Please use fewer words.",
                IsMultiline = true,
                MaxLength = MaxReason,
                Value = draft.TypedReason,
            },
            new ActionSet(
            [
                ActionExecute.For(
                    "Reject this draft", new RejectSummary(summary), GoodPracticeActionsJson.Default.RejectSummary,
                    ActionStyle.Destructive),
            ]),
        ])
        {
            Id = Rejecting,
            // What must be put right stands open.
            IsVisible = draft.TypedReason is null ? false : null,
            Style = ContainerStyle.Emphasis,
        },
    ];
}
