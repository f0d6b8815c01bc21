using ClusterBot.Cards.Indicators;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;

namespace ClusterBot.Cards.Reminders;

/// <summary>The obligations of somebody, a PSA at a time, and the time that they take.</summary>
internal static class ObligationsSection
{
    private const int MostTitle = 160;

    private const int MostIndicators = 12;

    public static IEnumerable<CardElement> Build(IEnumerable<OwedView> owed) => owed.SelectMany(Psa);

    /// <summary>Returns a sentence about the effort. A whole check-in takes a minute, a figure half of one.</summary>
    public static string Effort(IReadOnlyList<OwedView> owed)
    {
        var minutes = (int)Math.Ceiling(owed.Sum(psa => psa.IsWhole ? 1 : psa.Indicators.Count * 0.5));
        var time = minutes <= 1 ? "It takes about a minute." : $"It takes about {minutes} minutes.";
        return owed.Any(psa => psa.IsWhole) ? $"{time} Where nothing has changed, one tap is enough." : time;
    }

    private static IEnumerable<CardElement> Psa(OwedView psa)
    {
        yield return new RichTextBlock(
        [
            new TextRun($"PSA {psa.PsaNumber}  ") { Weight = TextWeight.Bolder },
            UserText.Run(psa.Title, MostTitle),
            .. psa.IsWhole ? [new TextRun("\n" + Count(psa)) { IsSubtle = true }] : (IEnumerable<TextRun>)[],
        ])
        {
            Spacing = Spacing.Small,
        };
        if (psa.IsWhole)
        {
            yield break;
        }

        foreach (var indicator in psa.Indicators.Take(MostIndicators))
        {
            yield return new RichTextBlock(
            [
                new TextRun($"○ {indicator.Reference}  "),
                UserText.Run(indicator.Name, MostTitle),
                new TextRun(" · last: ") { IsSubtle = true },
                UserText.Run(IndicatorLabels.LastFigure(indicator), 100) with { IsSubtle = true },
            ])
            {
                Spacing = Spacing.Small,
            };
        }

        if (psa.Indicators.Count > MostIndicators)
        {
            yield return new TextBlock($"and {psa.Indicators.Count - MostIndicators} more figures")
            {
                IsSubtle = true,
                Spacing = Spacing.Small,
            };
        }
    }

    private static string Count(OwedView psa) =>
        "○ The check-in"
            + (psa.Indicators.Count switch { 0 => "", 1 => ", with 1 indicator", var several => $", with {several} indicators" });
}
