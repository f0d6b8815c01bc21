using ClusterBot.Cards.Indicators;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Inputs;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Indicators.Periods;

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
        var period = new PeriodField(checkIn, indicator);
        var more = isWhole ? More("more-" + name, indicator, period, checkIn.Draft) : null;
        isOpen |= indicator.IsDueOn(checkIn.Today) || IsTouched(indicator, checkIn.Draft) || more is { IsVisible: null };
        var moreButton = more is null ? null : Folding.Button("More on " + indicator.Reference, more);
        var fields = new Container(
        [
            .. Fields(indicator, period, isFolded: isWhole && period.IsSettled, checkIn.Draft),
            .. moreButton is null || isOpen ? (IEnumerable<CardElement>)[] : [moreButton with { Spacing = Spacing.Small }],
            .. more is null ? (IEnumerable<CardElement>)[] : [more],
        ])
        {
            Id = "fields-" + name,
            IsVisible = isOpen ? null : false,
            Spacing = Spacing.Small,
        };
        return
        [
            TrendRow.Of(
                new RichTextBlock(
                [
                    new TextRun(indicator.Reference + "  ") { IsSubtle = true },
                    UserText.Run(indicator.Name, 300) with { Weight = TextWeight.Bolder },
                ])
                {
                    Separator = true,
                    Spacing = Spacing.Small,
                },
                indicator),
            Last(checkIn, indicator, isOpen ? moreButton : Folding.Button("Update " + indicator.Reference, fields)),
            fields,
        ];
    }

    /// <summary>Returns how much an indicator needs the reader.</summary>
    public static RowUrgency UrgencyOf(CheckInView checkIn, IndicatorView indicator) =>
        Ids(indicator).Any(id => Folding.IsMarked(checkIn.Draft, id)) ? RowUrgency.Marked
        : IsTouched(indicator, checkIn.Draft) ? RowUrgency.Typed
        : indicator.IsDueOn(checkIn.Today) ? RowUrgency.Due
        : RowUrgency.None;

    private static IEnumerable<string> Ids(IndicatorView indicator) =>
    [
        CheckInInputs.Value(indicator.Reference), CheckInInputs.Status(indicator.Reference), CheckInInputs.Period(indicator.Reference),
        CheckInInputs.Confidence(indicator.Reference), CheckInInputs.ForCitizens(indicator.Reference),
        CheckInInputs.Source(indicator.Reference), CheckInInputs.Quality(indicator.Reference),
    ];

    private static ColumnSet Last(CheckInView checkIn, IndicatorView indicator, ActionSet? button)
    {
        var last = new RichTextBlock(
        [
            UserText.Run(SentenceCase.Of(IndicatorLabels.LastFigureAndMove(indicator)), 200),
            .. indicator.IsDueOn(checkIn.Today)
                ? [
                    new TextRun(", "), new TextRun("due") { Weight = TextWeight.Bolder },
                    .. indicator.Due.Count > 1 ? [UserText.Run($" for {IndicatorLabels.Due(indicator)}", 200)] : (IEnumerable<TextRun>)[],
                ]
                : (IEnumerable<TextRun>)[],
        ]);
        return new ColumnSet(
        [
            new Column([last]) { Width = "stretch", VerticalContentAlignment = VerticalAlignment.Center },
            .. button is null
                ? []
                : (Column[])[new Column([button])
                {
                    Width = "auto",
                    Spacing = Spacing.Small,
                    VerticalContentAlignment = VerticalAlignment.Bottom,
                }],
        ])
        {
            Spacing = Spacing.None,
        };
    }

    private static IEnumerable<CardElement> Fields(IndicatorView indicator, PeriodField period, bool isFolded, CheckInDraft? draft)
    {
        var (value, status) = (Value(indicator, isFolded ? period.Proposed : null, draft), Status(indicator, draft));
        return isFolded
            ?
            [
                new ColumnSet([Half(value), Half(status)]) { Spacing = Spacing.Small },
                .. FormProblems.Of(draft, value.Id!, status.Id!),
            ]
            :
            [
                new ColumnSet([Half(value), Half(period.Input)]) { Spacing = Spacing.Small },
                .. FormProblems.Of(draft, value.Id!, period.Input.Id!),
                .. FormProblems.With(status with { Spacing = Spacing.Small }, draft),
            ];
    }

    /// <summary>The fields that few fill in: another period, the meaning for citizens, the confidence, and the figure's source.</summary>
    private static Container More(string id, IndicatorView indicator, PeriodField period, CheckInDraft? draft)
    {
        var (confidence, quality) = (Confidence(indicator, draft), FigureOrigin.Quality(indicator, draft));
        var optional = Folding.Part(
            id,
            [
                new RichTextBlock([UserText.Run(IndicatorLabels.Brief(indicator), 300) with { IsSubtle = true }]),
                .. FormProblems.With(ForCitizens(indicator, draft), draft),
                new ColumnSet([Half(confidence), Half(quality)]) { Spacing = Spacing.Small },
                .. FormProblems.Of(draft, confidence.Id!, quality.Id!),
                .. FormProblems.With(FigureOrigin.Source(indicator, draft), draft),
            ],
            draft);
        // The period comes with a value, and says by itself whether it must be seen.
        return period.IsSettled ? optional with { Items = [period.Input, .. optional.Items] } : optional;
    }

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

    // At the bottom: the fields stay in line when one label takes two lines.
    private static Column Half(InputElement input) =>
        new([input]) { Width = "stretch", VerticalContentAlignment = VerticalAlignment.Bottom };

    // Text, not Input.Number: people type 12%, 1,234 and £3.4m, and what they typed must survive to be put right.
    private static InputText Value(IndicatorView indicator, Period? of, CheckInDraft? draft) => new()
    {
        Id = CheckInInputs.Value(indicator.Reference),
        Label = (of is null ? "New figure" : $"Figure for {UserText.Plain(of.Notation, 60)}")
            + $" ({UserText.Plain(indicator.Unit.Label, 60)})",
        MaxLength = 40,
        Placeholder = "Unchanged",
        Value = draft.Typed(CheckInInputs.Value(indicator.Reference)),
    };

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

/// <summary>The need of an indicator in a form for its reader, the greatest first.</summary>
internal enum RowUrgency
{
    /// <summary>Something is wrong with it, or asked about it.</summary>
    Marked,

    /// <summary>Something was typed.</summary>
    Typed,

    /// <summary>A figure is due.</summary>
    Due,

    /// <summary>Nothing.</summary>
    None,
}
