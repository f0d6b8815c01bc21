using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.CheckIns;

/// <summary>The check-in card: the big-picture question first, then each PSA with its own buttons.</summary>
public static class RoundCard
{
    public const string BigPictureQuestion = "Before any figure: what has changed for the people this is for?";

    public static AdaptiveCard Build(RoundView round)
    {
        var words = $"Check-in for {round.ClusterName}, {CardDates.Weekday(round.OccursOn)}";
        return new AdaptiveCard
        {
            FallbackText = words + ". Please open this message in Teams to answer.",
            Speak = words,
            Body = [.. Heading(round), .. round.CheckIns.Select(checkIn => CheckInSection.Build(checkIn, round.IsClosed))],
        };
    }

    /// <summary>How the card is announced in notifications and lists.</summary>
    public static string Summary(RoundView round) => $"Check-in for {CardDates.Day(round.OccursOn)}";

    private static IEnumerable<CardElement> Heading(RoundView round)
    {
        yield return new TextBlock("Check-in, " + CardDates.Weekday(round.OccursOn)) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading };
        yield return TypedText.Block(round.ClusterName) with { Spacing = Spacing.None };
        yield return new TextBlock(BigPictureQuestion) { Size = TextSize.Medium, Weight = TextWeight.Bolder };
        yield return new TextBlock(State(round)) { IsSubtle = true, Spacing = Spacing.Small };
    }

    private static string State(RoundView round)
    {
        var answered = round.CheckIns.Count(checkIn => checkIn.Answer is not null);
        var state = $"{answered} of {round.CheckIns.Count} answered.";
        return round.IsClosed ? $"This check-in is closed. {state}" : $"{state} An answer can be changed until the next check-in.";
    }
}
