using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ClusterBot.Tests.Support.Playground;

/// <summary>
/// One card in the local Teams client. Inputs are found by their labels, buttons by their titles. The card is looked for anew
/// each time by the text that it was found by: after an answer that no longer shows that text, ask the driver again.
/// </summary>
public sealed class PlaygroundCard(IPage page, ILocator card, Func<Task> refresh, Func<string, string> pictureOf)
{
    internal const string OutermostCards =
        "xpath=//*[contains(concat(' ', @class, ' '), ' ac-adaptiveCard ') and not(ancestor::*[contains(concat(' ', @class, ' '), ' "
            + "ac-adaptiveCard ')])]";

    public Task<string> ReadAsync() => card.InnerTextAsync();

    public Task WaitForTextAsync(string text) => Missed.LookAgainAsync(
        async () => (await ReadAsync()).Contains(text, StringComparison.Ordinal), refresh, $"the card to show \"{text}\"");

    /// <summary>The titles of the buttons that can be seen, in order.</summary>
    public async Task<IReadOnlyList<string>> ButtonsAsync() => await card.EvaluateAsync<string[]>(
        """
        card => [...card.querySelectorAll('button[aria-label]')]
          .filter(button => !button.closest('.ac-input-container') && button.checkVisibility())
          .map(button => button.getAttribute('aria-label'))
        """);

    /// <summary>Fills a text or number input.</summary>
    public async Task FillAsync(string label, string value)
    {
        await HoverAsync();
        var field = (await InputAsync(label)).Locator("input, textarea").First;
        await field.FillAsync(value);
        await field.BlurAsync();
    }

    public async Task<string> ValueAsync(string label) =>
        await (await InputAsync(label)).Locator("input, textarea").First.InputValueAsync();

    /// <summary>Picks choices by their titles, whether they show as a list or as buttons.</summary>
    public async Task ChooseAsync(string label, params IReadOnlyList<string> titles)
    {
        await HoverAsync();
        var input = await InputAsync(label);
        foreach (var title in titles)
        {
            var button = input.Locator(".fui-Radio, .fui-Checkbox")
                .Filter(new() { Has = page.Locator("label", new() { HasTextRegex = new Regex($@"^\s*{Regex.Escape(title)}\s*$") }) })
                .Locator("input");
            if (await button.CountAsync() > 0)
            {
                await button.First.CheckAsync(new() { Force = true });
                continue;
            }

            await input.GetByRole(AriaRole.Combobox).First.ClickAsync();
            await page.GetByRole(AriaRole.Option, new() { Name = title, Exact = true }).ClickAsync();
        }
    }

    public async Task TickAsync(string label, bool ticked = true)
    {
        await HoverAsync();
        await (await InputAsync(label)).Locator("input[type=checkbox]").SetCheckedAsync(ticked, new() { Force = true });
    }

    /// <summary>Picks a date in the calendar that the input opens.</summary>
    public async Task PickDateAsync(string label, DateOnly date)
    {
        await HoverAsync();
        await (await InputAsync(label)).GetByRole(AriaRole.Combobox).ClickAsync();
        var calendar = page.Locator(".fui-DatePicker__popupSurface, [role=dialog]").Last;
        var heading = calendar.Locator(".fui-CalendarDay__monthAndYear").First;
        while (DateOnly.ParseExact(await heading.InnerTextAsync(), "MMMM yyyy", CultureInfo.InvariantCulture) is var shown
            && (shown.Year, shown.Month) != (date.Year, date.Month))
        {
            var forward = (shown.Year, shown.Month).CompareTo((date.Year, date.Month)) < 0;
            var step = new Regex(forward ? "next month" : "previous month", RegexOptions.IgnoreCase);
            await calendar.GetByRole(AriaRole.Button, new() { NameRegex = step }).First.ClickAsync();
        }

        var day = new Regex(date.ToString("'^'d', 'MMMM', 'yyyy'$|^'MMMM' 'd', 'yyyy'$'", CultureInfo.InvariantCulture));
        await calendar.GetByRole(AriaRole.Button, new() { NameRegex = day }).First.ClickAsync();
    }

    /// <summary>Presses a button whose action the bot is asked to do, and waits until the bot has answered.</summary>
    public async Task PressAsync(string title)
    {
        await HoverAsync();
        await PlaygroundPress.UntilAnsweredAsync(
            page,
            () => Button(title).ClickAsync(),
            response => response.Url.EndsWith("/_conversation/v1/invoke", StringComparison.Ordinal)
                || response.Url.EndsWith("/_conversation/v1/submit", StringComparison.Ordinal));
    }

    /// <summary>
    /// Presses a button that stays within the client: one that expands, shows or hides, or that an empty input holds back.
    /// </summary>
    public async Task ExpandAsync(string title)
    {
        await HoverAsync();
        await Button(title).ClickAsync();
    }

    public ILocator Button(string title) =>
        card.GetByRole(AriaRole.Button, new() { Name = title, Exact = true })
            .Or(card.GetByRole(AriaRole.Link, new() { Name = title, Exact = true })).First;

    /// <summary>Writes a picture of the card alone.</summary>
    public Task ScreenshotAsync(string name) => card.ScreenshotAsync(new() { Path = pictureOf(name) });

    /// <summary>The client draws a message anew when the pointer first comes to it, and forgets what was typed: go there first.</summary>
    private async Task HoverAsync()
    {
        await card.ScrollIntoViewIfNeededAsync();
        await card.HoverAsync(new() { Position = new() { X = 6, Y = 6 } });
        await page.EvaluateAsync(
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done))))");
    }

    // "… (%)" is any label that ends so: some begin with a period, which depends on the day.
    private async Task<ILocator> InputAsync(string label)
    {
        var position = await card.EvaluateAsync<int>(
            """
            (card, wanted) => {
              const fits = text => wanted.startsWith('…') ? text.endsWith(wanted.slice(1)) : text === wanted
              return [...card.querySelectorAll('.ac-input-container')].findIndex(input =>
                [...input.parentElement.querySelectorAll('label')].some(label => fits(label.innerText.replace(/\s*\*$/, '').trim())))
            }
            """,
            label);
        return position >= 0
            ? card.Locator(".ac-input-container").Nth(position)
            : throw new InvalidOperationException($"The card has no input labelled \"{label}\". It shows: {await ReadAsync()}");
    }
}
