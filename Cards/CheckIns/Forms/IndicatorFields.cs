using ClusterBot.Cards.Indicators;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Inputs;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Domain.CheckIns;

namespace ClusterBot.Cards.CheckIns.Forms;

/// <summary>One indicator in the form: what is known of it, and what may be said.</summary>
internal static class IndicatorFields
{
    public static IEnumerable<CardElement> Build(CheckInView checkIn, IndicatorView indicator, bool isWhole)
    {
        var draft = checkIn.Draft;
        var (value, period) = (Value(indicator, draft), Period(checkIn, indicator));
        var status = Status(indicator, draft);
        var (confidence, citizens) = (Confidence(indicator, draft), ForCitizens(indicator, draft));
        return
        [
            new RichTextBlock(
            [
                new TextRun(indicator.Reference + "  ") { IsSubtle = true },
                UserText.Run(indicator.Name, 300) with { Weight = TextWeight.Bolder },
            ])
            {
                Separator = true,
                Spacing = Spacing.Medium,
            },
            new RichTextBlock(
            [
                UserText.Run("Last: " + IndicatorLabels.LastFigure(indicator), 200),
                new TextRun(" · ") { IsSubtle = true },
                UserText.Run(IndicatorLabels.Background(indicator), 300) with { IsSubtle = true },
            ])
            {
                Spacing = Spacing.None,
            },
            new ColumnSet([Half(value), Half(period)]) { Spacing = Spacing.Small },
            .. FormProblems.Of(draft, value.Id!, period.Id!),
            new ColumnSet(isWhole ? [Half(status), Half(confidence)] : [Half(status)]) { Spacing = Spacing.Small },
            .. FormProblems.Of(draft, status.Id!, confidence.Id!),
            .. isWhole
                ?
                [
                    citizens,
                    .. FormProblems.Of(draft, citizens.Id!),
                    .. FigureOrigin.Fields(indicator, draft),
                    new ActionSet(
                    [
                        .. checkIn.Mine is { SpeaksForAll: false } || draft?.Form == CheckInForm.Correction
                            ? (IEnumerable<CardAction>)[]
                            : [CheckInButtons.HelpWith(checkIn, indicator.Reference)],
                        FigureOrigin.Unfold(indicator),
                    ])
                    {
                        Spacing = Spacing.Small,
                    },
                ]
                : (IEnumerable<CardElement>)[],
        ];
    }

    // At the bottom: the fields stay in line when one label takes two lines.
    public static Column Half(InputElement input) =>
        new([input]) { Width = "stretch", VerticalContentAlignment = VerticalAlignment.Bottom };

    // Text, not Input.Number: people type 12%, 1,234 and £3.4m, and what they typed must survive to be put right.
    private static InputText Value(IndicatorView indicator, CheckInDraft? draft) => new()
    {
        Id = CheckInInputs.Value(indicator.Reference),
        Label = $"New figure ({UserText.Plain(indicator.Unit.Label, 60)})",
        MaxLength = 40,
        Placeholder = "Unchanged",
        Value = draft.Typed(CheckInInputs.Value(indicator.Reference)),
    };

    private static InputChoiceSet Period(CheckInView checkIn, IndicatorView indicator)
    {
        var given = checkIn.Answer?.Rows.FirstOrDefault(row => row.Indicator.Reference == indicator.Reference)?.Period;
        return new InputChoiceSet
        {
            Id = CheckInInputs.Period(indicator.Reference),
            Label = indicator.Expected is { } expected && expected.IsDueOn(checkIn.Today)
                ? $"For which period? {expected.Period.Notation} is due"
                : "For which period?",
            Choices = FigurePeriods.Of(indicator, given, checkIn.Today),
            Placeholder = "Please choose",
            Style = ChoiceSetStyle.Compact,
            Value = checkIn.Draft.Typed(CheckInInputs.Period(indicator.Reference))
                ?? (FigurePeriods.Proposed(indicator, given, checkIn.Today) is { } proposed ? FigurePeriods.Code(proposed) : null),
        };
    }

    private static InputChoiceSet Status(IndicatorView indicator, CheckInDraft? draft) => new()
    {
        Id = CheckInInputs.Status(indicator.Reference),
        Label = "Your judgement",
        Choices = IndicatorLabels.StatusChoices,
        Placeholder = "None yet",
        Style = ChoiceSetStyle.Compact,
        Value = draft.Typed(CheckInInputs.Status(indicator.Reference))
            ?? (indicator.LastStatus is { } status ? IndicatorLabels.Code(status) : null),
    };

    private static InputChoiceSet Confidence(IndicatorView indicator, CheckInDraft? draft) => new()
    {
        Id = CheckInInputs.Confidence(indicator.Reference),
        Label = "How sure are you?",
        Choices = ConfidenceLabels.Choices,
        Placeholder = "Not said",
        Style = ChoiceSetStyle.Compact,
        Value = draft.Typed(CheckInInputs.Confidence(indicator.Reference)),
    };

    private static InputText ForCitizens(IndicatorView indicator, CheckInDraft? draft) => new()
    {
        Id = CheckInInputs.ForCitizens(indicator.Reference),
        Label = "What it means for citizens",
        MaxLength = AnswerRow.MostLine,
        Placeholder = "Optional",
        Value = draft.Typed(CheckInInputs.ForCitizens(indicator.Reference)),
    };
}
