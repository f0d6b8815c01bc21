using ClusterBot.Cards.Indicators;
using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.Commands;

/// <summary>A PSA: who answers for it, and each indicator with its figures over time.</summary>
public static class PsaCard
{
    private const int MostReadings = 5;

    public static AdaptiveCard Build(PsaView psa) => new()
    {
        FallbackText = $"PSA {psa.Number}: {psa.Title}",
        Speak = $"PSA {psa.Number}: {psa.Title}",
        Body =
        [
            new TextBlock($"PSA {psa.Number}") { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
            TypedText.Block(psa.Title) with { Spacing = Spacing.None },
            new RichTextBlock([TypedText.Run(Answering(psa)) with { IsSubtle = true }]),
            .. BigPicture(psa),
            .. psa.Indicators.SelectMany(Indicator),
        ],
    };

    private static string Answering(PsaView psa) => string.Join(
        " · ",
        new[]
        {
            psa.LeadDepartment is { } department ? "Lead: " + department : null,
            psa.AnsweredBy.Count > 0 ? "Answered by " + string.Join(", ", psa.AnsweredBy) : null,
        }.OfType<string>());

    private static IEnumerable<CardElement> BigPicture(PsaView psa)
    {
        if (psa.LatestAnswer is { } answer)
        {
            yield return new RichTextBlock(
            [
                TypedText.Run($"{answer.By}, {CardDates.Moment(answer.AnsweredAt)}: ") with { Weight = TextWeight.Bolder },
                TypedText.Run(answer.BigPicture ?? (answer.NothingNew ? "nothing new" : "figures only")),
            ]);
        }
    }

    private static IEnumerable<CardElement> Indicator(PsaIndicatorView view)
    {
        yield return new RichTextBlock(
        [
            TypedText.Run(view.Indicator.Reference + "  ") with { IsSubtle = true },
            TypedText.Run(view.Indicator.Name) with { Weight = TextWeight.Bolder },
        ])
        {
            Separator = true,
        };
        yield return new RichTextBlock(
        [
            TypedText.Run(Figures(view)),
            TypedText.Run(view.Indicator.LastStatus is { } status ? " · " + IndicatorWords.Of(status) : "") with { Weight = TextWeight.Bolder },
        ])
        {
            Spacing = Spacing.None,
        };
        yield return new RichTextBlock([TypedText.Run(IndicatorWords.Background(view.Indicator)) with { IsSubtle = true }]) { Spacing = Spacing.None };
    }

    private static string Figures(PsaIndicatorView view) => view.Readings.Count == 0
        ? "No figure yet"
        : string.Join(" → ", view.Readings.TakeLast(MostReadings).Select(r => $"{view.Indicator.Unit.Show(r.Value)} ({r.Period})"));
}
