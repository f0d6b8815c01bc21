using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(ClusterBot.Tests.Support.Browser.Chromium))]

namespace ClusterBot.Tests.Support.Browser;

/// <summary>The one browser of a test run, started when a test first asks for it. Take it as a constructor parameter.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--force-color-profile=srgb",
        "--font-render-hinting=none",
    ];

    private readonly SemaphoreSlim _once = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <returns>The browser. Where none can be had the calling test is skipped, with the reason.</returns>
    public async Task<IBrowser> BrowserAsync(CancellationToken cancellationToken)
    {
        await _once.WaitAsync(cancellationToken);
        try
        {
            return _browser ??= await LaunchAsync(await ChromiumExecutable.FindAsync(cancellationToken));
        }
        finally
        {
            _once.Release();
        }
    }

    /// <summary>A browser of its own, which the caller disposes of.</summary>
    public async Task<IBrowser> LaunchAsync(ChromiumExecutable executable)
    {
        // The driver comes in the NuGet package; it is told where the browser is and so never downloads one.
        _playwright ??= await Playwright.CreateAsync();
        return await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = executable.Path,
            Args = Arguments,
            Env = executable.Environment,
            Headless = true,
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            // A browser that does not answer any more ends with the process that drives it.
            await Task.WhenAny(_browser.DisposeAsync().AsTask(), Task.Delay(TimeSpan.FromSeconds(30), TimeProvider.System));
        }

        _playwright?.Dispose();
        _once.Dispose();
    }
}
