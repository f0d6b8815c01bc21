using ClusterBot.Cards.CheckIns.Forms;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Domain.GoodPractice;
using ClusterBot.Domain.GoodPractice.Drafts;

namespace ClusterBot.Cards.GoodPractice.Drafts;

/// <summary>The wording of drafts.</summary>
public static class DraftLabels
{
    private const int MaxName = 80;

    /// <summary>Returns why words cannot be kept for a point, a sentence each, the first of them about the words themselves.</summary>
    public static IReadOnlyList<string> Problems(WordingVerdict.Refused refused) => refused.Words.Count > 0
        ? [$"No message of this point holds: {string.Join(", ", refused.Words.Select(word => $"“{word}”"))}. Nothing you typed is lost."]
        : [$"{Because(refused.Reason)} Nothing you typed is lost."];

    internal static RichTextBlock AskedFor(DraftView draft, SummaryPlace place) => new(
    [
        UserText.Run(draft.AskedBy, MaxName) with { Weight = TextWeight.Bolder },
        new TextRun(draft.IsScheduled ? " has ClusterBot sum up by itself what is written "
            : place == SummaryPlace.Thread ? " asked for a summary of a thread "
            : " asked for a summary "),
        .. Where(draft.Channel),
        new TextRun(". Only cluster leads see it until one of them approves it."),
    ]);

    internal static IEnumerable<TextRun> Where(string? channel) => channel is null
        ? [new TextRun("in the cluster’s channel")]
        : [new TextRun("in the channel "), UserText.Run(channel, MaxName)];

    internal static IEnumerable<CardElement> Notice(string? notice) => string.IsNullOrEmpty(notice)
        ? []
        : [FormProblems.Line(notice)];

    /// <summary>Returns the standing of a point in words; null for one that will be posted.</summary>
    internal static string? Standing(DraftPointState state, int number) => state switch
    {
        DraftPointState.Kept => null,
        DraftPointState.Dropped => $"Point {number} is dropped and will not be posted:",
        DraftPointState.Outdated =>
            $"⚠ Point {number} will not be posted: a message that it rests on was edited and no longer says this.",
        DraftPointState.Gone => $"⚠ Point {number} was taken out: a message that it rested on was deleted.",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "There is no such state."),
    };

    private static string Because(RejectionReason reason) => reason switch
    {
        RejectionReason.NoCitation or RejectionReason.UnknownMessage =>
            "The messages of this point are no longer there to check your words against.",
        RejectionReason.QuoteNotSaid or RejectionReason.NotSaid => "The messages hold these words, but do not say this in one place.",
        RejectionReason.NotAPoint => "Please put the point in a sentence or two.",
        RejectionReason.NumberNotSaid => "A number here is not in the messages, or counts something else there.",
        RejectionReason.NameNotSaid => "A name here is not in the messages, or plays another part there.",
        RejectionReason.NegationFlipped => "This denies what was said, or says what was denied.",
        RejectionReason.Overstated =>
            "This is more certain or wider than what was said: a plan told as done, or some told as all, for instance.",
        RejectionReason.Misplaced => "This gives to one person, place or time what was said of another.",
        RejectionReason.NotTheAuthors => "This gives to somebody what is not in that person’s own messages.",
        RejectionReason.CauseNotSaid => "This names a cause that nobody named.",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "There is no such reason."),
    };
}
