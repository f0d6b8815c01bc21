using ClusterBot.Cards.Model;
using ClusterBot.Cards.Register;

namespace ClusterBot.Cards.CheckIns;

/// <summary>The check-in card: the big-picture question first, then each PSA with its own buttons.</summary>
public static class RoundCard
{
    public const string BigPictureQuestion = "Before any figure: what has changed for the people this is for?";

    public static AdaptiveCard Build(RoundView round) =>
        CardFit.FirstThatFits(RoundDetail.FromMostToLeast.Select(detail => Build(round, detail)));

    /// <summary>How the card is announced in notifications and lists.</summary>
    public static string Summary(RoundView round) => $"Check-in for {CardDates.Day(round.OccursOn)}";

    private static AdaptiveCard Build(RoundView round, RoundDetail detail)
    {
        var words = $"Check-in for {TypedText.Plain(round.ClusterName, 200)}, {CardDates.Weekday(round.OccursOn)}";
        return new AdaptiveCard
        {
            FallbackText = words + ". Please open this message in Teams to answer.",
            Speak = words,
            Body = [MarkingLine.Of(round.Marking), .. Heading(round), .. round.CheckIns.Select(checkIn => CheckInSection.Build(checkIn, round.IsClosed, detail))],
        };
    }

    private static IEnumerable<CardElement> Heading(RoundView round)
    {
        yield return new TextBlock("Check-in, " + CardDates.Weekday(round.OccursOn)) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading };
        yield return new RichTextBlock([TypedText.Run(round.ClusterName, 200) with { IsSubtle = true }]) { Spacing = Spacing.None };
        foreach (var line in LateLines.Of(round))
        {
            yield return line;
        }

        if (round.IsClosed)
        {
            yield return new TextBlock("● This check-in is closed") { Weight = TextWeight.Bolder };
            yield return new TextBlock(Answered(round)) { IsSubtle = true, Spacing = Spacing.Small };
        }
        else
        {
            yield return new TextBlock(BigPictureQuestion) { Size = TextSize.Medium, Weight = TextWeight.Bolder };
            yield return new TextBlock($"{Answered(round)} An answer can be changed until the next check-in.") { IsSubtle = true, Spacing = Spacing.Small };
        }
    }

    private static string Answered(RoundView round) =>
        $"{round.CheckIns.Count(checkIn => checkIn.Answer is not null)} of {round.CheckIns.Count} answered.";
}
