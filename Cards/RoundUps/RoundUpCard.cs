using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Layout;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Cards.Register;
using ClusterBot.Cards.Requests;

namespace ClusterBot.Cards.RoundUps;

/// <summary>
/// The outcome of a round: one card for everybody in the round's thread, and one for the cluster lead in personal chat.
/// Participation is shown for the cluster as a whole; those who contributed are thanked, and those who did not are named to the
/// lead alone.
/// </summary>
public static class RoundUpCard
{
    public static AdaptiveCard Build(RoundUpView round) =>
        TwoScreens.Of(CardFit.FirstThatFits(RoundUpDetail.FromMostToLeast.Select(detail => Build(round, detail))));

    /// <summary>Returns the announcement of the card in notifications and lists.</summary>
    public static string Summary(RoundUpView round) => $"Round-up of the check-in of {CardDates.Day(round.OccursOn)}";

    private static AdaptiveCard Build(RoundUpView round, RoundUpDetail detail) => new()
    {
        FallbackText = $"{Summary(round)}. {Taken(round)}",
        Speak = $"{Summary(round)}. {Taken(round)}",
        Body =
        [
            ProtectiveMarkingLine.Of(round.Marking),
            new TextBlock("Round-up") { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
            new RichTextBlock(
            [
                UserText.Run(round.ClusterName, 200) with { IsSubtle = true },
                new TextRun($", check-in of {CardDates.Day(round.OccursOn)}") { IsSubtle = true },
            ])
            {
                Spacing = Spacing.None,
            },
            new TextBlock(Taken(round)) { Size = TextSize.Medium, Weight = TextWeight.Bolder },
            .. Thanks(round, detail),
            .. RoundUpLists.Build(round, detail),
        ],
    };

    /// <summary>Returns the outcome in one sentence: <c>2 of 4 PSAs answered; 3 figures moved, 1 of them for the worse.</c></summary>
    private static string Taken(RoundUpView round)
    {
        List<string> parts = [$"{round.Answered} of {round.Asked} {(round.Asked == 1 ? "PSA" : "PSAs")} answered"];
        var worse = round.Moved.Count(moved => moved.IsBetter == false);
        if (round.Moved.Count > 0)
        {
            parts.Add((round.Moved.Count, worse) switch
            {
                (1, 0) => "1 figure moved",
                (1, _) => "1 figure moved, for the worse",
                (var moved, 0) => $"{moved} figures moved",
                var (moved, _) => $"{moved} figures moved, {worse} of them for the worse",
            });
        }

        if (round.Requests.Count > 0)
        {
            parts.Add(RequestLabels.OpenWithTheBoard(round.Requests.Count));
        }

        return string.Join("; ", parts) + ".";
    }

    private static IEnumerable<CardElement> Thanks(RoundUpView round, RoundUpDetail detail)
    {
        if (round.Contributors.Count == 0)
        {
            yield break;
        }

        var more = round.Contributors.Count - detail.MostNames;
        yield return new RichTextBlock(
        [
            new TextRun("Thank you, "),
            UserText.Run(string.Join(", ", round.Contributors.Take(detail.MostNames)), 6_000),
            new TextRun(more > 0 ? $" and {more} others." : "."),
        ]);
    }
}

/// <summary>The level of detail for which a round-up's card has room. The first that fits is used.</summary>
/// <param name="MostLines">How many lines each list has at most.</param>
/// <param name="MostText">How many characters of a typed text are shown.</param>
/// <param name="MostNames">How many contributors are named.</param>
internal sealed record RoundUpDetail(int MostLines, int MostText, int MostNames)
{
    public static IReadOnlyList<RoundUpDetail> FromMostToLeast { get; } =
        [new(40, 1_000, 60), new(40, 400, 60), new(25, 250, 60), new(12, 150, 40), new(6, 80, 20)];
}
