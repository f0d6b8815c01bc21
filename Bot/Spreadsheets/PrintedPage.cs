using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ClusterBot.Bot.Spreadsheets;

/// <summary>A sheet on paper: A4 on its side, as wide as the page, with the marking above and the page's number below.</summary>
internal sealed class PrintedPage
{
    private const uint A4 = 9;

    /// <summary>More in a line of a page on its side are too small to read.</summary>
    private const double MaxCharacters = 220;

    private readonly string _head;
    private readonly string _foot;

    private PrintedPage(string head, string foot) => (_head, _foot) = (head, foot);

    public static PrintedPage Of(FrontPage front) =>
        new($"&C{Literal(front.Marking)}", $"&L{Literal(front.Title)}&RPage &P of &N");

    /// <summary>Stands first in the sheet: without it the width of the page is not heeded.</summary>
    public static SheetProperties Fitted() => new(new PageSetupProperties { FitToPage = true });

    /// <summary>Stand behind the sheet's rows, in this order.</summary>
    /// <param name="characters">The width of the sheet in characters: what no longer can be read on one page becomes several.</param>
    public IEnumerable<OpenXmlElement> Setup(double characters) =>
    [
        new PageMargins { Left = 0.4, Right = 0.4, Top = 0.75, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
        new PageSetup
        {
            PaperSize = A4,
            Orientation = OrientationValues.Landscape,
            FitToWidth = (uint)Math.Max(1, Math.Ceiling(characters / MaxCharacters)),
            FitToHeight = 0,
        },
        new HeaderFooter(new OddHeader(_head), new OddFooter(_foot)),
    ];

    // ECMA-376, part 1, 18.3.1.46: an ampersand begins a code. Excel takes at most 255 characters.
    private static string Literal(string text) =>
        (text.Length <= 100 ? text : text[..99] + "…").Replace("&", "&&", StringComparison.Ordinal);
}
