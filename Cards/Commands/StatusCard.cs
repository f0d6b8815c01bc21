using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Register;

namespace ClusterBot.Cards.Commands;

/// <summary>How a cluster stands: who has answered, and what is open with the board.</summary>
public static class StatusCard
{
    private const int MostEscalations = 10;

    // Enough to recognise it by; the whole title is on its own card.
    private const int MostTitle = 120;

    public static AdaptiveCard Build(StatusView status) => new()
    {
        FallbackText = Words(status),
        Speak = Words(status),
        Body =
        [
            MarkingLine.Of(status.Marking),
            new TextBlock("Status") { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
            new RichTextBlock([TypedText.Run(status.ClusterName, 200) with { IsSubtle = true }]) { Spacing = Spacing.None },
            .. status.Round is { } round ? Round(round) : [new TextBlock("No check-in is open.")],
            new TextBlock($"The next check-in opens on {CardDates.Moment(status.NextOpensAt)}.") { IsSubtle = true },
            .. Escalations(status.OpenEscalations),
        ],
    };

    private static string Words(StatusView status) => $"Status of {TypedText.Plain(status.ClusterName, 200)}.";

    private static IEnumerable<CardElement> Round(RoundView round) =>
    [
        new TextBlock($"Check-in of {CardDates.Day(round.OccursOn)}: {round.CheckIns.Count(c => c.Answer is not null)} of {round.CheckIns.Count} answered")
        {
            Weight = TextWeight.Bolder,
        },
        .. round.CheckIns.Select(Line),
    ];

    private static RichTextBlock Line(CheckInView checkIn) => new(
    [
        new TextRun($"PSA {checkIn.PsaNumber}  ") { Weight = TextWeight.Bolder },
        TypedText.Run(checkIn.Title, MostTitle) with { IsSubtle = true },
        new TextRun(checkIn.Answer is { } answer ? $"\n✔ {(answer.NothingNew ? "Nothing new" : "Answered")} · " : "\n○ Waiting for "),
        TypedText.Run(checkIn.Answer?.By ?? AskedOf(checkIn), 300),
        new TextRun(checkIn.Answer is { AnsweredAt: var at } ? ", " + CardDates.Moment(at) : ""),
    ])
    {
        Spacing = Spacing.Small,
    };

    private static string AskedOf(CheckInView checkIn) =>
        checkIn.AskedOf.Count == 0 ? "somebody to be named as its SRO" : string.Join(" or ", checkIn.AskedOf);

    private static IEnumerable<CardElement> Escalations(IReadOnlyList<OpenEscalationView> open)
    {
        yield return new TextBlock(open.Count == 0 ? "Nothing is open with the delivery board." : $"Open with the delivery board: {open.Count}")
        {
            Weight = TextWeight.Bolder,
            Separator = true,
        };
        foreach (var escalation in open.Take(MostEscalations))
        {
            yield return new RichTextBlock(
            [
                new TextRun($"PSA {escalation.PsaNumber}, needed by {CardDates.Day(escalation.NeededOn)}: ") { Weight = TextWeight.Bolder },
                TypedText.Run(escalation.Need, 200),
                new TextRun($" ({escalation.State})"),
            ])
            {
                Spacing = Spacing.Small,
            };
        }

        if (open.Count > MostEscalations)
        {
            yield return new TextBlock($"and {open.Count - MostEscalations} more") { IsSubtle = true, Spacing = Spacing.Small };
        }
    }
}
