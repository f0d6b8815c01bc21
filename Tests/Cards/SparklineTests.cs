using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Overview;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Periods;
using ClusterBot.Domain.Indicators.Readings;
using ClusterBot.Tests.Cards.Gallery;
using ClusterBot.Tests.Cards.Samples;
using ClusterBot.Tests.Support.Browser;

namespace ClusterBot.Tests.Cards;

/// <summary>The small pictures of how figures moved: what they show, say and weigh.</summary>
public class SparklineTests
{
    /// <summary>Contrast that a graphic needs, by WCAG 2.2, 1.4.11.</summary>
    private const double MinContrast = 3;

    private const string Prefix = "data:image/png;base64,";

    private static readonly PsaView Psa = PsaSamples.Of(24);

    private static readonly MeasurementUnit Percent = CheckInSamples.Indicators(16)[0].Unit;

    [Theory]
    [InlineData(new[] { 80.0, 85, 91.5 }, "from 80% up to 91.5%.")]
    [InlineData(new[] { 91.5, 85, 80 }, "from 91.5% down to 80%.")]
    [InlineData(new[] { 80.0, 95, 80 }, "from 80% back to 80%, between 80% and 95%.")]
    [InlineData(new[] { 80.0, 70, 90 }, "from 80% up to 90%, between 70% and 90%.")]
    public void Its_words_say_the_movement(double[] values, string words)
    {
        var (url, alt) = Assert.Single(Of([.. values.Select(value => (decimal)value)]));

        Assert.EndsWith(words, alt, StringComparison.Ordinal);
        Assert.Contains("over 3 figures, 2020 to 2022", alt, StringComparison.Ordinal);
        Assert.StartsWith(Prefix, url, StringComparison.Ordinal);
    }

    [Fact]
    public void There_is_none_of_two_figures() => Assert.Empty(Of([80, 91]));

    [Fact]
    public void It_is_seen_on_light_and_dark_and_its_line_ends_where_the_last_figure_stands()
    {
        var (width, height, color, shades) = Read(Convert.FromBase64String(Of([1, 2, 3]).Single().Url[Prefix.Length..]));
        var seen = Enumerable.Range(0, shades.Length).Where(at => shades[at] == 3).Select(at => (X: at % width, Y: at / width)).ToList();

        Assert.All([[255, 255, 255], [0x29, 0x29, 0x29], [0x1F, 0x1F, 0x1F]], (byte[] background) =>
            Assert.True(Contrast(color, background) >= MinContrast, $"{Contrast(color, background):F2} on {background[0]}"));
        Assert.Equal((176, 48), (width, height));
        Assert.True(seen.MaxBy(at => at.X).Y < height / 4);
        Assert.True(seen.MinBy(at => at.X).Y > height * 3 / 4);
    }

    [Fact]
    public void It_is_small_and_the_same_shape_is_drawn_once()
    {
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper!.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var series = Enumerable.Range(0, 200).Select(_ => Enumerable.Range(0, 12).Select(_ => (decimal)random.Next(100)).ToList()).ToList();
        Of(series[0]);
        var clock = Stopwatch.StartNew();
        var urls = series.ConvertAll(values => PictureOf(Card(values)).Url);
        TestContext.Current.TestOutputHelper!.WriteLine($"{clock.Elapsed.TotalMilliseconds / series.Count:F2} ms a card with one, "
            + $"{urls.Average(url => url.Length):F0} characters, at most {urls.Max(url => url.Length)}");

        Assert.InRange(urls.Max(url => url.Length), 100, 1_000);
        // Ten times as much moves alike.
        Assert.Same(urls[0], PictureOf(Card([.. series[0].Select(value => value * 10)])).Url);
    }

    [Theory]
    [InlineData("status")]
    [InlineData("psa-16")]
    [InlineData("round-up-lead")]
    [InlineData("round-own-eight")]
    [InlineData("indicator-24")]
    public void Cards_of_a_usual_cluster_stay_far_below_the_limit(string name)
    {
        var size = CardJson.WriteUtf8(CardGallery.Named(name)).Length;
        TestContext.Current.TestOutputHelper!.WriteLine($"{name}: {size} bytes");

        Assert.InRange(size, 1, CardLimits.MaxBytes / 2);
    }

    private static Image PictureOf(AdaptiveCard card) => card.Body.OfType<Container>().SelectMany(row => row.Items)
        .OfType<ColumnSet>().SelectMany(set => set.Columns).SelectMany(column => column.Items).OfType<Image>().Single();

    private static List<(string Url, string AltText)> Of(IReadOnlyList<decimal> values) =>
    [
        .. CardText.Elements(CardJson.Write(Card(values)))
            .Where(element => element.TryGetProperty("type", out var type) && type.ValueEquals("Image"))
            .Select(element => (element.GetProperty("url").GetString()!, element.GetProperty("altText").GetString()!)),
    ];

    private static AdaptiveCard Card(IReadOnlyList<decimal> values)
    {
        SeriesPoint[] points = [.. values.Select((value, n) => new SeriesPoint(Period.CalendarYear(2020 + n), value))];
        var indicator = Psa.Indicators[0] with
        {
            Reference = "24.1",
            Unit = Percent,
            Known = new KnownFigures(points, null, []),
            Latest = points[^1],
        };
        return PsaCard.Build(Psa with { Indicators = [indicator] });
    }

    private static double Contrast(byte[] one, byte[] other)
    {
        var (light, dark) = (Math.Max(Luminance(one), Luminance(other)), Math.Min(Luminance(one), Luminance(other)));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double Luminance(byte[] color) =>
        (0.2126 * Linear(color[0])) + (0.7152 * Linear(color[1])) + (0.0722 * Linear(color[2]));

    private static double Linear(byte part) => part / 255.0 is var value && value <= 0.04045
        ? value / 12.92
        : Math.Pow((value + 0.055) / 1.055, 2.4);

    /// <summary>Reads such a picture back, part by part.</summary>
    private static (int Width, int Height, byte[] Color, byte[] Shades) Read(byte[] file)
    {
        var parts = new Dictionary<string, byte[]>();
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            parts[Encoding.ASCII.GetString(file, at + 4, 4)] = file[(at + 8)..(at + 8 + length)];
            at += length + 12;
        }

        // The check sum of an empty end is known.
        Assert.Equal(0xAE426082, BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(file.Length - 4)));
        var (width, height) = (
            BinaryPrimitives.ReadInt32BigEndian(parts["IHDR"]), BinaryPrimitives.ReadInt32BigEndian(parts["IHDR"].AsSpan(4)));
        using var zip = new ZLibStream(new MemoryStream(parts["IDAT"]), CompressionMode.Decompress);
        var rows = new byte[height * ((width / 4) + 1)];
        zip.ReadExactly(rows);
        byte[] shades = [.. from y in Enumerable.Range(0, height)
            from x in Enumerable.Range(0, width)
            select (byte)((rows[(y * ((width / 4) + 1)) + 1 + (x / 4)] >> (6 - (2 * (x % 4)))) & 3)];
        return (width, height, parts["PLTE"][..3], shades);
    }
}
