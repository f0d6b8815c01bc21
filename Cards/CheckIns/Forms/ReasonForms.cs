using ClusterBot.Cards.Indicators;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Inputs;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Domain.CheckIns;

namespace ClusterBot.Cards.CheckIns.Forms;

/// <summary>The forms that ask for a reason: no answer this time, a correction, a judgement that differs from the figures.</summary>
internal static class ReasonForms
{
    public static IEnumerable<CardElement> NotThisRound(CheckInView checkIn) => FormProblems.With(
        Reason(checkIn, CheckInInputs.NotThisRoundBecause(checkIn.PsaNumber), "Not this round, because", Answer.MostRemark), checkIn.Draft);

    public static ActionExecute Decline(CheckInView checkIn, IReadOnlyList<string>? sure) =>
        Decline(checkIn, CheckInButtons.SaveTitle("Save the reason", sure), ActionStyle.Positive, sure);

    /// <summary>Returns the reason at the foot of the update, in one line with its button.</summary>
    public static IEnumerable<CardElement> InUpdate(CheckInView checkIn)
    {
        var reason = Reason(
            checkIn, CheckInInputs.NotThisRoundBecause(checkIn.PsaNumber), "No answer this time? Say why", Answer.MostRemark) with
        {
            IsMultiline = null,
        };
        return
        [
            new ColumnSet(
            [
                new Column([reason]) { Width = "stretch", VerticalContentAlignment = VerticalAlignment.Bottom },
                new Column([new ActionSet([Decline(checkIn, CheckInTitles.NotThisRound, style: null, sure: null)])])
                {
                    Width = "auto",
                    VerticalContentAlignment = VerticalAlignment.Bottom,
                },
            ])
            {
                Separator = true,
                Spacing = Spacing.Small,
            },
            .. FormProblems.Of(checkIn.Draft, reason.Id!),
        ];
    }

    public static IEnumerable<CardElement> Correction(CheckInView checkIn, bool isWhole, FormRoom room) =>
    [
        new TextBlock("The check-in is closed. What was recorded stays, and the correction is shown beside it with your reason.")
        {
            IsSubtle = true,
        },
        .. FormProblems.With(
            Reason(checkIn, CheckInInputs.CorrectedBecause(checkIn.PsaNumber), "Why is it corrected?", Answer.MostRemark), checkIn.Draft),
        .. UpdateForm.Build(checkIn, isWhole, room),
    ];

    public static ActionExecute Correct(CheckInView checkIn, bool isWhole, IReadOnlyList<string>? sure) => ActionExecute.For(
        CheckInButtons.SaveTitle("Save the correction", sure),
        new CorrectCheckIn(checkIn.Id, checkIn.Numbering, checkIn.Seen, isWhole ? true : null, sure),
        CheckInActionsJson.Default.CorrectCheckIn,
        ActionStyle.Positive);

    public static IEnumerable<CardElement> Difference(CheckInView checkIn, CheckInDraft draft) =>
    [
        new TextBlock("Your judgement and the figures say different things. Both are shown. If you can, say why: "
            + "it helps whoever reads this later.") { IsSubtle = true },
        .. (checkIn.Answer?.Rows ?? []).Where(row => draft.About.Contains(row.Indicator.Reference)).SelectMany(row =>
            Difference(row, draft)),
    ];

    public static ActionExecute Explain(CheckInView checkIn, IReadOnlyList<string>? sure) => ActionExecute.For(
        CheckInButtons.SaveTitle("Save the reason", sure), new ExplainDifference(checkIn.Id, checkIn.Numbering, sure),
        CheckInActionsJson.Default.ExplainDifference, ActionStyle.Positive);

    private static IEnumerable<CardElement> Difference(AnswerRowView row, CheckInDraft draft)
    {
        if (row is not { Status: { } declared, Computed: { } computed })
        {
            return [];
        }

        return
        [
            new RichTextBlock(
            [
                new TextRun(row.Indicator.Reference + "  ") { IsSubtle = true },
                UserText.Run(row.Indicator.Name, 300) with { Weight = TextWeight.Bolder },
                new TextRun($"\nYou say: {IndicatorLabels.Of(declared)}. Computed: {IndicatorLabels.Of(computed)}. "),
                UserText.Run(row.Indicator.Computed.Because, 400) with { IsSubtle = true },
            ])
            {
                Separator = true,
            },
            .. FormProblems.With(
                new InputText
                {
                    Id = CheckInInputs.DiffersBecause(row.Indicator.Reference),
                    Label = "They differ because (optional)",
                    MaxLength = AnswerRow.MostLine,
                    Value = draft.Typed(CheckInInputs.DiffersBecause(row.Indicator.Reference)),
                },
                draft),
        ];
    }

    private static ActionExecute Decline(CheckInView checkIn, string title, ActionStyle? style, IReadOnlyList<string>? sure) =>
        ActionExecute.For(
            title, new DeclineCheckIn(checkIn.Id, checkIn.Numbering, checkIn.Seen, sure), CheckInActionsJson.Default.DeclineCheckIn, style);

    // Not required for the client: standing open it would keep every other button of the card from working.
    private static InputText Reason(CheckInView checkIn, string id, string label, int most) => new()
    {
        Id = id,
        Label = label,
        IsMultiline = true,
        MaxLength = most,
        ErrorMessage = "Please give a reason.",
        Value = checkIn.Draft.Typed(id),
    };
}
