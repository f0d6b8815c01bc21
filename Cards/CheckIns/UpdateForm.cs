using ClusterBot.Cards.Indicators;
using ClusterBot.Cards.Model;
using ClusterBot.Domain.CheckIns;

namespace ClusterBot.Cards.CheckIns;

/// <summary>The form for an update: the big picture first, then each indicator, of which only what has changed need be filled in.</summary>
internal static class UpdateForm
{
    public static IEnumerable<CardElement> Build(CheckInView checkIn) =>
    [
        .. BigPicture(checkIn),
        new TextBlock("Below, fill in only what has changed.") { IsSubtle = true },
        .. checkIn.Indicators.SelectMany(indicator => Indicator(indicator, checkIn.Draft)),
    ];

    public static ActionExecute Save(CheckInView checkIn) =>
        ActionExecute.For("Save the update", new SubmitCheckIn(checkIn.Id), CheckInActionsJson.Default.SubmitCheckIn, ActionStyle.Positive);

    private static IEnumerable<CardElement> BigPicture(CheckInView checkIn)
    {
        var id = CheckInInputs.BigPicture(checkIn.PsaNumber);
        return FormProblems.With(
            new InputText
            {
                Id = id,
                Label = "The big picture: what has changed for people? (optional)",
                IsMultiline = true,
                MaxLength = Answer.MostBigPicture,
                Value = checkIn.Draft.Typed(id) ?? checkIn.Answer?.BigPicture,
            },
            checkIn.Draft);
    }

    private static IEnumerable<CardElement> Indicator(IndicatorView indicator, CheckInDraft? draft)
    {
        var (value, status) = (Value(indicator, draft), Status(indicator, draft));
        return
        [
            new RichTextBlock(
            [
                new TextRun(indicator.Reference + "  ") { IsSubtle = true },
                TypedText.Run(indicator.Name, 300) with { Weight = TextWeight.Bolder },
            ])
            {
                Separator = true,
                Spacing = Spacing.Medium,
            },
            new RichTextBlock(
            [
                TypedText.Run("Last: " + IndicatorWords.LastFigure(indicator), 200),
                new TextRun(" · ") { IsSubtle = true },
                TypedText.Run(IndicatorWords.Brief(indicator), 300) with { IsSubtle = true },
            ])
            {
                Spacing = Spacing.None,
            },
            new ColumnSet([Half(value), Half(status)]) { Spacing = Spacing.Small },
            .. FormProblems.Of(draft, value.Id!, status.Id!),
        ];
    }

    // At the bottom: the fields stay in line when one label takes two lines.
    private static Column Half(InputElement input) => new([input]) { Width = "stretch", VerticalContentAlignment = VerticalAlignment.Bottom };

    // Text, not Input.Number: people type 12%, 1,234 and £3.4m, and what they typed must survive to be put right.
    private static InputText Value(IndicatorView indicator, CheckInDraft? draft) => new()
    {
        Id = CheckInInputs.Value(indicator.Reference),
        Label = $"New figure ({TypedText.Plain(indicator.Unit.Label, 60)})",
        MaxLength = 40,
        Placeholder = "Unchanged",
        Value = draft.Typed(CheckInInputs.Value(indicator.Reference)),
    };

    private static InputChoiceSet Status(IndicatorView indicator, CheckInDraft? draft) => new()
    {
        Id = CheckInInputs.Status(indicator.Reference),
        Label = "Your judgement",
        Choices = IndicatorWords.StatusChoices,
        Placeholder = "None yet",
        Style = ChoiceSetStyle.Compact,
        Value = draft.Typed(CheckInInputs.Status(indicator.Reference))
            ?? (indicator.LastStatus is { } status ? IndicatorWords.Code(status) : null),
    };
}
