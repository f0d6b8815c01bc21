using ClusterBot.Cards.Indicators;
using ClusterBot.Cards.Model;
using ClusterBot.Domain.CheckIns;

namespace ClusterBot.Cards.CheckIns;

/// <summary>The form for an update: the big picture first, then each indicator.</summary>
internal static class UpdateForm
{
    public static IEnumerable<CardElement> Build(CheckInView checkIn) =>
        [.. BigPicture(checkIn), .. checkIn.Indicators.SelectMany(indicator => Indicator(indicator, checkIn.Draft))];

    public static ActionSet Buttons(CheckInView checkIn) => new(
    [
        ActionExecute.For("Save the update", new SubmitCheckIn(checkIn.Id), CheckInActionsJson.Default.SubmitCheckIn, ActionStyle.Positive),
    ]);

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
        yield return new RichTextBlock(
        [
            new TextRun(indicator.Reference + "  ") { IsSubtle = true },
            TypedText.Run(indicator.Name) with { Weight = TextWeight.Bolder },
        ])
        {
            Separator = true,
        };
        yield return new RichTextBlock(
        [
            TypedText.Run("Last: " + IndicatorWords.LastFigure(indicator)),
            new TextRun(" · ") { IsSubtle = true },
            TypedText.Run(IndicatorWords.Background(indicator)) with { IsSubtle = true },
        ])
        {
            Spacing = Spacing.None,
        };
        yield return new ColumnSet(
        [
            new Column([.. FormProblems.With(Value(indicator, draft), draft)]) { Width = "stretch" },
            new Column([.. FormProblems.With(Status(indicator, draft), draft)]) { Width = "stretch" },
        ])
        {
            Spacing = Spacing.Small,
        };
    }

    // Text, not Input.Number: people type 12%, 1,234 and £3.4m, and what they typed must survive to be put right.
    private static InputText Value(IndicatorView indicator, CheckInDraft? draft) => new()
    {
        Id = CheckInInputs.Value(indicator.Reference),
        Label = $"New figure ({indicator.Unit.Label})",
        MaxLength = 40,
        Placeholder = "Leave empty if unchanged",
        Value = draft.Typed(CheckInInputs.Value(indicator.Reference)),
    };

    private static InputChoiceSet Status(IndicatorView indicator, CheckInDraft? draft) => new()
    {
        Id = CheckInInputs.Status(indicator.Reference),
        Label = "Your judgement",
        Choices = IndicatorWords.StatusChoices,
        Placeholder = "Not declared",
        Style = ChoiceSetStyle.Compact,
        Value = draft.Typed(CheckInInputs.Status(indicator.Reference))
            ?? (indicator.LastStatus is { } status ? IndicatorWords.Code(status) : null),
    };
}
