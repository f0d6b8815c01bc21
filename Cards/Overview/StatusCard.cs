using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.Commands;
using ClusterBot.Cards.Indicators;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Layout;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Cards.Register;
using ClusterBot.Cards.Requests;

namespace ClusterBot.Cards.Overview;

/// <summary>The state of a cluster: who has answered, and what is open with the board.</summary>
public static class StatusCard
{
    private const int MostEscalations = 10;

    private const int MaxOpen = 3;

    private const int MostNeed = 200;

    // Enough to recognise it by; the whole title is on its own card.
    private const int MostTitle = 120;

    // Fewer words where there are very many PSAs.
    private static readonly int[] TitleLengths = [MostTitle, 40, 1];

    public static AdaptiveCard Build(StatusView status) =>
        TwoScreens.Of(CardFit.FirstThatFits(TitleLengths.Select(title => Build(status, title))));

    private static AdaptiveCard Build(StatusView status, int titleLength) => new()
    {
        FallbackText = Words(status),
        Speak = Words(status),
        Body =
        [
            ProtectiveMarkingLine.Of(status.Marking),
            new TextBlock("Status") { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
            new RichTextBlock([UserText.Run(status.ClusterName, 200) with { IsSubtle = true }]) { Spacing = Spacing.None },
            new TextBlock(StatusSentence.Of(status)) { Weight = TextWeight.Bolder },
            new TextBlock(status.Round is { } round ? Answered(round) : "No check-in is open.") { Spacing = Spacing.Small },
            .. Next(status) is { } next ? [new TextBlock(next) { IsSubtle = true, Spacing = Spacing.None }] : (IEnumerable<CardElement>)[],
            .. status.Psas.Select(psa =>
                Line(psa, status.Round?.CheckIns.FirstOrDefault(checkIn => checkIn.PsaNumber == psa.Number), titleLength)),
            .. status.Psas.Count > 0 ? [new TextBlock("Press a PSA to see all of it.") { IsSubtle = true }] : (IEnumerable<CardElement>)[],
            .. Escalations(status.OpenEscalations),
        ],
        Actions =
        [
            status is { Round: null, Psas.Count: > 0 }
                ? CommandButton.Of("Open a check-in", "open check-in")
                : CommandButton.Of("Help", "help"),
            CommandButton.Of("My work", "my work"),
            CommandButton.Export(),
        ],
    };

    private static string Words(StatusView status) => $"Status of {UserText.Plain(status.ClusterName, 200)}. {StatusSentence.Of(status)}";

    private static string Answered(RoundView round) =>
        $"Check-in of {CardDates.Day(round.OccursOn)}: {round.CheckIns.Count(c => c.IsAnswered)} of {round.CheckIns.Count} answered";

    private static string? Next(StatusView status) => status switch
    {
        { PausedAt: { } paused } => $"Check-ins are paused since {CardDates.Moment(paused)}. None opens by itself.",
        { NextOpensAt: { } at } => $"The next check-in opens on {CardDates.Moment(at)}.",
        _ => "No date is known for the next check-in.",
    };

    /// <summary>Builds one PSA; a press on it shows all of it.</summary>
    private static Container Line(StatusPsaView psa, CheckInView? checkIn, int titleLength) => new(
    [
        new RichTextBlock(
        [
            new TextRun($"PSA {psa.Number}  ") { Weight = TextWeight.Bolder },
            UserText.Run(psa.Title, titleLength) with { IsSubtle = true },
            new TextRun("\n" + IndicatorLabels.Of(psa.Progress)) { Weight = TextWeight.Bolder },
            new TextRun(" · " + Declared(psa)),
            .. checkIn is null ? [] : Progress(checkIn),
        ]),
        .. titleLength > 1 && Newest(psa) is { } newest
            ? [TrendRow.Of(
                new RichTextBlock(
                [
                    new TextRun(newest.Reference + "  ") { IsSubtle = true },
                    UserText.Run(IndicatorLabels.LastFigureAndMove(newest), 120),
                ]),
                newest)]
            : (IEnumerable<CardElement>)[],
    ])
    {
        SelectAction = CommandButton.Psa(psa.Number),
        Spacing = Spacing.Small,
        Separator = true,
    };

    /// <summary>Returns the indicator whose series has the newest figure: what moved last.</summary>
    private static IndicatorView? Newest(StatusPsaView psa) =>
        psa.Indicators.Where(indicator => indicator.Known.Points.Count > 2).MaxBy(indicator => indicator.Known.Points[^1].Period.EndsOn);

    private static IEnumerable<TextRun> Progress(CheckInView checkIn)
    {
        if (checkIn.Answer is { } answer)
        {
            yield return new TextRun($"\n{Words(answer)} · ");
            yield return UserText.Run(answer.By, 300);
            yield return new TextRun($", {CardDates.Moment(answer.AnsweredAt)}");
        }

        if (!checkIn.IsAnswered)
        {
            yield return new TextRun("\n○ Waiting for ");
            yield return UserText.Run(AskedOf(checkIn), 300);
        }
    }

    private static string Words(AnswerView answer) => answer switch
    {
        { SpeaksForAll: false } => answer.IsOfSeveral ? "◐ From holders" : "◐ From a holder",
        { NotThisRoundBecause: not null } => "– Not this round",
        { NothingNew: true } => "✔ Nothing new",
        _ => "✔ Answered",
    };

    /// <summary>Returns for instance "declared: 2 ▲ Improving, 1 ■ No change".</summary>
    private static string Declared(StatusPsaView psa)
    {
        var counts = psa.Indicators
            .Where(indicator => indicator.LastStatus is not null)
            .GroupBy(indicator => indicator.LastStatus!.Value)
            .OrderBy(group => group.Key)
            .Select(group => $"{group.Count()} {IndicatorLabels.Of(group.Key)}")
            .ToList();
        return counts.Count == 0 ? "nothing declared yet" : "declared: " + string.Join(", ", counts);
    }

    private static string AskedOf(CheckInView checkIn) =>
        checkIn.AskedOf.Count == 0 ? "somebody to be named as its SRO" : string.Join(" or ", checkIn.AskedOf);

    private static IEnumerable<CardElement> Line(OpenRequestView escalation) =>
        [OpenRequestLine.Build(escalation, MostNeed) with { Spacing = Spacing.Small }];

    private static IEnumerable<CardElement> Escalations(IReadOnlyList<OpenRequestView> open)
    {
        yield return new TextBlock(
            open.Count == 0 ? "Nothing is open with the delivery board." : $"Open with the delivery board: {open.Count}")
        {
            Weight = TextWeight.Bolder,
            Separator = true,
        };
        var shown = open.Take(MostEscalations).ToList();
        foreach (var line in FoldedList.Of("requests", "requests", shown, MaxOpen, Line))
        {
            yield return line;
        }

        if (open.Count > MostEscalations)
        {
            yield return new TextBlock($"and {open.Count - MostEscalations} more") { IsSubtle = true, Spacing = Spacing.Small };
        }
    }
}
