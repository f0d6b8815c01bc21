using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace ClusterBot.Bot.Presentations;

/// <summary>A line chart that can be edited in PowerPoint: it carries the workbook of its figures. See ECMA-376, part 1, 21.2.</summary>
internal static class PageCharts
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const uint CategoryAxisId = 1;

    private const uint ValueAxisId = 2;

    private const string Blue = "1D70B8";

    private const string Grey = "505A5F";

    /// <summary>Returns the id of the chart's part.</summary>
    public static string Add(SlidePart slide, PageChart chart)
    {
        var part = slide.AddNewPart<ChartPart>();
        var data = part.AddNewPart<EmbeddedPackagePart>(Workbook, "data");
        using (var workbook = new MemoryStream(Figures(chart)))
        {
            data.FeedData(workbook);
        }

        part.ChartSpace = new ChartSpace(
            new RoundedCorners { Val = false },
            new Chart(
                Heading(chart.Title),
                new AutoTitleDeleted { Val = false },
                new PlotArea(new Layout(), Lines(chart), Categories(), Values()),
                new Legend(new LegendPosition { Val = LegendPositionValues.Bottom }, new Overlay { Val = false }),
                new PlotVisibleOnly { Val = true },
                new DisplayBlanksAs { Val = DisplayBlanksAsValues.Gap }),
            Small(),
            new ExternalData(new AutoUpdate { Val = false }) { Id = "data" });
        return slide.GetIdOfPart(part);
    }

    private static Title Heading(string text) => new(
        new ChartText(new RichText(
            new A.BodyProperties(),
            new A.Paragraph(
                new A.ParagraphProperties(new A.DefaultRunProperties { FontSize = 1100, Bold = true }),
                new A.Run(new A.RunProperties { Language = "en-GB", FontSize = 1100, Bold = true }, new A.Text(
                    PageShapes.Storable(text)))))),
        new Overlay { Val = false });

    private static TextProperties Small() => new(
        new A.BodyProperties(),
        new A.Paragraph(new A.ParagraphProperties(new A.DefaultRunProperties { FontSize = 900 }), new A.EndParagraphRunProperties()));

    private static LineChart Lines(PageChart chart) => new(
    [
        new Grouping { Val = GroupingValues.Standard },
        new VaryColors { Val = false },
        .. chart.Series.Select((series, i) => Line(chart, series, (uint)i)),
        new ShowMarker { Val = true },
        new AxisId { Val = CategoryAxisId },
        new AxisId { Val = ValueAxisId },
    ]);

    private static LineChartSeries Line(PageChart chart, PageSeries series, uint place)
    {
        var (colour, column, last) = (series.IsPlan ? Grey : Blue, (char)('B' + place), chart.Categories.Count + 1);
        var outline = new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = colour })) { Width = 28_575 };
        if (series.IsPlan)
        {
            outline.Append(new A.PresetDash { Val = A.PresetLineDashValues.Dash });
        }

        return new LineChartSeries(
            new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = place },
            new Order { Val = place },
            new SeriesText(new StringReference(
                new Formula($"Figures!${column}$1"),
                new StringCache(new PointCount { Val = 1 }, new StringPoint(new NumericValue(series.Name)) { Index = 0 }))),
            new ChartShapeProperties(outline),
            new Marker(
                new Symbol { Val = series.IsPlan ? MarkerStyleValues.Diamond : MarkerStyleValues.Circle },
                new Size { Val = 5 },
                new ChartShapeProperties(new A.SolidFill(new A.RgbColorModelHex { Val = colour }))),
            new CategoryAxisData(new StringReference(
                new Formula(string.Create(CultureInfo.InvariantCulture, $"Figures!$A$2:$A${last}")),
                new StringCache(
                [
                    new PointCount { Val = (uint)chart.Categories.Count },
                    .. chart.Categories.Select(
                        (name, i) => new StringPoint(new NumericValue(PageShapes.Storable(name))) { Index = (uint)i }),
                ]))),
            new DocumentFormat.OpenXml.Drawing.Charts.Values(new NumberReference(
                new Formula(string.Create(CultureInfo.InvariantCulture, $"Figures!${column}$2:${column}${last}")),
                new NumberingCache(
                [
                    new FormatCode("General"),
                    new PointCount { Val = (uint)series.Values.Count },
                    .. series.Values.Select((value, i) => (value, i)).Where(point => point.value is not null)
                        .Select(point => new NumericPoint(new NumericValue(Plain(point.value!.Value))) { Index = (uint)point.i }),
                ]))),
            new Smooth { Val = false });
    }

    private static CategoryAxis Categories() => new(
        new AxisId { Val = CategoryAxisId },
        new Scaling(new Orientation { Val = OrientationValues.MinMax }),
        new Delete { Val = false },
        new AxisPosition { Val = AxisPositionValues.Bottom },
        new MajorTickMark { Val = TickMarkValues.None },
        new MinorTickMark { Val = TickMarkValues.None },
        new TickLabelPosition { Val = TickLabelPositionValues.Low },
        new CrossingAxis { Val = ValueAxisId },
        new Crosses { Val = CrossesValues.AutoZero });

    private static ValueAxis Values() => new(
        new AxisId { Val = ValueAxisId },
        new Scaling(new Orientation { Val = OrientationValues.MinMax }),
        new Delete { Val = false },
        new AxisPosition { Val = AxisPositionValues.Left },
        new MajorGridlines(new ChartShapeProperties(new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = "D9D9D9" })))),
        new NumberingFormat { FormatCode = "General", SourceLinked = false },
        new MajorTickMark { Val = TickMarkValues.None },
        new MinorTickMark { Val = TickMarkValues.None },
        new TickLabelPosition { Val = TickLabelPositionValues.NextTo },
        new CrossingAxis { Val = CategoryAxisId },
        new Crosses { Val = CrossesValues.AutoZero });

    private static byte[] Figures(PageChart chart)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var sheet = workbook.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new S.Worksheet(new S.SheetData(
            [
                new S.Row([Words(""), .. chart.Series.Select(series => Words(series.Name))]),
                .. chart.Categories.Select((name, i) => new S.Row(
                [
                    Words(name),
                    .. chart.Series.Select(series => series.Values[i] is { } value
                        ? new S.Cell(new S.CellValue(Plain(value))) : new S.Cell()),
                ])),
            ]));
            workbook.Workbook = new S.Workbook(
                new S.Sheets(new S.Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 1, Name = "Figures" }));
        }

        return file.ToArray();
    }

    private static S.Cell Words(string text) =>
        new(new S.InlineString(new S.Text(PageShapes.Storable(text)))) { DataType = S.CellValues.InlineString };

    private static string Plain(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
