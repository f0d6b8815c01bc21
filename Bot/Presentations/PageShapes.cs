using System.Xml;
using DocumentFormat.OpenXml.Presentation;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace ClusterBot.Bot.Presentations;

/// <summary>The shapes of one page, each with its number.</summary>
internal sealed class PageShapes
{
    private const int TitleSize = 2200;

    private const int HeadingSize = 1300;

    private const int TextSize = 1100;

    private const int SmallSize = 1000;

    private uint _last = 1;

    public ShapeTree Tree { get; } = new(
        new NonVisualGroupShapeProperties(
            new NonVisualDrawingProperties { Id = 1, Name = "" },
            new NonVisualGroupShapeDrawingProperties(),
            new ApplicationNonVisualDrawingProperties()),
        new GroupShapeProperties(new A.TransformGroup()));

    /// <summary>Adds the title, in the place that masters and layouts know as the title's, so that it looks as they say.</summary>
    public void Title(string text, Box box) => Tree.Append(Shape(
        "Title", new ApplicationNonVisualDrawingProperties(new PlaceholderShape { Type = PlaceholderValues.Title }), box,
        new A.BodyProperties(new A.NormalAutoFit()) { Anchor = A.TextAnchoringTypeValues.Center, LeftInset = 0, RightInset = 0 },
        [Paragraph([Run(text, TitleSize, bold: true)])]));

    public void Small(string text, Box box, A.TextAlignmentTypeValues alignment, bool bold) => Tree.Append(Shape(
        "Note", new ApplicationNonVisualDrawingProperties(), box, Text(),
        [Paragraph([Run(text, SmallSize, bold)], alignment)]));

    public void Block(PageBlock block, Box box) => Tree.Append(Shape(
        block.Heading, new ApplicationNonVisualDrawingProperties(), box, Text(),
        [
            Paragraph([Run(block.Heading, HeadingSize, bold: true)]),
            .. block.Lines.Select(line => Paragraph(
            [
                .. line.Lead.Length > 0 ? [Run(line.Lead + "  ", TextSize, bold: true)] : (IEnumerable<A.Run>)[],
                Run(line.Text, TextSize, bold: false),
            ], spaceBefore: 400)),
        ]));

    /// <param name="chart">What it shows: its title is read to those who do not see it.</param>
    /// <param name="box">Where.</param>
    /// <param name="relationship">The id of its part.</param>
    public void Chart(PageChart chart, Box box, string relationship) => Tree.Append(new GraphicFrame(
        new NonVisualGraphicFrameProperties(
            new NonVisualDrawingProperties { Id = ++_last, Name = "Chart", Description = Storable(chart.Title) },
            new NonVisualGraphicFrameDrawingProperties(),
            new ApplicationNonVisualDrawingProperties()),
        new Transform(new A.Offset { X = box.X, Y = box.Y }, new A.Extents { Cx = box.Width, Cy = box.Height }),
        new A.Graphic(new A.GraphicData(new C.ChartReference { Id = relationship })
        {
            Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart",
        })));

    private static A.BodyProperties Text() => new()
    {
        Wrap = A.TextWrappingValues.Square,
        LeftInset = 0,
        TopInset = 0,
        RightInset = 0,
        BottomInset = 0,
    };

    private Shape Shape(
        string name, ApplicationNonVisualDrawingProperties place, Box box, A.BodyProperties body, IEnumerable<A.Paragraph> paragraphs) =>
            new(
        new NonVisualShapeProperties(
            new NonVisualDrawingProperties { Id = ++_last, Name = Storable(name) },
            new NonVisualShapeDrawingProperties { TextBox = place.HasChildren ? null : true },
            place),
        new ShapeProperties(
            new A.Transform2D(new A.Offset { X = box.X, Y = box.Y }, new A.Extents { Cx = box.Width, Cy = box.Height }),
            new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }),
        new TextBody([body, new A.ListStyle(), .. paragraphs]));

    private static A.Paragraph Paragraph(
        IEnumerable<A.Run> runs, A.TextAlignmentTypeValues? alignment = null, int spaceBefore = 0)
    {
        var properties = new A.ParagraphProperties(
            new A.SpaceBefore(new A.SpacingPoints { Val = spaceBefore }), new A.NoBullet())
        {
            LeftMargin = 0,
            Indent = 0,
            Alignment = alignment ?? A.TextAlignmentTypeValues.Left,
        };
        return new A.Paragraph([properties, .. runs]);
    }

    private static A.Run Run(string text, int size, bool bold) => new(
        new A.RunProperties { Language = "en-GB", FontSize = size, Bold = bold, Dirty = false },
        new A.Text(Storable(text)));

    /// <summary>Returns the text in one line, without what XML cannot hold.</summary>
    public static string Storable(string text) => string.Concat(
        text.ReplaceLineEndings(" ").EnumerateRunes()
            .Where(rune => rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value)).Select(rune => rune.ToString()));
}
