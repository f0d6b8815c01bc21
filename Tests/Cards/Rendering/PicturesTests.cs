using System.Security.Cryptography;
using ClusterBot.Cards.Model;
using ClusterBot.Tests.Cards.Gallery;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;

namespace ClusterBot.Tests.Cards.Rendering;

/// <summary>
/// The picture at the head of README, made of cards of the gallery. With <c>UPDATE_SNAPSHOTS=1</c> it is drawn anew; without, the cards
/// must still be those that it shows.
/// </summary>
public class PicturesTests(CardRenderer renderer, Chromium chromium) : IClassFixture<CardRenderer>
{
    private static readonly string[] Shown = ["round-own-eight", "escalation-decided", "summary-extract"];

    private static readonly string Picture = Repository.PathTo("docs", "images", "at-work.png");

    private static readonly string Cards = Repository.PathTo("docs", "images", "at-work.txt");

    [Fact]
    public async Task It_shows_the_cards_as_they_are()
    {
        var cards = Shown.Select(name => $"{name} {Fingerprint(CardGallery.Named(name))}").ToList();
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            var picture = await CardPictures.BesideEachOtherAsync(
                renderer, chromium, Shown.Select(name => CardJson.Write(CardGallery.Named(name))), TestContext.Current.CancellationToken);
            await File.WriteAllBytesAsync(Picture, picture, TestContext.Current.CancellationToken);
            await File.WriteAllLinesAsync(Cards, cards, TestContext.Current.CancellationToken);
        }

        Assert.True(File.Exists(Picture));
        Assert.True(
            cards.SequenceEqual(await File.ReadAllLinesAsync(Cards, TestContext.Current.CancellationToken)),
            "A card of docs/images/at-work.png has changed. Run this test with UPDATE_SNAPSHOTS=1, and look at the picture.");
    }

    private static string Fingerprint(AdaptiveCard card) => Convert.ToHexStringLower(SHA256.HashData(CardJson.WriteUtf8(card)));
}
