using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ClusterBot.Tests.Support.Playground;

/// <summary>
/// Uses the local Teams client as a person does, in a browser. It reads the conversation pane alone: the client's log panel and
/// its list of chats repeat what was said elsewhere.
/// </summary>
public sealed partial class PlaygroundDriver : IAsyncDisposable
{
    private const string Editor = "[contenteditable=true][role=textbox]";

    private const int MostTries = 3;

    /// <summary>In milliseconds.</summary>
    private const float WaitTimeout = 30_000;

    private readonly IBrowserContext _context;
    private readonly Uri _address;
    private readonly string _pictures;
    private bool _inChannel;
    private ILocator? _openItem;

    private PlaygroundDriver(IBrowserContext context, IPage page, Uri address, string pictures)
    {
        _context = context;
        Page = page;
        _address = address;
        _pictures = pictures;
        page.PageError += (_, error) => PageErrors.Add(error);
    }

    public IPage Page { get; }

    /// <summary>The errors of the page's own scripts, which a test may assert to be none.</summary>
    public List<string> PageErrors { get; } = [];

    /// <param name="browser">The person's.</param>
    /// <param name="address">The client's.</param>
    /// <param name="pictures">The folder of the pictures, within <c>artifacts/playground</c>.</param>
    public static async Task<PlaygroundDriver> OpenAsync(IBrowser browser, Uri address, string pictures = "")
    {
        var view = PlaygroundView.Wide;
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = view.Width, Height = view.Height },
            ColorScheme = view.Scheme,
        });
        // A machine that does many things at once takes long to draw a first card.
        context.SetDefaultTimeout(90_000);
        var page = await context.NewPageAsync();
        await page.RouteAsync(ElsewhereOnTheNetwork(), route => route.AbortAsync());
        var driver = new PlaygroundDriver(context, page, address, pictures);
        await page.GotoAsync(address.ToString(), new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await driver.SettleAsync();
        return driver;
    }

    public async Task ReloadAsync()
    {
        await Page.ReloadAsync(new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await SettleAsync();
        _openItem = null;
    }

    /// <summary>Loads the page anew and opens the same chat or channel: the client draws again what it may have missed.</summary>
    public async Task RefreshAsync()
    {
        var (item, inChannel) = (_openItem, _inChannel);
        await ReloadAsync();
        if (item is not null)
        {
            await OpenAsync(item, inChannel, WaitTimeout);
        }
    }

    public Task OpenPersonalChatAsync() => OpenChatAsync("Personal Chat");

    /// <summary>Opens a chat by its name in the list. The first visit in a page's life makes the client greet the bot there.</summary>
    public Task OpenChatAsync(string name) =>
        OpenAsync(Page.GetByRole(AriaRole.Treeitem, new() { Name = name, Exact = true }), inChannel: false, within: null);

    /// <summary>Opens a channel by its own name. The first visit of a page to any channel of the team greets the bot there.</summary>
    public Task OpenChannelAsync(string name) => TriedAgainAsync(async within =>
    {
        var item = Page.GetByRole(AriaRole.Treeitem, new() { NameRegex = new Regex($" - {Regex.Escape(name)}$") });
        await OpenAsync(item, inChannel: true, within);
        return item;
    });

    /// <summary>Opens a channel in which the bot then shows a card.</summary>
    public async Task<PlaygroundCard> OpenChannelAsync(string name, string card)
    {
        await OpenChannelAsync(name);
        return await CardAsync(card);
    }

    /// <summary>
    /// Sends a message; in a channel it starts a thread. Outside personal chat the bot is told only when it is mentioned.
    /// </summary>
    public Task SendAsync(string text) => SendAsync(Composer, mention: null, text, _inChannel);

    /// <summary>Sends <c>@name text</c>; in a channel it starts a thread.</summary>
    public Task MentionAsync(string name, string text) => SendAsync(Composer, name, text, _inChannel);

    /// <summary>Answers <c>@name text</c> in the topmost thread that shows <paramref name="threadText"/>.</summary>
    public Task MentionInThreadAsync(string threadText, string name, string text) =>
        SendAsync(Thread(threadText).Locator(Editor), name, text, newThread: false);

    /// <summary>The topmost thread of the open channel that shows the text; the newest is on top.</summary>
    public ILocator Thread(string text) =>
        Page.Locator(".fui-Card").Filter(new() { Has = Page.Locator(Editor) }).Filter(new() { HasNot = PostButton })
            .Filter(new() { HasText = text }).First;

    /// <summary>Returns the text that the conversation pane shows now.</summary>
    public async Task<string> ReadAsync() => await (await PaneAsync()).InnerTextAsync();

    public Task WaitForTextAsync(string text) => Missed.LookAgainAsync(
        async () => (await ReadAsync()).Contains(text, StringComparison.Ordinal), RefreshAsync, $"the pane to show \"{text}\"");

    public Task WaitForNoTextAsync(string text) =>
        Eventually.TrueAsync(
            async () => !(await ReadAsync()).Contains(text, StringComparison.Ordinal), $"the pane no longer to show \"{text}\"");

    /// <summary>Waits for the newest card that shows the text.</summary>
    public Task<PlaygroundCard> CardAsync(string text) => TriedAgainAsync(async within =>
    {
        var cards = Page.Locator(PlaygroundCard.OutermostCards).Filter(new() { HasText = text });
        var newest = _inChannel ? cards.First : cards.Last;
        await newest.WaitForAsync(new() { Timeout = within });
        return new PlaygroundCard(Page, newest, RefreshAsync, PictureOf);
    });

    public async Task<int> CountCardsAsync(string text) =>
        await Page.Locator(PlaygroundCard.OutermostCards).Filter(new() { HasText = text }).CountAsync();

    /// <summary>Sends a card's <c>Action.Execute</c> in the name of any member of the team, since the page has one user.</summary>
    /// <returns>The bot's answer, as the client hands it on.</returns>
    public async Task<JsonElement> ExecuteAsAsync(string userId, string conversationId, string activityId, string verb, JsonObject data)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        var body = new JsonObject
        {
            ["name"] = "adaptiveCard/action",
            ["value"] = new JsonObject
            {
                ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data.DeepClone() },
            },
            ["from"] = new JsonObject { ["id"] = userId },
            ["conversation"] = new JsonObject { ["id"] = conversationId },
            ["replyToId"] = activityId,
        };
        using var response = await http.PostAsJsonAsync(new Uri(_address, "/_conversation/v1/invoke"), body);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    public Task ResizeAsync(PlaygroundView view) => Page.SetViewportSizeAsync(view.Width, view.Height);

    /// <summary>Writes a picture of the page.</summary>
    public Task ScreenshotAsync(string name) => Page.ScreenshotAsync(new() { Path = PictureOf(name) });

    /// <summary>A browser that is slow to close a page is closed itself when the tests end.</summary>
    public async ValueTask DisposeAsync() =>
        await Task.WhenAny(_context.CloseAsync(), Task.Delay(TimeSpan.FromMilliseconds(WaitTimeout), TimeProvider.System));

    private string PictureOf(string name) => Repository.PathTo("artifacts", "playground", _pictures, name + ".png");

    private ILocator PostButton => Page.GetByRole(AriaRole.Button, new() { Name = "Post", Exact = true });

    private ILocator Composer => _inChannel ? Page.Locator(Editor).First : Page.Locator(Editor).Last;

    [GeneratedRegex("^https?://(?!localhost|127\\.0\\.0\\.1)")]
    private static partial Regex ElsewhereOnTheNetwork();

    /// <summary>A page just loaded may miss a click, or what is posted at once: a person would load it again.</summary>
    private async Task<T> TriedAgainAsync<T>(Func<float?, Task<T>> attempt)
    {
        for (var tries = 1; tries < MostTries; tries++)
        {
            try
            {
                return await attempt(WaitTimeout);
            }
            catch (TimeoutException)
            {
                await RefreshAsync();
            }
        }

        return await attempt(null);
    }

    private async Task OpenAsync(ILocator item, bool inChannel, float? within)
    {
        await ClickInListAsync(item);
        (_openItem, _inChannel) = (item, inChannel);
        await (inChannel ? PostButton : Page.Locator(Editor).Last).WaitForAsync(new() { Timeout = within });
    }

    private async Task SettleAsync()
    {
        _inChannel = false;
        await Page.GetByRole(AriaRole.Treeitem, new() { Name = "Personal Chat", Exact = true })
            .WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await Page.Locator(Editor).Last.WaitForAsync();
        var log = Page.GetByRole(AriaRole.Button, new() { Name = "Hide log panel" });
        if (await log.IsVisibleAsync())
        {
            await log.ClickAsync();
        }
    }

    private async Task ClickInListAsync(ILocator item)
    {
        if (!await item.IsVisibleAsync())
        {
            await Page.GetByRole(AriaRole.Button, new() { Name = "Toggle app bar and conversation window" }).ClickAsync();
        }

        await item.ClickAsync();
    }

    private async Task SendAsync(ILocator editor, string? mention, string text, bool newThread)
    {
        await editor.ScrollIntoViewIfNeededAsync();
        await editor.ClickAsync();
        if (mention is not null)
        {
            await Page.Keyboard.TypeAsync("@");
            await Page.Locator("#typeahead-menu [role=menuitem]")
                .Filter(new() { HasTextRegex = new Regex($"^{Regex.Escape(mention)}$") }).First.ClickAsync();
        }

        await Page.Keyboard.InsertTextAsync(mention is null ? text : " " + text);
        await PlaygroundPress.UntilAnsweredAsync(
            Page,
            () => newThread ? PostButton.ClickAsync() : Page.Keyboard.PressAsync("Enter"),
            response => response.Request.Method == "POST" && response.Url.EndsWith("/messages", StringComparison.Ordinal));
    }

    /// <summary>The smallest part of the page around the editor that still leaves out the list of chats, the log and the title.</summary>
    private async Task<ILocator> PaneAsync()
    {
        await Page.Locator(Editor).First.EvaluateAsync(
            """
            editor => {
              const outside = '[role=region][aria-label="Chat and Teams Channel"], [title="Hide log panel"], h1';
              let pane = editor;
              while (pane.parentElement && !pane.parentElement.querySelector(outside)) pane = pane.parentElement;
              document.querySelectorAll('[data-pane]').forEach(old => old !== pane && old.removeAttribute('data-pane'));
              pane.setAttribute('data-pane', '');
            }
            """);
        return Page.Locator("[data-pane]");
    }
}
