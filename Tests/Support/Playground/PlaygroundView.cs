using Microsoft.Playwright;

namespace ClusterBot.Tests.Support.Playground;

/// <summary>
/// The size and scheme in which the page is looked at. The client itself (0.2.28) has a light theme only; the scheme is what the
/// browser tells it.
/// </summary>
public sealed record PlaygroundView(int Width, int Height, ColorScheme Scheme)
{
    public static readonly PlaygroundView Wide = new(1400, 1000, ColorScheme.Light);
    public static readonly PlaygroundView WideDark = Wide with { Scheme = ColorScheme.Dark };
    public static readonly PlaygroundView Narrow = new(420, 900, ColorScheme.Light);
}
