using System.Collections.Concurrent;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Domain.Indicators.Readings;

namespace ClusterBot.Cards.Indicators;

/// <summary>
/// A small picture of how the last figures of an indicator moved, within the card itself. Its colour can be seen on the light and on
/// the dark background, and its words say the same.
/// </summary>
internal static class Sparkline
{
    private const int MaxFigures = 12;

    private const int MinFigures = 3;

    /// <summary>Pixels of the picture to one of the card.</summary>
    private const int Scale = 2;

    private const int Margin = 4;

    private const int MaxKept = 4_000;

    private static readonly ConcurrentDictionary<string, string> Drawn = new(StringComparer.Ordinal);

    /// <summary>3.3 to 1 on white and more on the dark backgrounds of Teams.</summary>
    private static ReadOnlySpan<byte> Line => [0x7F, 0x85, 0xF5];

    /// <summary>Returns the picture beside a row; null when there are too few figures to see a movement.</summary>
    public static Image? Of(IndicatorView indicator) => Of(indicator, MaxFigures, 88, 24);

    /// <summary>Returns the picture in place of a chart; null when there are too few figures.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="figures">How many figures at most, the latest.</param>
    public static Image? Large(IndicatorView indicator, int figures) => Of(indicator, Math.Max(figures, MinFigures), 280, 72);

    private static Image? Of(IndicatorView indicator, int figures, int width, int height)
    {
        var points = indicator.Known.Points.TakeLast(figures).ToList();
        return points.Count < MinFigures
            ? null
            : new Image(
                Url([.. points.Select(point => point.Value)], width * Scale, height * Scale), Words(indicator, points), width, height);
    }

    /// <summary>Returns the movement in words: <c>16.1 over 12 figures, 2014-15 to 2025-26: from 80% up to 91.5%</c>.</summary>
    private static string Words(IndicatorView indicator, List<SeriesPoint> points)
    {
        var (first, last) = (points[0], points[^1]);
        var (low, high) = (points.Min(point => point.Value), points.Max(point => point.Value));
        var way = last.Value.CompareTo(first.Value) switch { > 0 => "up to", < 0 => "down to", 0 => "back to" };
        var range = low < Math.Min(first.Value, last.Value) || high > Math.Max(first.Value, last.Value)
            ? $", between {indicator.Unit.Show(low)} and {indicator.Unit.Show(high)}"
            : "";
        return UserText.Plain(
            $"{indicator.Reference} over {points.Count} figures, {first.Period.Notation} to {last.Period.Notation}: "
                + $"from {indicator.Unit.Show(first.Value)} {way} {indicator.Unit.Show(last.Value)}{range}.", 300);
    }

    private static string Url(IReadOnlyList<decimal> values, int width, int height)
    {
        // What is seen is the shape: the same heights are the same picture.
        var heights = Heights(values, height);
        var key = $"{width}:{string.Join(',', heights)}";
        if (Drawn.TryGetValue(key, out var known))
        {
            return known;
        }

        if (Drawn.Count > MaxKept)
        {
            Drawn.Clear();
        }

        return Drawn[key] = "data:image/png;base64," + Convert.ToBase64String(
            LinePicture.Draw([.. heights.Select((at, n) => (Across(n, heights.Count, width), at))], width, height, Line));
    }

    private static int Across(int figure, int count, int width) => Margin + ((width - (2 * Margin)) * figure / (count - 1));

    /// <summary>Returns where each figure stands, in pixels of the picture from its upper edge.</summary>
    private static List<int> Heights(IReadOnlyList<decimal> values, int height)
    {
        var (low, high) = ((double)values.Min(), (double)values.Max());
        var room = height - (2 * Margin);
        return [.. values.Select(value => high > low
            ? Margin + (int)Math.Round((high - (double)value) / (high - low) * room)
            : height / 2)];
    }
}
