namespace ClusterBot.Tests.Support.Browser;

/// <summary>
/// The font that cards are drawn in. It comes with the packages of the tests, because a card's height depends on it and machines differ
/// in what they have installed.
/// </summary>
internal static class CardFont
{
    private const string Latin = "U+0-FF, U+2000-206F, U+20AC, U+2122, U+2212";

    private const string LatinExtended = "U+100-24F, U+1E00-1EFF";

    private const string Words = "Open Sans";

    // A family of its own: a browser looks for a bold shape among the bold faces alone, and these have none.
    private const string Shapes = "Noto Sans Symbols";

    // The weights and scripts that cards use, and the shapes beside their words.
    private static readonly (string Family, string Package, string Face, string Range)[] Faces =
    [
        (Words, "open-sans", "latin-400-normal", Latin),
        (Words, "open-sans", "latin-600-normal", Latin),
        (Words, "open-sans", "latin-400-italic", Latin),
        (Words, "open-sans", "latin-ext-400-normal", LatinExtended),
        (Words, "open-sans", "latin-ext-600-normal", LatinExtended),
        (Shapes, "noto-sans-symbols-2", "symbols-400-normal", "U+23E9-23FA, U+25A0-27BF"),
        (Shapes, "noto-sans-symbols", "symbols-400-normal", "U+2600-26FF"),
    ];

    /// <summary>Returns the style sheet that holds the font itself.</summary>
    /// <param name="modules">The folder of the installed packages.</param>
    public static async Task<string> StyleAsync(string modules, CancellationToken cancellationToken)
    {
        var rules = new List<string>();
        foreach (var (family, package, face, range) in Faces)
        {
            var font = await File.ReadAllBytesAsync(
                Path.Combine(modules, "@fontsource", package, "files", $"{package}-{face}.woff2"), cancellationToken);
            var (weight, style) = (face.Split('-')[^2], face.Split('-')[^1]);
            rules.Add($"@font-face {{ font-family: '{family}'; font-style: {style}; font-weight: {weight}; unicode-range: {range}; "
                + $"src: url(data:font/woff2;base64,{Convert.ToBase64String(font)}) format('woff2'); }}");
        }

        return string.Join('\n', rules);
    }
}
