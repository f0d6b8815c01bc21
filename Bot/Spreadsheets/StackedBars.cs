using System.Globalization;
using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Packaging;
using Chart = DocumentFormat.OpenXml.Drawing.Charts.Chart;
using Index = DocumentFormat.OpenXml.Drawing.Charts.Index;
using Marker = DocumentFormat.OpenXml.Drawing.Spreadsheet;
using Sheets = DocumentFormat.OpenXml.Spreadsheet;

namespace ClusterBot.Bot.Spreadsheets;

/// <summary>
/// A chart of stacked bars below the state on the front page. It refers to the cells of the state, and carries their values for
/// programs that show a chart without computing it. See ECMA-376, part 1, 21.2.
/// </summary>
internal static class StackedBars
{
    private const uint CategoryAxisId = 1;

    private const uint ValueAxisId = 2;

    private const int RowsEach = 2;

    private const int RowsAround = 9;

    /// <param name="part">The sheet with the state.</param>
    /// <param name="front">The page.</param>
    /// <param name="headingRow">The row with the state's headings; the first of the sheet is 1.</param>
    public static void Draw(WorksheetPart part, FrontPage front, int headingRow)
    {
        var drawing = part.AddNewPart<DrawingsPart>();
        var chart = drawing.AddNewPart<ChartPart>();
        chart.ChartSpace = Space(front, headingRow);
        drawing.WorksheetDrawing = new Marker.WorksheetDrawing(Anchor(drawing.GetIdOfPart(chart), front, headingRow));
        part.Worksheet!.Append(new Sheets.Drawing { Id = part.GetIdOfPart(drawing) });
    }

    private static ChartSpace Space(FrontPage front, int headingRow) => new(
        new RoundedCorners { Val = false },
        new Chart(
            Heading(front.ChartTitle),
            new AutoTitleDeleted { Val = false },
            new PlotArea(new Layout(), Bars(front, headingRow), Categories(), Values(front)),
            new Legend(new LegendPosition { Val = LegendPositionValues.Bottom }, new Overlay { Val = false }),
            new PlotVisibleOnly { Val = true }));

    private static Title Heading(string text) => new(
        new ChartText(new RichText(
            new BodyProperties(),
            new Paragraph(
                new ParagraphProperties(new DefaultRunProperties { FontSize = 1200, Bold = true }),
                new Run(new RunProperties { Language = "en-GB", FontSize = 1200, Bold = true }, new Text(text))))),
        new Overlay { Val = false });

    private static BarChart Bars(FrontPage front, int headingRow)
    {
        var chart = new BarChart(
            new BarDirection { Val = BarDirectionValues.Bar },
            new BarGrouping { Val = BarGroupingValues.Stacked },
            new VaryColors { Val = false });
        foreach (var (bar, i) in front.Bars.Select((bar, i) => (bar, (uint)i)))
        {
            chart.Append(Series(front.State, bar, i, headingRow));
        }

        chart.Append(
            new GapWidth { Val = 60 },
            new Overlap { Val = 100 },
            new AxisId { Val = CategoryAxisId },
            new AxisId { Val = ValueAxisId });
        return chart;
    }

    private static BarChartSeries Series(Table state, Bar bar, uint place, int headingRow)
    {
        var column = state.PlaceOf(bar.Column);
        var letters = TableSheet.Letters(column + 1);
        return new BarChartSeries(
            new Index { Val = place },
            new Order { Val = place },
            new SeriesText(new StringReference(
                new Formula($"{FrontPageWriter.Name}!${letters}${headingRow}"), Words([ColumnHeadings.Of(bar.Column)]))),
            new ChartShapeProperties(new SolidFill(new RgbColorModelHex { Val = bar.Colour })),
            new InvertIfNegative { Val = false },
            new CategoryAxisData(new StringReference(
                Cells("A", state, headingRow), Words([.. state.Rows.Select(row => Plain(row[0]))]))),
            new DocumentFormat.OpenXml.Drawing.Charts.Values(new NumberReference(
                Cells(letters, state, headingRow), Numbers([.. state.Rows.Select(row => Plain(row[column]))]))));
    }

    private static Formula Cells(string letters, Table state, int headingRow) =>
        new($"{FrontPageWriter.Name}!${letters}${headingRow + 1}:${letters}${headingRow + state.Rows.Count}");

    private static StringCache Words(IReadOnlyList<string> words) => new(
    [
        new PointCount { Val = (uint)words.Count },
        .. words.Select((word, i) => new StringPoint(new NumericValue(WorkbookCells.Storable(word))) { Index = (uint)i }),
    ]);

    private static NumberingCache Numbers(IReadOnlyList<string> numbers) => new(
    [
        new FormatCode("General"),
        new PointCount { Val = (uint)numbers.Count },
        .. numbers.Select((number, i) => new NumericPoint(new NumericValue(number)) { Index = (uint)i }),
    ]);

    private static string Plain(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    // The first row of the state stands at the top, as in the table.
    private static CategoryAxis Categories() => new(
        new AxisId { Val = CategoryAxisId },
        new Scaling(new Orientation { Val = OrientationValues.MaxMin }),
        new Delete { Val = false },
        new AxisPosition { Val = AxisPositionValues.Left },
        new MajorTickMark { Val = TickMarkValues.None },
        new TickLabelPosition { Val = TickLabelPositionValues.Low },
        new CrossingAxis { Val = ValueAxisId },
        new Crosses { Val = CrossesValues.AutoZero });

    private static ValueAxis Values(FrontPage front) => new(
        new AxisId { Val = ValueAxisId },
        new Scaling(new Orientation { Val = OrientationValues.MinMax }, new MinAxisValue { Val = 0 }),
        new Delete { Val = false },
        new AxisPosition { Val = AxisPositionValues.Bottom },
        new MajorGridlines(new ChartShapeProperties(new Outline(new SolidFill(new RgbColorModelHex { Val = "D9D9D9" })))),
        new DocumentFormat.OpenXml.Drawing.Charts.NumberingFormat { FormatCode = "0", SourceLinked = false },
        new MajorTickMark { Val = TickMarkValues.None },
        new TickLabelPosition { Val = TickLabelPositionValues.NextTo },
        new CrossingAxis { Val = CategoryAxisId },
        new Crosses { Val = CrossesValues.Maximum },
        new MajorUnit { Val = Step(front) });

    /// <summary>Returns whole numbers, ten lines at most.</summary>
    private static int Step(FrontPage front)
    {
        var columns = front.Bars.Select(bar => front.State.PlaceOf(bar.Column)).ToList();
        var longest = front.State.Rows.Max(row => columns.Sum(column => (int)row[column]!));
        return Math.Max(1, (longest + 9) / 10);
    }

    private static Marker.TwoCellAnchor Anchor(string chart, FrontPage front, int headingRow)
    {
        // Counted from 0: an empty row below the state.
        var top = headingRow + front.State.Rows.Count + 1;
        return new Marker.TwoCellAnchor(
            new Marker.FromMarker(
                new Marker.ColumnId("0"), new Marker.ColumnOffset("0"), new Marker.RowId(Plain(top)), new Marker.RowOffset("0")),
            new Marker.ToMarker(
                new Marker.ColumnId(Plain(Math.Min(8, front.State.Columns.Count))),
                new Marker.ColumnOffset("0"),
                new Marker.RowId(Plain(top + RowsAround + (RowsEach * front.State.Rows.Count))),
                new Marker.RowOffset("0")),
            new Marker.GraphicFrame(
                new Marker.NonVisualGraphicFrameProperties(
                    new Marker.NonVisualDrawingProperties { Id = 2, Name = "State", Description = front.ChartTitle },
                    new Marker.NonVisualGraphicFrameDrawingProperties()),
                new Marker.Transform(new Offset { X = 0, Y = 0 }, new Extents { Cx = 0, Cy = 0 }),
                new Graphic(new GraphicData(new ChartReference { Id = chart })
                {
                    Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart",
                }))
            {
                Macro = "",
            },
            new Marker.ClientData());
    }
}
