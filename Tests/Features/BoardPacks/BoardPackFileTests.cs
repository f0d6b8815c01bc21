using ClusterBot.Bot.Features.Demonstration;
using ClusterBot.Bot.Presentations;
using ClusterBot.Tests.Features.Export;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using DocumentFormat.OpenXml.Validation;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using Presentation = ClusterBot.Bot.Presentations.Presentation;

namespace ClusterBot.Tests.Features.BoardPacks;

/// <summary>The pack of the demonstration as files, from the same sections as its card.</summary>
public sealed class BoardPackFileTests : IAsyncLifetime
{
    private static readonly string[] Demonstration = ["8", "9", "16", "17"];

    private ExportScene _scene = null!;

    public async ValueTask InitializeAsync() =>
        _scene = await ExportScene.StartAsync(settings: new() { ["Demonstration:Folder"] = DemonstrationFiles.Shipped });

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Fact]
    public async Task The_presentation_is_sound_and_has_a_page_for_each_PSA_with_a_chart_marking_and_time()
    {
        var file = await _scene.TakenAsync(DemoPeople.Casey, "board pack as PowerPoint");
        Keep(file, "board-pack.pptx");

        using var document = Sound(file);
        var slides = Slides(document);
        Assert.Equal(1 + Demonstration.Length, slides.Count);
        Assert.All(slides, slide =>
        {
            Assert.Contains("ILLUSTRATIVE FIGURES", Words(slide), StringComparison.Ordinal);
            Assert.Contains("as at 23 November 2026", Words(slide), StringComparison.OrdinalIgnoreCase);
        });
        for (var i = 0; i < Demonstration.Length; i++)
        {
            Assert.Contains($"PSA {Demonstration[i]}:", Words(slides[i + 1]), StringComparison.Ordinal);
            var chart = Assert.Single(slides[i + 1].ChartParts);
            Assert.NotEmpty(chart.ChartSpace!.Descendants<C.NumericPoint>());
            // It can be edited: its figures come with it.
            using var figures = SpreadsheetDocument.Open(chart.EmbeddedPackagePart!.GetStream(), isEditable: false);
            Assert.Empty(
                new OpenXmlValidator().Validate(figures, TestContext.Current.CancellationToken).Select(error => error.Description));
        }
    }

    [Fact]
    public async Task The_pack_of_one_PSA_is_one_page()
    {
        var file = await _scene.TakenAsync(DemoPeople.Casey, "board pack PSA 16 as PowerPoint");
        Keep(file, "board-pack-16.pptx");

        using var document = Sound(file);
        Assert.Contains("PSA 16:", Words(Assert.Single(Slides(document))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_workbook_says_what_the_card_says()
    {
        var card = CardText.Of((await _scene.Bot.AskAsync(DemoPeople.Casey, "board pack", Teams.ChatOf(DemoPeople.Casey))).Card!.Value);
        var file = await _scene.TakenAsync(DemoPeople.Casey, "board pack as Excel");
        Keep(file, "board-pack.xlsx");

        using (var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false))
        {
            Assert.Empty(
                new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(error => error.Description));
        }

        var front = ExportScene.Sheet(file, "Summary");
        Assert.Equal(["ILLUSTRATIVE FIGURES"], front[0]);
        Assert.Contains(front.Single(row => row[0] == "In short")[1], card, StringComparison.Ordinal);
        Assert.Contains(ExportScene.Sheet(file, "Decisions"), row => row.Contains("PSA 16, request 1"));
        Assert.NotEmpty(ExportScene.Sheet(file, "Moved"));
        Assert.True(ExportScene.Sheet(file, "Indicators").Count > 8);
    }

    [Fact]
    public void A_department_s_own_template_gives_its_masters_and_keeps_no_slide_of_its_own()
    {
        // A presentation of three slides on a layout with another name and size.
        var page = new PresentationPage("OFFICIAL", "Old", "Old", [new PageBlock("Old", [new PageLine("Old", "Old")])]);
        var own = Renamed(Presentation.Write([page, page, page], null));

        var file = Presentation.Write([page with { Title = "New" }], own);

        using var document = Sound(file);
        Assert.DoesNotContain(
            "Old", Words(Assert.Single(Slides(document)).Slide!.Descendants<Shape>().First(IsTitle)), StringComparison.Ordinal);
        Assert.Equal("The department's", document.PresentationPart!.SlideMasterParts.Single().SlideLayoutParts.Single()
            .SlideLayout!.CommonSlideData!.Name);
        Assert.Single(document.PresentationPart.SlideParts);
    }

    private static bool IsTitle(Shape shape) =>
        shape.Descendants<PlaceholderShape>().Any(place => place.Type?.Value == PlaceholderValues.Title);

    private static byte[] Renamed(byte[] content)
    {
        using var file = new MemoryStream();
        file.Write(content);
        using (var document = PresentationDocument.Open(file, isEditable: true))
        {
            document.PresentationPart!.SlideMasterParts.Single().SlideLayoutParts.Single()
                .SlideLayout!.CommonSlideData!.Name = "The department's";
        }

        return file.ToArray();
    }

    private static PresentationDocument Sound(byte[] file)
    {
        var document = PresentationDocument.Open(new MemoryStream(file), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken)
            .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
        return document;
    }

    private static List<SlidePart> Slides(PresentationDocument document) =>
        [.. document.PresentationPart!.Presentation!.SlideIdList!.Elements<SlideId>()
            .Select(id => (SlidePart)document.PresentationPart.GetPartById(id.RelationshipId!))];

    private static string Words(SlidePart slide) => string.Join('\n', slide.Slide!.Descendants<A.Text>().Select(text => text.Text));

    private static string Words(Shape shape) => string.Join('\n', shape.Descendants<A.Text>().Select(text => text.Text));

    /// <summary>Keeps the file for somebody to look at, where the environment names a folder.</summary>
    private static void Keep(byte[] file, string name)
    {
        if (Environment.GetEnvironmentVariable("KEEP_FILES") is { Length: > 0 } folder)
        {
            File.WriteAllBytes(Path.Combine(folder, name), file);
        }
    }
}
