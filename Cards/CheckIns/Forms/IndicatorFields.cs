using ClusterBot.Cards.Indicators;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Inputs;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Domain.CheckIns;

namespace ClusterBot.Cards.CheckIns.Forms;

/// <summary>
/// One indicator in the form: a line of what is known, and under it what may be said. The fields stand open where a figure is due or
/// something has been typed, and open on a press elsewhere.
/// </summary>
internal static class IndicatorFields
{
    /// <param name="checkIn">The check-in that is answered.</param>
    /// <param name="indicator">One that it asks about.</param>
    /// <param name="isWhole">With all that may be said; else the figure and the judgement.</param>
    /// <param name="isOpen">True opens the fields in any case.</param>
    public static IEnumerable<CardElement> Build(CheckInView checkIn, IndicatorView indicator, bool isWhole, bool isOpen)
    {
        var name = CheckInInputs.Dashed(indicator.Reference);
        var more = isWhole ? Folding.Part("more-" + name, [.. More(indicator, checkIn.Draft)], checkIn.Draft) : null;
        isOpen |= IsDue(checkIn, indicator) || IsTouched(indicator, checkIn.Draft) || more is { IsVisible: null };
        var fields = new Container([.. Fields(checkIn, indicator, more)])
        {
            Id = "fields-" + name,
            IsVisible = isOpen ? null : false,
            Spacing = Spacing.None,
        };
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
            isOpen ? Last(checkIn, indicator) with { Spacing = Spacing.None } : Folded(checkIn, indicator, fields),
            fields,
        ];
    }

    private static RichTextBlock Last(CheckInView checkIn, IndicatorView indicator) => new(
    [
        UserText.Run("Last: " + IndicatorLabels.LastFigureAndMove(indicator), 200),
        .. IsDue(checkIn, indicator)
            ? [new TextRun($" · {indicator.Expected!.Period.Notation} is due") { Weight = TextWeight.Bolder }]
            : (IEnumerable<TextRun>)[],
    ]);

    private static ColumnSet Folded(CheckInView checkIn, IndicatorView indicator, Container fields) => new(
    [
        new Column([Last(checkIn, indicator)]) { Width = "stretch", VerticalContentAlignment = VerticalAlignment.Center },
        Button("Update " + indicator.Reference, fields),
    ])
    {
        Spacing = Spacing.None,
    };

    private static IEnumerable<CardElement> Fields(CheckInView checkIn, IndicatorView indicator, Container? more)
    {
        var draft = checkIn.Draft;
        var (value, period, status) = (Value(indicator, draft), Period(checkIn, indicator), Status(indicator, draft));
        return
        [
            new RichTextBlock([UserText.Run(IndicatorLabels.Brief(indicator), 300) with { IsSubtle = true }]) { Spacing = Spacing.None },
            new ColumnSet([Half(value), Half(period)]) { Spacing = Spacing.Small },
            .. FormProblems.Of(draft, value.Id!, period.Id!),
            new ColumnSet([Half(status), .. more is null ? (IEnumerable<Column>)[] : [Button("More on " + indicator.Reference, more)]])
            {
                Spacing = Spacing.Small,
            },
            .. FormProblems.Of(draft, status.Id!),
            .. more is null ? (IEnumerable<CardElement>)[] : [more],
        ];
    }

    /// <summary>The fields that few fill in: the meaning for citizens, the confidence, and the source of the figure.</summary>
    private static IEnumerable<CardElement> More(IndicatorView indicator, CheckInDraft? draft)
    {
        var (confidence, quality) = (Confidence(indicator, draft), FigureOrigin.Quality(indicator, draft));
        return
        [
            .. FormProblems.With(ForCitizens(indicator, draft), draft),
            new ColumnSet([Half(confidence), Half(quality)]) { Spacing = Spacing.Small },
            .. FormProblems.Of(draft, confidence.Id!, quality.Id!),
            .. FormProblems.With(FigureOrigin.Source(indicator, draft), draft),
        ];
    }

    private static bool IsDue(CheckInView checkIn, IndicatorView indicator) =>
        indicator.Expected is { } expected && expected.IsDueOn(checkIn.Today);

    /// <summary>
    /// Tells whether a figure or a judgement has been typed here. A period alone comes with the form, and so does the last judgement.
    /// </summary>
    private static bool IsTouched(IndicatorView indicator, CheckInDraft? draft)
    {
        var (value, status) = (CheckInInputs.Value(indicator.Reference), CheckInInputs.Status(indicator.Reference));
        return !string.IsNullOrWhiteSpace(draft.Typed(value))
            || new[] { value, status, CheckInInputs.Period(indicator.Reference) }.Any(id => Folding.IsMarked(draft, id))
            || (draft.Typed(status) is { Length: > 0 } typed
                && typed != (indicator.LastStatus is { } last ? IndicatorLabels.Code(last) : null));
    }

    /// <summary>A button that shows a part of the form, and hides it again.</summary>
    private static Column Button(string title, Container part) => new([Folding.Button(title, part)])
    {
        Width = "auto",
        VerticalContentAlignment = VerticalAlignment.Bottom,
    };

    // At the bottom: the fields stay in line when one label takes two lines.
    private static Column Half(InputElement input) =>
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
            Label = "For which period?",
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
