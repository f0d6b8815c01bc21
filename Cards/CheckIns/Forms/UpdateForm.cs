using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Inputs;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Domain.CheckIns;

namespace ClusterBot.Cards.CheckIns.Forms;

/// <summary>
/// The form for an update: the big picture and the themed question first, then each indicator, of which only what has changed
/// need be filled in, then side effects and anything else, and at the foot the reason why there is no answer. Nothing in it is
/// compulsory, and what few need is folded.
/// </summary>
internal static class UpdateForm
{
    /// <summary>A form of so few indicators has room for the fields of all.</summary>
    private const int MaxOpen = 2;

    /// <param name="checkIn">What is asked; a holder is asked for figures alone.</param>
    /// <param name="isWhole">With all that may be said; else the big picture, figures and judgements, where there is little room.</param>
    /// <param name="room">How much of it stands open.</param>
    public static IEnumerable<CardElement> Build(CheckInView checkIn, bool isWhole, FormRoom room)
    {
        var speaksForAll = checkIn.Mine is not { SpeaksForAll: false };
        return
        [
            .. speaksForAll
                ? BigPicture(checkIn, isWhole)
                : [new TextBlock("You hold the figures below. Fill in what has changed.") { IsSubtle = true }],
            .. Rows(checkIn, isWhole, room),
            .. HasRemarks(checkIn, isWhole) ? [Remarks(checkIn)] : (IEnumerable<CardElement>)[],
            .. CheckInButtons.IsOpen(checkIn) ? ReasonForms.InUpdate(checkIn) : [],
        ];
    }

    /// <summary>Returns the indicators: those about which something is to be said or was typed, then the others behind a button.</summary>
    private static IEnumerable<CardElement> Rows(CheckInView checkIn, bool isWhole, FormRoom room)
    {
        var asked = checkIn.Asked.ToList();
        var isOpen = asked.Count <= MaxOpen;
        var urgent = asked.Select(indicator => (Indicator: indicator, Urgency: IndicatorFields.UrgencyOf(checkIn, indicator)))
            .Where(row => isOpen || row.Urgency != RowUrgency.None).OrderBy(row => row.Urgency).Take(room.MaxOpenRows)
            .Select(row => row.Indicator.Reference).ToHashSet();
        var others = asked.Where(indicator => !urgent.Contains(indicator.Reference)).ToList();
        // A button for one row would take as much room as the row.
        if (!room.FoldsRows || others.Count < 2)
        {
            return asked.SelectMany(indicator => IndicatorFields.Build(checkIn, indicator, isWhole, isOpen));
        }

        var due = others.Count(indicator => IndicatorFields.UrgencyOf(checkIn, indicator) != RowUrgency.None);
        var folded = new Container([.. others.SelectMany(indicator => IndicatorFields.Build(checkIn, indicator, isWhole, isOpen))])
        {
            Id = $"others-{checkIn.PsaNumber}",
            IsVisible = false,
            Spacing = Spacing.Small,
        };
        return
        [
            .. asked.Where(indicator => urgent.Contains(indicator.Reference))
                .SelectMany(indicator => IndicatorFields.Build(checkIn, indicator, isWhole, isOpen)),
            Folding.Button(OthersTitle(
                others.Count, due, isAll: others.Count == asked.Count), folded) with { Separator = true, Spacing = Spacing.Small },
            folded,
        ];
    }

    private static string OthersTitle(int count, int due, bool isAll) => due switch
    {
        0 when isAll => $"Update one of {count} indicators",
        0 => $"Update one of {count} other indicators",
        1 => $"{count} more indicators, 1 due or filled in",
        _ => $"{count} more indicators, {due} due or filled in",
    };

    /// <param name="checkIn">What is answered.</param>
    /// <param name="isWhole">As the form was built.</param>
    /// <param name="sure">What the button says yes to; null for a button that says nothing of the kind.</param>
    public static ActionExecute Save(CheckInView checkIn, bool isWhole, IReadOnlyList<string>? sure = null) => ActionExecute.For(
        CheckInButtons.SaveTitle(CheckInTitles.SaveUpdate, sure),
        new SubmitCheckIn(
            checkIn.Id, checkIn.Numbering, checkIn.Seen, isWhole && checkIn.Mine is not { SpeaksForAll: false } ? true : null, sure),
        CheckInActionsJson.Default.SubmitCheckIn,
        ActionStyle.Positive);

    /// <summary>Returns the button for the remarks; none for a form that does not ask for them.</summary>
    /// <param name="checkIn">What is answered.</param>
    /// <param name="isWhole">As the form was built.</param>
    public static IEnumerable<CardAction> AddMore(CheckInView checkIn, bool isWhole) =>
        HasRemarks(checkIn, isWhole) ? [FoldedList.Toggle("Add more", RemarksId(checkIn))] : [];

    private static bool HasRemarks(CheckInView checkIn, bool isWhole) => isWhole && checkIn.Mine is not { SpeaksForAll: false };

    private static string RemarksId(CheckInView checkIn) => $"remarks-{checkIn.PsaNumber}";

    private static IEnumerable<CardElement> BigPicture(CheckInView checkIn, bool isWhole) =>
    [
        .. Text(
            checkIn,
            CheckInInputs.BigPicture(checkIn.PsaNumber),
            "What has changed for people? (optional)",
            checkIn.Answer?.BigPicture?.Text,
            Answer.MostBigPicture),
        .. isWhole && checkIn.Theme is { } theme ? Theme(checkIn, theme) : [],
    ];

    /// <summary>The question of the round in one line, and the field for whoever wants to answer it.</summary>
    private static IEnumerable<CardElement> Theme(CheckInView checkIn, string theme)
    {
        var id = CheckInInputs.Theme(checkIn.PsaNumber);
        var answer = Text(checkIn, id, "Your answer (optional)", checkIn.Answer?.Theme?.Text, Answer.MostRemark);
        var field = Folding.Part($"question-{checkIn.PsaNumber}", [.. answer], checkIn.Draft);
        return
        [
            new ColumnSet(
            [
                new Column([new RichTextBlock([UserText.Run(theme, Answer.MostRemark)])])
                {
                    Width = "stretch",
                    VerticalContentAlignment = VerticalAlignment.Center,
                },
                new Column([Folding.Button("Answer this", field)]) { Width = "auto", VerticalContentAlignment = VerticalAlignment.Center },
            ])
            {
                Spacing = Spacing.Small,
            },
            field,
        ];
    }

    /// <summary>The remarks that few make.</summary>
    private static Container Remarks(CheckInView checkIn) => Folding.Part(
        RemarksId(checkIn),
        [
            .. Text(
                checkIn,
                CheckInInputs.SideEffects(checkIn.PsaNumber),
                "Side effects: what else has the work set off, good or bad? (optional)",
                checkIn.Answer?.SideEffects?.Text,
                Answer.MostRemark),
            .. Text(
                checkIn,
                CheckInInputs.AnythingElse(checkIn.PsaNumber),
                "Anything else? (optional)",
                checkIn.Answer?.AnythingElse?.Text,
                Answer.MostRemark),
        ],
        checkIn.Draft);

    private static IEnumerable<CardElement> Text(CheckInView checkIn, string id, string label, string? standing, int most) =>
        FormProblems.With(
            new InputText
            {
                Id = id,
                Label = label,
                IsMultiline = true,
                MaxLength = most,
                Value = checkIn.Draft.Typed(id) ?? standing,
            },
            checkIn.Draft);
}
