using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using ClusterBot.Bot.Spreadsheets;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ClusterBot.Bot.Register.Workbooks;

/// <summary>A comment in a cell.</summary>
/// <param name="Reference">The cell, for instance <c>C12</c>.</param>
/// <param name="Text">The text.</param>
internal sealed record CellComment(string Reference, string Text);

/// <summary>
/// Puts comments into a sheet's cells. Excel keeps each twice: the text, and a box that is drawn for it. See ECMA-376, part 1, 18.7,
/// and part 4, 19.
/// </summary>
internal static class CellComments
{
    /// <summary>The author of the template's notes on headings.</summary>
    public const string NoteAuthor = "Register";

    /// <summary>The author of findings.</summary>
    public const string FindingAuthor = "ClusterBot";

    /// <summary>By its colour a text is known again that was put below somebody else's comment.</summary>
    private const string BelowColour = "FFC0504D";

    private const int ColumnsWide = 4;

    private const int RowsHigh = 6;

    private static readonly XNamespace Vml = "urn:schemas-microsoft-com:vml";

    private static readonly XNamespace Office = "urn:schemas-microsoft-com:office:office";

    private static readonly XNamespace Excel = "urn:schemas-microsoft-com:office:excel";

    public static string Reference(int column, int row)
    {
        var letters = "";
        for (var left = column + 1; left > 0; left = (left - 1) / 26)
        {
            letters = (char)('A' + ((left - 1) % 26)) + letters;
        }

        return letters + row.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Adds comments. Earlier ones of the same author go; where another's is, the text is put below it.</summary>
    public static void Add(WorksheetPart sheet, string author, IReadOnlyList<CellComment> comments)
    {
        var part = sheet.WorksheetCommentsPart ?? sheet.AddNewPart<WorksheetCommentsPart>();
        part.Comments ??= new Comments(new Authors(), new CommentList());
        var (authors, list) = (part.Comments.Authors ??= new Authors(), part.Comments.CommentList ??= new CommentList());
        var id = IdOf(authors, author);
        foreach (var old in list.Elements<Comment>().Where(comment => comment.AuthorId?.Value == id).ToList())
        {
            old.Remove();
        }

        foreach (var below in list.Descendants<Run>().Where(IsPutBelow).ToList())
        {
            below.Remove();
        }

        foreach (var comment in comments.GroupBy(comment => comment.Reference))
        {
            var text = string.Join("\n", comment.Select(each => each.Text));
            if (list.Elements<Comment>().FirstOrDefault(each => each.Reference?.Value == comment.Key) is { } there)
            {
                there.CommentText ??= new CommentText();
                there.CommentText.Append(RunOf("\n" + text, BelowColour));
                continue;
            }

            list.Append(new Comment(new CommentText(RunOf(text))) { Reference = comment.Key, AuthorId = id });
        }

        Draw(sheet, [.. list.Elements<Comment>().Select(comment => comment.Reference?.Value).OfType<string>().Distinct()]);
    }

    private static uint IdOf(Authors authors, string name)
    {
        var place = authors.Elements<Author>().ToList().FindIndex(author => author.Text == name);
        if (place < 0)
        {
            authors.Append(new Author(name));
            place = authors.Elements<Author>().Count() - 1;
        }

        return (uint)place;
    }

    private static Run RunOf(string text, string? colour = null)
    {
        var run = new Run(new Text(WorkbookCells.Storable(text)) { Space = SpaceProcessingModeValues.Preserve });
        if (colour is not null)
        {
            run.RunProperties = new RunProperties(new Color { Rgb = colour });
        }

        return run;
    }

    private static bool IsPutBelow(Run run) => run.RunProperties?.GetFirstChild<Color>()?.Rgb?.Value == BelowColour;

    /// <summary>
    /// Draws the boxes of all comments anew. Other drawings of the old kind, which a register does not have, go with them.
    /// </summary>
    private static void Draw(WorksheetPart sheet, IReadOnlyList<string> references)
    {
        foreach (var old in sheet.VmlDrawingParts.ToList())
        {
            sheet.DeletePart(old);
        }

        var worksheet = sheet.Worksheet!;
        foreach (var old in worksheet.Elements<LegacyDrawing>().ToList())
        {
            old.Remove();
        }

        if (references.Count == 0)
        {
            return;
        }

        var part = sheet.AddNewPart<VmlDrawingPart>();
        using (var stream = part.GetStream(FileMode.Create))
        using (var xml = XmlWriter.Create(stream))
        {
            Drawing(references).WriteTo(xml);
        }

        // The schema has a place for each element; this one stands before those that only newer workbooks have.
        var drawing = new LegacyDrawing { Id = sheet.GetIdOfPart(part) };
        var before = worksheet.Elements().FirstOrDefault(element => element is LegacyDrawingHeaderFooter or Picture or OleObjects
            or Controls or WebPublishItems or TableParts or WorksheetExtensionList);
        if (before is null)
        {
            worksheet.Append(drawing);
        }
        else
        {
            worksheet.InsertBefore(drawing, before);
        }
    }

    private static XElement Drawing(IReadOnlyList<string> references) => new(
        "xml",
        new XAttribute(XNamespace.Xmlns + "v", Vml),
        new XAttribute(XNamespace.Xmlns + "o", Office),
        new XAttribute(XNamespace.Xmlns + "x", Excel),
        new XElement(
            Vml + "shapetype",
            new XAttribute("id", "_x0000_t202"), new XAttribute("coordsize", "21600,21600"), new XAttribute(Office + "spt", "202"),
            new XAttribute("path", "m,l,21600r21600,l21600,xe"),
            new XElement(Vml + "stroke", new XAttribute("joinstyle", "miter")),
            new XElement(Vml + "path", new XAttribute("gradientshapeok", "t"), new XAttribute(Office + "connecttype", "rect"))),
        references.Select(Shape));

    private static XElement Shape(string reference, int number)
    {
        var column = SheetReader.PlaceOf(reference) ?? 0;
        var row = int.TryParse(
            reference.AsSpan(reference.TakeWhile(char.IsAsciiLetter).Count()), NumberStyles.None, CultureInfo.InvariantCulture,
            out var read)
            ? read - 1
            : 0;
        var anchor = string.Create(
            CultureInfo.InvariantCulture, $"{column + 1}, 12, {row}, 2, {column + 1 + ColumnsWide}, 12, {row + RowsHigh}, 2");
        return new XElement(
            Vml + "shape",
            new XAttribute("id", string.Create(CultureInfo.InvariantCulture, $"_x0000_s{1025 + number}")),
            new XAttribute("type", "#_x0000_t202"),
            new XAttribute("style", "position:absolute;width:220pt;height:90pt;visibility:hidden"),
            new XAttribute("fillcolor", "#ffffe1"),
            new XAttribute(Office + "insetmode", "auto"),
            new XElement(Vml + "fill", new XAttribute("color2", "#ffffe1")),
            new XElement(Vml + "textbox", new XAttribute("style", "mso-direction-alt:auto")),
            new XElement(
                Excel + "ClientData",
                new XAttribute("ObjectType", "Note"),
                new XElement(Excel + "MoveWithCells"),
                new XElement(Excel + "SizeWithCells"),
                new XElement(Excel + "Anchor", anchor),
                new XElement(Excel + "AutoFill", "False"),
                new XElement(Excel + "Row", row),
                new XElement(Excel + "Column", column)));
    }
}
