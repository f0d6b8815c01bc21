using System.Text.Json;
using ClusterBot.Cards.Model;
using Microsoft.Playwright;

namespace ClusterBot.Tests.Support.Browser;

/// <summary>
/// Renders cards with Microsoft's renderer and a markdown processor, looking like Teams, in Chromium. The pictures lie in
/// <c>artifacts/cards</c>. One page shows them all, one after another: make it a fixture of the class.
/// </summary>
/// <param name="chromium">The browser of the test run.</param>
public sealed class CardRenderer(Chromium chromium) : IAsyncDisposable
{
    // Pictures are for eyes, and the build that judges has none.
    private static readonly bool TakesPictures = Environment.GetEnvironmentVariable("CI") is not "true";

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private IBrowserContext? _context;
    private IPage? _page;

    /// <param name="card">The card.</param>
    /// <param name="name">The beginning of the pictures' file names.</param>
    /// <param name="looks">How it is looked at, one after another and in one request, between which the browser paints nothing.</param>
    /// <returns>What was seen, in the order of the looks.</returns>
    public async Task<IReadOnlyList<RenderedCard>> RenderAsync(
        AdaptiveCard card, string name, IReadOnlyList<CardLook> looks, CancellationToken cancellationToken)
    {
        var page = _page ??= await OpenAsync(cancellationToken);
        if (TakesPictures)
        {
            foreach (var look in looks)
            {
                await ShowAsync(page, card, look);
                await page.Locator("#card").ScreenshotAsync(new LocatorScreenshotOptions
                {
                    Path = Repository.PathTo("artifacts", "cards", $"{name}-{look}.png"),
                });
            }
        }

        return await ShowAsync(page, card, [.. looks]);
    }

    /// <summary>Returns a picture of the card, as a PNG file.</summary>
    /// <param name="card">The card.</param>
    /// <param name="theme">The colours.</param>
    /// <param name="width">The width of the card, in CSS pixels.</param>
    /// <param name="maxHeight">The height at which the picture ends, in CSS pixels.</param>
    public async Task<byte[]> PictureAsync(
        AdaptiveCard card, CardTheme theme, int width, int maxHeight, CancellationToken cancellationToken)
    {
        var page = _page ??= await OpenAsync(cancellationToken);
        var height = (await ShowAsync(page, card, new CardLook(theme, width, Unfolded: false)))[0].Height;
        var box = (await page.Locator("#card").BoundingBoxAsync())!;
        return await page.ScreenshotAsync(new PageScreenshotOptions
        {
            FullPage = true,
            Clip = new Clip { X = box.X, Y = box.Y, Width = width, Height = Math.Min(height, maxHeight) },
        });
    }

    private static async Task<IReadOnlyList<RenderedCard>> ShowAsync(IPage page, AdaptiveCard card, params CardLook[] looks)
    {
        var widest = looks.Max(look => look.Width) + 32;
        if (page.ViewportSize?.Width != widest)
        {
            await page.SetViewportSizeAsync(widest, 600);
        }

        var request = JsonSerializer.SerializeToElement(
            new
            {
                Card = CardJson.Write(card),
                Looks = looks.Select(look => new { Theme = CardLook.Word(look.Theme), look.Width, look.Unfolded }),
            },
            Web);
        var seen = await page.EvaluateAsync<JsonElement>("request => window.showCard(JSON.parse(request))", request.GetRawText());
        return seen.Deserialize<IReadOnlyList<RenderedCard>>(Web)!;
    }

    public async ValueTask DisposeAsync()
    {
        if (_context is not null)
        {
            await _context.DisposeAsync();
        }
    }

    private async Task<IPage> OpenAsync(CancellationToken cancellationToken)
    {
        var browser = await chromium.BrowserAsync(cancellationToken);
        _context = await browser.NewContextAsync(new BrowserNewContextOptions { Locale = "en-GB", TimezoneId = "Europe/London" });
        var page = await _context.NewPageAsync();
        await LoadAsync(page, cancellationToken);
        return page;
    }

    private static async Task LoadAsync(IPage page, CancellationToken cancellationToken)
    {
        var folder = Repository.PathTo("Tests", "Rendering");
        var modules = await NpmFolder.InstalledAsync(folder, cancellationToken);
        await page.SetContentAsync("<!doctype html><html lang='en-GB'><title>A card</title><main id='card'></main></html>");
        await page.AddStyleTagAsync(
            new PageAddStyleTagOptions { Path = Path.Combine(modules, "adaptivecards", "dist", "adaptivecards.css") });
        await page.AddStyleTagAsync(new PageAddStyleTagOptions { Path = Path.Combine(folder, "page.css") });
        await page.AddStyleTagAsync(new PageAddStyleTagOptions { Content = await CardFont.StyleAsync(modules, cancellationToken) });
        await page.EvaluateAsync("() => Promise.all([...document.fonts].map(font => font.load()))");
        foreach (var script in new[]
        {
            Path.Combine(modules, "adaptivecards", "dist", "adaptivecards.min.js"),
            Path.Combine(modules, "markdown-it", "dist", "browser", "markdown-it.umd.min.js"),
            Path.Combine(folder, "host-config.js"),
            Path.Combine(folder, "page.js"),
        })
        {
            await page.AddScriptTagAsync(new PageAddScriptTagOptions { Path = script });
        }
    }
}
