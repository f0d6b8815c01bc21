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
    /// <summary>A form of so few indicators has room for the fields of all.</summary>
    private const int MaxOpen = 2;

    public static IEnumerable<CardElement> Build(CheckInView checkIn, IndicatorView indicator, bool isWhole)
    {
        var isOpen = checkIn.Asked.Count() <= MaxOpen || IsDue(checkIn, indicator) || IsTouched(indicator, checkIn.Draft);
        var fields = new Container([.. Fields(checkIn, indicator, isWhole)])
        {
            Id = "fields-" + CheckInInputs.Dashed(indicator.Reference),
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

    private static IEnumerable<CardElement> Fields(CheckInView checkIn, IndicatorView indicator, bool isWhole)
    {
        var draft = checkIn.Draft;
        var (value, period, status) = (Value(indicator, draft), Period(checkIn, indicator), Status(indicator, draft));
        var more = new Container([.. More(indicator, draft)])
        {
            Id = "more-" + CheckInInputs.Dashed(indicator.Reference),
            IsVisible = MoreInputs(indicator).Any(id => IsSaid(draft, id)) ? null : false,
            Spacing = Spacing.Small,
        };
        return
        [
            new RichTextBlock([UserText.Run(IndicatorLabels.Brief(indicator), 300) with { IsSubtle = true }]) { Spacing = Spacing.None },
            new ColumnSet([Half(value), Half(period)]) { Spacing = Spacing.Small },
            .. FormProblems.Of(draft, value.Id!, period.Id!),
            new ColumnSet([Half(status), .. isWhole ? [Button("More on " + indicator.Reference, more)] : (IEnumerable<Column>)[]])
            {
                Spacing = Spacing.Small,
            },
            .. FormProblems.Of(draft, status.Id!),
            .. isWhole ? (IEnumerable<CardElement>)[more] : [],
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

    /// <summary>Tells whether something has been typed here. A period alone comes with the form, and so does the last judgement.</summary>
    private static bool IsTouched(IndicatorView indicator, CheckInDraft? draft) =>
        IsSaid(draft, CheckInInputs.Value(indicator.Reference))
        || MoreInputs(indicator).Any(id => IsSaid(draft, id))
        || IsMarked(draft, CheckInInputs.Period(indicator.Reference))
        || IsMarked(draft, CheckInInputs.Status(indicator.Reference))
        || (draft.Typed(CheckInInputs.Status(indicator.Reference)) is { Length: > 0 } status
            && status != (indicator.LastStatus is { } last ? IndicatorLabels.Code(last) : null));

    private static bool IsSaid(CheckInDraft? draft, string id) => !string.IsNullOrWhiteSpace(draft.Typed(id)) || IsMarked(draft, id);

    private static bool IsMarked(CheckInDraft? draft, string id) =>
        draft is not null && (draft.Problems.ContainsKey(id) || draft.Questions.ContainsKey(id));

    private static IEnumerable<string> MoreInputs(IndicatorView indicator) =>
    [
        CheckInInputs.Confidence(indicator.Reference),
        CheckInInputs.ForCitizens(indicator.Reference),
        CheckInInputs.Source(indicator.Reference),
        CheckInInputs.Quality(indicator.Reference),
    ];

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
