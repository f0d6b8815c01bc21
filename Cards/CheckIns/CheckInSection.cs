using ClusterBot.Cards.CheckIns.Forms;
using ClusterBot.Cards.CheckIns.Recorded;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;

namespace ClusterBot.Cards.CheckIns;

/// <summary>One PSA on the check-in card.</summary>
internal static class CheckInSection
{
    private const int MostNames = 300;

    /// <summary>Two lines of a title are enough above a form: its owner knows the PSA.</summary>
    private const int MostOwnTitle = 90;

    /// <summary>Builds the section to read.</summary>
    public static Container BuildRecord(CheckInView checkIn, bool isClosed, RoundDetail detail) => Section(
    [
        Title(checkIn, detail),
        .. checkIn.Answer is { } answer ? RecordedAnswer.Build(answer, checkIn, detail) : [],
        .. checkIn.IsAnswered ? (IEnumerable<CardElement>)[] : [Waiting(checkIn, isClosed)],
        .. AskedFor(checkIn.Help, detail.MostHelp),
    ]);

    /// <summary>Builds the section on one person's own card: what is recorded, and the form or the way to it.</summary>
    /// <param name="checkIn">A part of that person.</param>
    /// <param name="isClosed">True when the round is over.</param>
    /// <param name="isFirst">The form that is owed stands open in the first, and elsewhere if there is room.</param>
    /// <param name="isShared">True when one button saves the forms of all that is owed.</param>
    /// <param name="detail">How much is shown.</param>
    /// <param name="room">How much of the forms stands open.</param>
    public static Container BuildMine(
        CheckInView checkIn, bool isClosed, bool isFirst, bool isShared, RoundDetail detail, FormRoom room) => Section(
    [
        Title(checkIn, detail with { MostTitle = Math.Min(detail.MostTitle, MostOwnTitle) }),
        .. checkIn.Answer is { } answer ? Recorded(answer, checkIn, detail, room) : [],
        .. AskedFor(checkIn.Help, detail.MostHelp),
        .. checkIn.Notice is { } notice ? [UserText.Block(notice)] : (IEnumerable<CardElement>)[],
        .. isClosed ? Closed(checkIn, new FormPlace(detail.IsWhole, room, IsShared: false))
            : Form(checkIn, isFirst, detail, new FormPlace(detail.IsWhole, room, isShared && IsInShared(checkIn))),
    ]);

    /// <summary>Returns what is recorded; behind a button, if room is needed for forms. What was saved just now stays in sight.</summary>
    private static List<CardElement> Recorded(AnswerView answer, CheckInView checkIn, RoundDetail detail, FormRoom room)
    {
        var elements = RecordedAnswer.Build(answer, checkIn, detail).ToList();
        if (!room.FoldsRecords || answer.CanBeUndone || elements.Count < 3)
        {
            return elements;
        }

        var rest = new Container(
            [.. elements.Skip(1)])
        { Id = $"recorded-{checkIn.PsaNumber}", IsVisible = false, Spacing = Spacing.Small };
        return [elements[0], Folding.Button(
            $"Show what is recorded for PSA {checkIn.PsaNumber}", rest) with { Spacing = Spacing.Small }, rest];
    }

    private static Container Section(IReadOnlyList<CardElement> items) => new(items) { Separator = true, Spacing = Spacing.Medium };

    /// <summary>Tells whether the form of a check-in is one of those that one button saves: an update that is owed.</summary>
    public static bool IsInShared(CheckInView checkIn) =>
        checkIn is { Mine.IsOwed: true, Draft: null or { Form: CheckInForm.Update } };

    private static IEnumerable<CardElement> Form(CheckInView checkIn, bool isFirst, RoundDetail detail, FormPlace place)
    {
        var isOwed = checkIn.Mine is { IsOwed: true };
        if (checkIn.Draft is { } draft)
        {
            var opened = OpenedForm.Build(checkIn, draft, place, canClose: !isOwed || draft.Form != CheckInForm.Update);
            return place.Room.OpensDue || isFirst || !place.IsShared || draft.Problems.Count > 0 || draft.Questions.Count > 0
                ? [opened]
                : Folded(checkIn, opened, $"Go on with PSA {checkIn.PsaNumber}");
        }

        if (!isOwed || (!isFirst && !detail.AllOpen))
        {
            return [CheckInButtons.Build(checkIn)];
        }

        var form = OpenedForm.Build(checkIn, CheckInDraft.Opened(CheckInForm.Update), place, canClose: false);
        return isFirst || (place.Room.OpensDue && checkIn.Asked.Any(indicator => indicator.IsDueOn(checkIn.Today)))
            ? [form]
            : Folded(checkIn, form, $"Answer for PSA {checkIn.PsaNumber}");
    }

    private static IEnumerable<CardElement> Folded(CheckInView checkIn, Container form, string title)
    {
        var folded = form with { Id = $"form-{checkIn.PsaNumber}", IsVisible = false };
        return [Folding.Button(title, folded), folded];
    }

    private static IEnumerable<CardElement> Closed(CheckInView checkIn, FormPlace place) => checkIn switch
    {
        { Draft: { } draft } => [OpenedForm.Build(checkIn, draft, place)],
        { Answer: not null } => [CheckInButtons.Correct(checkIn)],
        _ => [],
    };

    private static RichTextBlock Title(CheckInView checkIn, RoundDetail detail) => new(
    [
        new TextRun($"PSA {checkIn.PsaNumber}  ") { Weight = TextWeight.Bolder },
        UserText.Run(checkIn.Title, detail.MostTitle),
    ]);

    private static RichTextBlock Waiting(CheckInView checkIn, bool isClosed) => new(isClosed
        ? [new TextRun("○ No answer in this check-in") { IsSubtle = true }]
        : [new TextRun("○ Waiting for "), UserText.Run(RoundLine.AskedOf(checkIn), MostNames)])
    {
        Spacing = Spacing.Small,
    };

    private static IEnumerable<CardElement> AskedFor(IReadOnlyList<AskedHelpView> help, int most)
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
/// <param name="IsOwed">True when any of it is still owed.</param>
public sealed record MyPart(IReadOnlySet<string>? Rows, bool IsOwed)
{
    public bool SpeaksForAll => Rows is null;

    /// <summary>True while something is left to say, due or not: then "nothing new" and "not this round" say it.</summary>
    public bool IsOpen { get; init; } = IsOwed;
}
