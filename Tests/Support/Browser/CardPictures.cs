using System.Text.Json;
using Microsoft.Playwright;

namespace ClusterBot.Tests.Support.Browser;

/// <summary>Several cards beside each other in one picture, for documents.</summary>
internal static class CardPictures
{
    private const int Width = 420;

    private const int MaxHeight = 980;

    private const int Columns = 10;

    /// <summary>Returns the picture, as a PNG file; a card that is longer than the others ends at its lower edge.</summary>
    /// <param name="renderer">Draws each card.</param>
    /// <param name="chromium">Puts them together.</param>
    /// <param name="cards">From left to right.</param>
    public static async Task<byte[]> BesideEachOtherAsync(
        CardRenderer renderer, Chromium chromium, IEnumerable<JsonElement> cards, CancellationToken cancellationToken)
    {
        var images = await ImagesAsync(renderer, cards, CardTheme.Light, cancellationToken);
        var browser = await chromium.BrowserAsync(cancellationToken);
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.SetViewportSizeAsync((images.Count * (Width + 24)) + 24, MaxHeight);
        await page.SetContentAsync(
            "<!doctype html><style>body { margin: 0; padding: 24px; display: flex; gap: 24px; align-items: start; "
                + "background: #ebebeb; }</style>" + string.Concat(images));
        return await page.ScreenshotAsync(new PageScreenshotOptions { FullPage = true });
    }

    /// <summary>Returns one picture of many cards, at half their size, in columns.</summary>
    /// <param name="renderer">Draws each card.</param>
    /// <param name="chromium">Puts them together.</param>
    /// <param name="cards">From top to bottom, column by column.</param>
    /// <param name="theme">The colours.</param>
    public static async Task<byte[]> SheetAsync(
        CardRenderer renderer, Chromium chromium, IEnumerable<JsonElement> cards, CardTheme theme, CancellationToken cancellationToken)
    {
        var images = await ImagesAsync(renderer, cards, theme, cancellationToken);
        var browser = await chromium.BrowserAsync(cancellationToken);
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.SetViewportSizeAsync((Columns * ((Width / 2) + 12)) + 12, MaxHeight);
        await page.SetContentAsync(
            $"<!doctype html><style>body {{ margin: 0; padding: 12px; columns: {Columns}; column-gap: 12px; "
                + $"background: {(theme == CardTheme.Dark ? "#1b1b1b" : "#ebebeb")}; }} "
                + $"img {{ width: {Width / 2}px; display: block; margin-bottom: 12px; break-inside: avoid; }}</style>"
                + string.Concat(images));
        return await page.ScreenshotAsync(new PageScreenshotOptions { FullPage = true });
    }

    private static async Task<List<string>> ImagesAsync(
        CardRenderer renderer, IEnumerable<JsonElement> cards, CardTheme theme, CancellationToken cancellationToken)
    {
        var images = new List<string>();
        foreach (var card in cards)
        {
            var picture = await renderer.PictureAsync(card, theme, Width, MaxHeight, cancellationToken);
            images.Add($"<img src='data:image/png;base64,{Convert.ToBase64String(picture)}'>");
        }

        return images;
    }
}
