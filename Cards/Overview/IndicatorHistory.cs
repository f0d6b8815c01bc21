using ClusterBot.Cards.Indicators;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;

namespace ClusterBot.Cards.Overview;

/// <summary>The last figures of an indicator with who gave them and what was declared, behind a button; and earlier baselines.</summary>
internal static class IndicatorHistory
{
    private const int MaxFigures = 12;

    private const int MaxBaselines = 3;

    public static IEnumerable<CardElement> Build(IndicatorCardView view)
    {
        var indicator = view.Indicator;
        foreach (var baseline in indicator.Known.Superseded.TakeLast(MaxBaselines))
        {
            yield return new RichTextBlock(
            [
                UserText.Run(
                    $"Earlier baseline, superseded: {indicator.Unit.Show(baseline.Figure.Value)} ({baseline.Figure.Period}), "
                        + $"{IndicatorLabels.State(baseline.State)}", 300),
            ])
            {
                Spacing = Spacing.None,
            };
        }

        var last = view.Figures.TakeLast(MaxFigures).Reverse().ToList();
        if (last.Count == 0)
        {
            yield break;
        }

        var figures = new Container([.. last.Select((figure, index) => Line(indicator, figure, isFirst: index == 0))])
        {
            Id = "figures",
            IsVisible = false,
        };
        yield return new ActionSet([FoldedList.Toggle("Who gave the figures", figures)]);
        yield return figures;
    }

    private static RichTextBlock Line(IndicatorView indicator, GivenFigure figure, bool isFirst) => new(
    [
        UserText.Run(indicator.Unit.Show(figure.Point.Value), 100) with { Weight = TextWeight.Bolder },
        UserText.Run($"  {figure.Point.Period.Notation}", 60),
        UserText.Run("\n" + Given(figure), 300) with { IsSubtle = true },
    ])
    {
        Spacing = isFirst ? null : Spacing.Small,
    };

    private static string Given(GivenFigure figure) => string.Join(
        " · ",
        new[]
        {
            figure switch
            {
                { By: { } by, On: { } on } => $"Given by {by}, {CardDates.Day(on)}",
                { On: { } on } => $"From the register, {CardDates.Day(on)}",
                _ => "From the register",
            },
            figure.Declared is { } declared ? $"declared {IndicatorLabels.Of(declared)}" : null,
        }.OfType<string>());
}
