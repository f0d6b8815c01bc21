using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using A = DocumentFormat.OpenXml.Drawing;

namespace ClusterBot.Bot.Presentations;

/// <summary>Lays a page out: marking and title above, two columns of texts with the chart, the footer below.</summary>
internal static class PageWriter
{
    private const long Inch = 914_400;

    private const long Margin = Inch / 2;

    private const long Gap = Inch / 4;

    private const long TitleTop = Inch * 55 / 100;

    private const long TitleHeight = Inch * 70 / 100;

    private const long TextTop = Inch * 135 / 100;

    private const long SmallLine = Inch * 30 / 100;

    private const long HeadingHeight = Inch * 30 / 100;

    private const long LineHeight = Inch * 18 / 100;

    private const long ChartHeight = Inch * 27 / 10;

    /// <summary>About how many characters stand on an inch.</summary>
    private const int CharactersAnInch = 14;

    private const int MaxText = 220;

    public static void Write(SlidePart slide, PresentationPage page, PageSize size)
    {
        var shapes = new PageShapes();
        var width = (size.Width - (2 * Margin) - Gap) / 2;
        var bottom = size.Height - Margin - SmallLine;
        shapes.Small(
            page.Marking, new Box(Margin, Inch / 5, size.Width - (2 * Margin), SmallLine), A.TextAlignmentTypeValues.Center, bold: true);
        shapes.Title(page.Title, new Box(Margin, TitleTop, size.Width - (2 * Margin), TitleHeight));
        var columns = new List<Column> { new(Margin, TextTop, bottom), new(Margin + width + Gap, TextTop, bottom) };
        if (page.Chart is { } chart)
        {
            shapes.Chart(chart, new Box(columns[1].X, TextTop, width, ChartHeight), PageCharts.Add(slide, chart));
            columns[1] = columns[1] with { Top = TextTop + ChartHeight + Gap };
        }

        Flow(page.Blocks, columns, width, shapes);
        shapes.Small(
            page.Footer, new Box(
                Margin, size.Height - Margin, size.Width - (2 * Margin), SmallLine), A.TextAlignmentTypeValues.Left, bold: false);
        slide.Slide = new Slide(
            new CommonSlideData(shapes.Tree), new ColorMapOverride(new A.MasterColorMapping()));
    }

    private static void Flow(IReadOnlyList<PageBlock> blocks, List<Column> columns, long width, PageShapes shapes)
    {
        var column = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            // A block begins where its heading and a line have room.
            while (column < columns.Count - 1 && columns[column].Room < HeightOf(block.Lines.Take(1), width) + HeadingHeight)
            {
                column++;
            }

            var (lines, height) = Fitting(block, columns[column].Room, width);
            if (height > columns[column].Room)
            {
                return;
            }

            shapes.Block(block with { Lines = lines }, new Box(columns[column].X, columns[column].Top, width, height));
            columns[column] = columns[column] with { Top = columns[column].Top + height };
        }
    }

    private static (IReadOnlyList<PageLine> Lines, long Height) Fitting(PageBlock block, long room, long width)
    {
        var lines = block.Lines.Select(line => line with { Text = Short(line.Text) }).ToList();
        for (var shown = lines.Count; shown > 0; shown--)
        {
            List<PageLine> some = shown == lines.Count
                ? lines
                : [.. lines.Take(shown), new PageLine("", $"and {lines.Count - shown} more, which the workbook has")];
            if (HeadingHeight + HeightOf(some, width) <= room)
            {
                return (some, HeadingHeight + HeightOf(some, width));
            }
        }

        return (lines, long.MaxValue);
    }

    private static long HeightOf(IEnumerable<PageLine> lines, long width)
    {
        var characters = Math.Max(10, (int)(width * CharactersAnInch / Inch));
        return lines.Sum(line => ((line.Lead.Length + line.Text.Length + characters) / characters * LineHeight) + (LineHeight / 3));
    }

    private static string Short(string text) => text.Length <= MaxText ? text : text[..(MaxText - 1)] + "…";

    private sealed record Column(long X, long Top, long Bottom)
    {
        public long Room => Bottom - Top;
    }
}

/// <summary>A place on a page, in English Metric Units.</summary>
internal readonly record struct Box(long X, long Y, long Width, long Height);
