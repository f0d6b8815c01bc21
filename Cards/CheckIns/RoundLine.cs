using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;

namespace ClusterBot.Cards.CheckIns;

/// <summary>One PSA on the channel's card: whether it is answered, by whom, or who is asked.</summary>
internal static class RoundLine
{
    public static RichTextBlock Build(CheckInView checkIn, bool isClosed, LineDetail detail)
    {
        var (sign, state, color, who) = State(checkIn, isClosed);
        return new RichTextBlock(
        [
            new TextRun($"{sign} PSA {checkIn.PsaNumber} ") { Weight = TextWeight.Bolder, Color = color },
            UserText.Run(checkIn.Title, detail.MostTitle),
            new TextRun("\n" + state) { Weight = TextWeight.Bolder, Color = color },
            .. who is null ? [] : (TextRun[])[new TextRun(" "), UserText.Run(who, detail.MostNames) with { IsSubtle = true }],
            .. Help(checkIn),
        ])
        {
            Separator = true,
            Spacing = Spacing.Small,
        };
    }

    public static string AskedOf(CheckInView checkIn) =>
        checkIn.AskedOf.Count == 0 ? "somebody to be named as its SRO" : string.Join(" or ", checkIn.AskedOf);

    private static (string Sign, string State, TextColor Color, string? Who) State(
        CheckInView checkIn, bool isClosed) => checkIn.Answer switch
        {
            { SpeaksForAll: true, NotThisRoundBecause: not null } answer => ("–", "Not this round", TextColor.Default, "· " + answer.By),
            { SpeaksForAll: true, NothingNew: true } answer => ("✔", "Nothing new", TextColor.Good, "· " + answer.By),
            { SpeaksForAll: true } answer => ("✔", "Answered", TextColor.Good, "· " + answer.By),
            _ when isClosed => ("○", "No answer", TextColor.Default, null),
            { } answer => ("◐", "Figures from", TextColor.Default, $"{answer.By}, waiting for {AskedOf(checkIn)}"),
            null => ("○", "Waiting for", TextColor.Default, AskedOf(checkIn)),
        };

    private static IEnumerable<TextRun> Help(CheckInView checkIn) => checkIn.Help.Count switch
    {
        0 => [],
        1 => [new TextRun($" · ✋ Help asked for ({checkIn.Help[0].State})")],
        var several => [new TextRun($" · ✋ Help asked for {several} times ({checkIn.Help[^1].State})")],
    };
}
