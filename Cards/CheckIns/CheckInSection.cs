using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.CheckIns;

/// <summary>One PSA on the check-in card.</summary>
internal static class CheckInSection
{
    private const int MostHelpShown = 3;

    public static Container Build(CheckInView checkIn, bool isClosed)
    {
        List<CardElement> items =
        [
            new RichTextBlock(
            [
                new TextRun($"PSA {checkIn.PsaNumber}  ") { Weight = TextWeight.Bolder },
                TypedText.Run(checkIn.Title),
            ]),
            .. checkIn.Answer is { } answer ? RecordedAnswer.Build(answer) : [Waiting(checkIn)],
            .. Help(checkIn.Help),
            .. checkIn.Notice is { } notice ? [TypedText.Block(notice)] : (IEnumerable<CardElement>)[],
        ];
        if (!isClosed)
        {
            items.AddRange(checkIn.Draft is { } draft ? Opened(checkIn, draft) : [Buttons(checkIn)]);
        }

        return new Container(items) { Separator = true, Spacing = Spacing.Large };
    }

    private static RichTextBlock Waiting(CheckInView checkIn) =>
        TypedText.Block($"○ Waiting for {string.Join(" or ", checkIn.AskedOf)} · {Count(checkIn)}") with { Spacing = Spacing.Small };

    private static string Count(CheckInView checkIn) => checkIn.Indicators.Count == 1 ? "1 indicator" : $"{checkIn.Indicators.Count} indicators";

    // However often help is asked for, the card stays within its size; each request has a card of its own as well.
    private static IEnumerable<CardElement> Help(IReadOnlyList<HelpView> help)
    {
        if (help.Count > MostHelpShown)
        {
            yield return new TextBlock($"✋ Help asked for {help.Count} times. The latest {MostHelpShown} are shown here.") { IsSubtle = true };
        }

        foreach (var asked in help.TakeLast(MostHelpShown))
        {
            yield return AskedFor(asked);
        }
    }

    private static RichTextBlock AskedFor(HelpView help) =>
        new([
            new TextRun($"✋ Help asked for by {CardDates.Day(help.NeededOn)}: ") { Weight = TextWeight.Bolder },
            TypedText.Run(help.Need, 300),
            new TextRun($" ({help.State})"),
        ]);

    private static ActionSet Buttons(CheckInView checkIn) => new(
    [
        new ActionShowCard
        {
            Title = checkIn.Answer is null ? "Give an update" : "Change the answer",
            Card = new InnerCard([.. UpdateForm.Build(checkIn), UpdateForm.Buttons(checkIn)]),
        },
        .. checkIn.Answer is null ? [NothingNew(checkIn)] : (IEnumerable<CardAction>)[],
        new ActionShowCard
        {
            Title = "I need help",
            Card = new InnerCard([.. HelpForm.Build(checkIn), HelpForm.Buttons(checkIn)]),
        },
    ]);

    // With something to put right, the form stands open: nobody should have to look for it.
    private static IEnumerable<CardElement> Opened(CheckInView checkIn, CheckInDraft draft)
    {
        if (draft.Problems.GetValueOrDefault("") is { } whole)
        {
            yield return FormProblems.Line(whole);
        }

        yield return new Container([.. draft.IsHelp ? HelpForm.Build(checkIn) : UpdateForm.Build(checkIn)]) { Style = ContainerStyle.Emphasis };
        yield return draft.IsHelp ? HelpForm.Buttons(checkIn) : UpdateForm.Buttons(checkIn);
    }

    private static ActionExecute NothingNew(CheckInView checkIn) => ActionExecute.For(
        "Nothing new",
        new DeclareNothingNew(checkIn.Id),
        CheckInActionsJson.Default.DeclareNothingNew,
        inputs: AssociatedInputs.None);
}
