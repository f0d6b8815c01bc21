using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.Commands;

/// <summary>How a cluster stands: who has answered, and what is open with the board.</summary>
public static class StatusCard
{
    private const int MostEscalations = 10;

    public static AdaptiveCard Build(StatusView status) => new()
    {
        FallbackText = $"Status of {status.ClusterName}.",
        Speak = $"Status of {status.ClusterName}.",
        Body =
        [
            new TextBlock("Status") { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
            TypedText.Block(status.ClusterName) with { Spacing = Spacing.None },
            .. status.Round is { } round ? Round(round) : [new TextBlock("No check-in is open.")],
            new TextBlock($"The next check-in opens on {CardDates.Moment(status.NextOpensAt)}.") { IsSubtle = true },
            .. Escalations(status.OpenEscalations),
        ],
    };

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
        TypedText.Run($"PSA {checkIn.PsaNumber}: ") with { Weight = TextWeight.Bolder },
        TypedText.Run(checkIn.Answer is { } answer
            ? $"✔ {(answer.NothingNew ? "nothing new" : "answered")}, {answer.By}, {CardDates.Moment(answer.AnsweredAt)}"
            : $"○ waiting for {string.Join(" or ", checkIn.AskedOf)}"),
    ])
    {
        Spacing = Spacing.Small,
    };

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
                TypedText.Run($"PSA {escalation.PsaNumber}, by {CardDates.Day(escalation.NeededOn)}: ") with { Weight = TextWeight.Bolder },
                TypedText.Run(escalation.Need, 200),
                TypedText.Run($" ({escalation.State})"),
            ]);
        }

        if (open.Count > MostEscalations)
        {
            yield return new TextBlock($"and {open.Count - MostEscalations} more");
        }
    }
}
