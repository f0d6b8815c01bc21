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

    private const int MaxText = 280;

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
        foreach (var block in blocks)
        {
            var rest = block with { Lines = [.. block.Lines.Select(line => line with { Text = Short(line.Text) })] };
            while (rest.Lines.Count > 0 && column < columns.Count)
            {
                var isLast = column == columns.Count - 1;
                var fitting = Fitting(rest, columns[column].Room, width, isLast);
                if (fitting.Count > 0)
                {
                    var shown = fitting.Count < rest.Lines.Count && isLast
                        ? [.. fitting, new PageLine("", $"and {rest.Lines.Count - fitting.Count} more, which the workbook has")]
                        : fitting;
                    var height = HeadingHeight + HeightOf(shown, width);
                    shapes.Block(rest with { Lines = shown }, new Box(columns[column].X, columns[column].Top, width, height));
                    columns[column] = columns[column] with { Top = columns[column].Top + height };
                }

                if (fitting.Count == rest.Lines.Count || isLast)
                {
                    break;
                }

                // What has no room goes on in the next column.
                rest = new PageBlock(
                    fitting.Count == 0 || rest.Heading != block.Heading ? rest.Heading : $"{block.Heading}, continued",
                    [.. rest.Lines.Skip(fitting.Count)]);
                column++;
            }
        }
    }

    /// <summary>Returns the first lines for which there is room, in the last column beside a line on the others.</summary>
    private static List<PageLine> Fitting(PageBlock block, long room, long width, bool isLast)
    {
        var lines = block.Lines.ToList();
        while (lines.Count > 0)
        {
            var more = isLast && lines.Count < block.Lines.Count ? LineHeight * 4 / 3 : 0;
            if (HeadingHeight + HeightOf(lines, width) + more <= room)
            {
                break;
            }

            lines.RemoveAt(lines.Count - 1);
        }

        return lines;
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
