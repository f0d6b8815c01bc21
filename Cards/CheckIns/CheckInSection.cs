using ClusterBot.Cards.CheckIns.Forms;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;

namespace ClusterBot.Cards.CheckIns;

/// <summary>One PSA on the check-in card.</summary>
internal static class CheckInSection
{
    private const int MostNames = 300;

    public static Container Build(CheckInView checkIn, bool isClosed, RoundDetail detail) => new(
    [
        Title(checkIn, detail),
        .. checkIn.Answer is { } answer ? RecordedAnswer.Build(answer, checkIn, detail) : [],
        .. checkIn.IsAnswered ? (IEnumerable<CardElement>)[] : [Waiting(checkIn, isClosed)],
        .. AskedFor(checkIn.Help, detail.MostHelp),
        .. checkIn.Notice is { } notice ? [UserText.Block(notice)] : (IEnumerable<CardElement>)[],
        .. checkIn.Draft is { } draft ? [OpenedForm.Build(checkIn, draft, detail)] : Closed(checkIn, isClosed, detail),
    ])
    {
        Separator = true,
        Spacing = Spacing.Large,
    };

    /// <summary>Builds the section on one person's own card: that person's obligations, with the form open.</summary>
    public static Container BuildOwed(CheckInView checkIn, RoundDetail detail) => new(
    [
        Title(checkIn, detail),
        .. checkIn.Answer is { } answer ? RecordedAnswer.Build(answer, checkIn, detail) : [],
        .. AskedFor(checkIn.Help, detail.MostHelp),
        .. checkIn.Notice is { } notice ? [UserText.Block(notice)] : (IEnumerable<CardElement>)[],
        OpenedForm.Build(
            checkIn,
            checkIn.Draft ?? CheckInDraft.Opened(CheckInForm.Update),
            detail,
            canClose: checkIn.Draft is { Form: not CheckInForm.Update }),
    ])
    {
        Separator = true,
        Spacing = Spacing.Large,
    };

    /// <summary>Builds the section in two lines, for people who need do nothing here.</summary>
    public static Container BuildInBrief(CheckInView checkIn, RoundDetail detail) => new(
    [
        Title(checkIn, detail),
        checkIn.IsAnswered ? RecordedAnswer.Headline(checkIn.Answer!) : Waiting(checkIn, isClosed: false),
    ])
    {
        Separator = true,
    };

    private static IEnumerable<CardElement> Closed(CheckInView checkIn, bool isClosed, RoundDetail detail) =>
        !isClosed ? CheckInButtons.Build(checkIn, detail)
        : checkIn.Answer is not null && detail.Buttons != FormButtons.None ? [CheckInButtons.Correct(checkIn)]
        : [];

    private static RichTextBlock Title(CheckInView checkIn, RoundDetail detail) => new(
    [
        new TextRun($"PSA {checkIn.PsaNumber}  ") { Weight = TextWeight.Bolder },
        UserText.Run(checkIn.Title, detail.Buttons == FormButtons.None ? 80 : 300),
    ]);

    private static RichTextBlock Waiting(CheckInView checkIn, bool isClosed) => new(isClosed
        ? [new TextRun("○ No answer in this check-in") { IsSubtle = true }]
        : [new TextRun("○ Waiting for "), UserText.Run(AskedOf(checkIn), MostNames), new TextRun(" · " + Count(checkIn))
        {
            IsSubtle = true,
        }])
    {
        Spacing = Spacing.Small,
    };

    private static string AskedOf(CheckInView checkIn) =>
        checkIn.AskedOf.Count == 0 ? "somebody to be named as its SRO" : string.Join(" or ", checkIn.AskedOf);

    private static string Count(CheckInView checkIn) =>
        checkIn.Indicators.Count == 1 ? "1 indicator" : $"{checkIn.Indicators.Count} indicators";

    private static IEnumerable<CardElement> AskedFor(IReadOnlyList<HelpView> help, int most)
    {
        // However often help is asked for, the card stays within its size; each request has a card of its own as well.
        if (help.Count > most && most > 0)
        {
            var shown = most == 1 ? "The latest is shown here." : $"The latest {most} are shown here.";
            yield return new TextBlock($"✋ Help asked for {help.Count} times. {shown}") { IsSubtle = true, Spacing = Spacing.Small };
        }

        foreach (var one in help.TakeLast(most))
        {
            yield return new RichTextBlock(
            [
                new TextRun("✋ Help asked for") { Weight = TextWeight.Bolder },
                new TextRun($", needed by {CardDates.Day(one.NeededOn)}: "),
                UserText.Run(one.Need, 300),
                new TextRun($" ({one.State})"),
            ])
            {
                Spacing = Spacing.Small,
            };
        }
    }
}

/// <summary>One person's part in a check-in.</summary>
/// <param name="Rows">The indicators that the person holds, by reference; none for who answers for the whole PSA.</param>
/// <param name="IsOwed">Whether any of it is still owed.</param>
public sealed record MyPart(IReadOnlySet<string>? Rows, bool IsOwed)
{
    public bool SpeaksForAll => Rows is null;
}
