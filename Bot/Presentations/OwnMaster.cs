using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using A = DocumentFormat.OpenXml.Drawing;

namespace ClusterBot.Bot.Presentations;

/// <summary>The plain master, layout and theme of a presentation without a template: black on white, in Arial.</summary>
internal static class OwnMaster
{
    private const string Font = "Arial";

    /// <summary>Identifiers of masters and layouts begin here. See ECMA-376, part 1, 19.7.14.</summary>
    private const uint FirstId = 2_147_483_648;

    public static void Add(PresentationDocument document)
    {
        var part = document.AddPresentationPart();
        var master = part.AddNewPart<SlideMasterPart>("master");
        var layout = master.AddNewPart<SlideLayoutPart>("layout");
        layout.AddPart(master, "master");
        master.AddNewPart<ThemePart>("theme").Theme = Theme();
        layout.SlideLayout = new SlideLayout(
            new CommonSlideData(Titled()) { Name = "Title only" }, new ColorMapOverride(new A.MasterColorMapping()))
        {
            Type = SlideLayoutValues.TitleOnly,
            Preserve = true,
        };
        master.SlideMaster = new SlideMaster(
            new CommonSlideData(Titled()),
            new ColorMap
            {
                Background1 = A.ColorSchemeIndexValues.Light1,
                Text1 = A.ColorSchemeIndexValues.Dark1,
                Background2 = A.ColorSchemeIndexValues.Light2,
                Text2 = A.ColorSchemeIndexValues.Dark2,
                Accent1 = A.ColorSchemeIndexValues.Accent1,
                Accent2 = A.ColorSchemeIndexValues.Accent2,
                Accent3 = A.ColorSchemeIndexValues.Accent3,
                Accent4 = A.ColorSchemeIndexValues.Accent4,
                Accent5 = A.ColorSchemeIndexValues.Accent5,
                Accent6 = A.ColorSchemeIndexValues.Accent6,
                Hyperlink = A.ColorSchemeIndexValues.Hyperlink,
                FollowedHyperlink = A.ColorSchemeIndexValues.FollowedHyperlink,
            },
            new SlideLayoutIdList(new SlideLayoutId { Id = FirstId + 1, RelationshipId = "layout" }),
            new TextStyles(new TitleStyle(), new BodyStyle(), new OtherStyle()));
        part.AddPart(master.ThemePart!, "theme");
        part.Presentation = new DocumentFormat.OpenXml.Presentation.Presentation(
            new SlideMasterIdList(new SlideMasterId { Id = FirstId, RelationshipId = "master" }),
            new SlideSize { Cx = (int)PageSize.Usual.Width, Cy = (int)PageSize.Usual.Height },
            new NotesSize { Cx = 6_858_000, Cy = 9_144_000 });
    }

    private static ShapeTree Titled()
    {
        var shapes = new PageShapes();
        shapes.Title("Title", new Box(457_200, 502_920, 11_277_600, 640_080));
        return shapes.Tree;
    }

    private static A.Theme Theme() => new(new A.ThemeElements(
        new A.ColorScheme(
            new A.Dark1Color(Colour("0B0C0C")), new A.Light1Color(Colour("FFFFFF")), new A.Dark2Color(Colour("505A5F")),
            new A.Light2Color(Colour("F3F2F1")), new A.Accent1Color(Colour("1D70B8")), new A.Accent2Color(Colour("00703C")),
            new A.Accent3Color(Colour("D4351C")), new A.Accent4Color(Colour("F47738")), new A.Accent5Color(Colour("4C2C92")),
            new A.Accent6Color(Colour("28A197")), new A.Hyperlink(Colour("1D70B8")), new A.FollowedHyperlinkColor(Colour("4C2C92")))
        {
            Name = "ClusterBot",
        },
        new A.FontScheme(
            new A.MajorFont(
                new A.LatinFont { Typeface = Font }, new A.EastAsianFont { Typeface = "" }, new A.ComplexScriptFont { Typeface = "" }),
            new A.MinorFont(
                new A.LatinFont { Typeface = Font }, new A.EastAsianFont { Typeface = "" }, new A.ComplexScriptFont { Typeface = "" }))
        {
            Name = "ClusterBot",
        },
        new A.FormatScheme(
            new A.FillStyleList(Fill(), Fill(), Fill()),
            new A.LineStyleList(Line(), Line(), Line()),
            new A.EffectStyleList(Effect(), Effect(), Effect()),
            new A.BackgroundFillStyleList(Fill(), Fill(), Fill()))
        {
            Name = "ClusterBot",
        }))
    {
        Name = "ClusterBot",
    };

    private static A.RgbColorModelHex Colour(string rgb) => new() { Val = rgb };

    // The theme asks for three of each.
    private static A.SolidFill Fill() => new(new A.SchemeColor { Val = A.SchemeColorValues.PhColor });

    private static A.Outline Line() => new(Fill()) { Width = 9_525 };

    private static A.EffectStyle Effect() => new(new A.EffectList());
}
