using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;

namespace ClusterBot.Bot.Presentations;

/// <summary>
/// Pages as a PowerPoint presentation, on the department's own masters and layouts or on ours. See ECMA-376,
/// https://ecma-international.org/publications-and-standards/standards/ecma-376/
/// </summary>
internal static class Presentation
{
    /// <summary>Identifiers of slides begin here. See ECMA-376, part 1, 19.7.13.</summary>
    private const uint FirstSlideId = 256;

    /// <param name="pages">One for each slide.</param>
    /// <param name="template">A presentation whose masters and layouts are used, and whose slides are left out; null for ours.</param>
    public static byte[] Write(IReadOnlyList<PresentationPage> pages, byte[]? template)
    {
        using var file = new MemoryStream();
        if (template is null)
        {
            using var document = PresentationDocument.Create(file, PresentationDocumentType.Presentation);
            OwnMaster.Add(document);
            Fill(document, pages);
        }
        else
        {
            file.Write(template);
            file.Position = 0;
            using var document = PresentationDocument.Open(file, isEditable: true);
            document.ChangeDocumentType(PresentationDocumentType.Presentation);
            Empty(document.PresentationPart!);
            Fill(document, pages);
        }

        return file.ToArray();
    }

    private static void Fill(PresentationDocument document, IReadOnlyList<PresentationPage> pages)
    {
        var part = document.PresentationPart!;
        var layout = LayoutOf(part);
        var size = part.Presentation!.SlideSize is { Cx: { } width, Cy: { } height } ? new PageSize(width, height) : PageSize.Usual;
        var ids = new SlideIdList();
        for (var i = 0; i < pages.Count; i++)
        {
            var slide = part.AddNewPart<SlidePart>();
            slide.AddPart(layout);
            PageWriter.Write(slide, pages[i], size);
            ids.Append(new SlideId { Id = FirstSlideId + (uint)i, RelationshipId = part.GetIdOfPart(slide) });
        }

        part.Presentation.SlideIdList = ids;
    }

    // The one with a title and nothing else leaves the most room.
    private static SlideLayoutPart LayoutOf(PresentationPart part)
    {
        var layouts = part.SlideMasterParts.SelectMany(master => master.SlideLayoutParts).ToList();
        return layouts.Find(layout => layout.SlideLayout?.Type?.Value == SlideLayoutValues.TitleOnly)
            ?? layouts.Find(layout => layout.SlideLayout?.Descendants<PlaceholderShape>().Any(shape =>
                shape.Type?.Value == PlaceholderValues.Title) is true)
            ?? layouts[0];
    }

    private static void Empty(PresentationPart part)
    {
        var presentation = part.Presentation!;
        foreach (var slide in presentation.SlideIdList?.Elements<SlideId>() ?? [])
        {
            part.DeletePart(slide.RelationshipId!);
        }

        // Sections and shows name slides that are gone.
        presentation.SlideIdList?.Remove();
        presentation.CustomShowList?.Remove();
        presentation.PresentationExtensionList?.Remove();
    }
}

/// <summary>The size of a page, in English Metric Units: 914,400 to the inch.</summary>
internal readonly record struct PageSize(long Width, long Height)
{
    /// <summary>Sixteen to nine.</summary>
    public static PageSize Usual { get; } = new(12_192_000, 6_858_000);
}
