using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ClusterBot.Cards.Model;
using ClusterBot.Data.Setup;
using ClusterBot.Tests.Cards.Gallery;
using ClusterBot.Tests.Features.Demonstration;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Databases;

namespace ClusterBot.Tests.Cards.Rendering;

/// <summary>
/// The pictures of the documents: README's show cards of the running demonstration, and two sheets show the gallery. With
/// <c>UPDATE_SNAPSHOTS=1</c> they are drawn anew; without, the demonstration's cards must still say what README's pictures show.
/// </summary>
[OnlyOn(DatabaseEngine.Sqlite, "a card is the same on both")]
public sealed class PicturesTests(CardRenderer renderer, Chromium chromium) : IClassFixture<CardRenderer>
{
    private static readonly (string Picture, string[] Cards)[] Pictures =
    [
        ("at-work", ["check-in-sro", "psa-17", "board-1"]),
        ("figures", ["psa-16", "indicator-16.4"]),
        ("requests", ["board-2", "my-work-sro"]),
        ("good-practice", ["summary", "find"]),
    ];

    /// <summary>Cards at their greatest length are for tests and not for eyes.</summary>
    private static readonly string[] Worst = ["hostile", "large", "long", "seventy"];

    private static readonly string Fingerprints = PathTo("pictures.txt");

    private static bool Updates => Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task README_shows_the_demonstration_as_it_is()
    {
        await using var window = await ShopWindow.OpenAsync();
        var cards = (await window.CardsAsync()).ToDictionary(named => named.Name, named => named.Card);
        var shown = Pictures.SelectMany(picture => picture.Cards).Select(name => $"{name} {Fingerprint(cards[name])}").ToList();
        if (Updates)
        {
            foreach (var (picture, names) in Pictures)
            {
                await File.WriteAllBytesAsync(
                    PathTo(picture + ".png"),
                    await CardPictures.BesideEachOtherAsync(renderer, chromium, names.Select(name => cards[name]), Cancellation),
                    Cancellation);
            }

            await File.WriteAllLinesAsync(Fingerprints, shown, Cancellation);
        }

        Assert.All(Pictures, picture => Assert.True(File.Exists(PathTo(picture.Picture + ".png"))));
        Assert.True(
            shown.SequenceEqual(await File.ReadAllLinesAsync(Fingerprints, Cancellation)),
            "A card of the demonstration says something else than README's pictures show. "
                + "Run this test with UPDATE_SNAPSHOTS=1, and look at the pictures in docs/images.");
    }

    [Theory]
    [InlineData(CardTheme.Light)]
    [InlineData(CardTheme.Dark)]
    public async Task A_sheet_shows_the_whole_gallery(CardTheme theme)
    {
        var sheet = PathTo($"cards-{CardLook.Word(theme)}.png");
        if (Updates)
        {
            var cards = CardGallery.All.Where(named => !Worst.Any(word => named.Name.Contains(word, StringComparison.Ordinal)))
                .Select(named => CardJson.Write(named.Card));
            await File.WriteAllBytesAsync(
                sheet, await CardPictures.SheetAsync(renderer, chromium, cards, theme, Cancellation), Cancellation);
        }

        Assert.True(File.Exists(sheet));
    }

    // The ids in a card differ from run to run; its words do not.
    private static string Fingerprint(JsonElement card) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CardText.Of(card))));

    private static string PathTo(string file) => Repository.PathTo("docs", "images", file);
}
