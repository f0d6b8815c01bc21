using System.Text.Json;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Layout;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Tests.Cards.Gallery;
using ClusterBot.Tests.Support.Browser;

namespace ClusterBot.Tests.Cards.Rendering;

/// <summary>Every card of the gallery as Microsoft's renderer shows it. The pictures are in <c>artifacts/cards</c>.</summary>
public class RenderingTests(CardRenderer renderer) : IClassFixture<CardRenderer>
{
    private const int Narrow = 320;
    private const int Phone = 420;
    private const int Wide = 800;

    public static TheoryData<string> Names => CardGallery.Names;

    [Theory, MemberData(nameof(Names))]
    public async Task It_renders_without_a_complaint_and_fits(string name)
    {
        var card = CardGallery.Named(name);
        var json = CardJson.Write(card);
        bool[] foldings = Folds(json) ? [false, true] : [false];
        var looks = (
            from theme in Enum.GetValues<CardTheme>()
            from width in new[] { Narrow, Wide }
            from unfolded in foldings
            select new CardLook(theme, width, unfolded)).ToList();

        var seen = await renderer.RenderAsync(card, name, looks, TestContext.Current.CancellationToken);

        Assert.All(looks.Zip(seen), pair => Check(pair.Second, pair.First.Unfolded ? [.. Labels(json)] : []));
    }

    [Theory, MemberData(nameof(Names))]
    public async Task It_takes_two_screens_of_a_phone_at_most(string name)
    {
        var seen = await renderer.RenderAsync(
            CardGallery.Named(name), name, [new CardLook(CardTheme.Light, Phone, Unfolded: false)], TestContext.Current.CancellationToken);

        Assert.InRange(seen[0].Height, 1, TwoScreens.MaxHeight);
    }

    [Fact]
    public async Task A_card_of_any_length_takes_two_screens_at_most_and_loses_nothing()
    {
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper!.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var texts = Enumerable.Range(0, 60).Select(n => $"{n} " + string.Concat(Enumerable.Repeat("word and ", random.Next(1, 180))))
            .ToList();
        var whole = new AdaptiveCard
        {
            FallbackText = "Texts",
            Speak = "Texts",
            Body = [.. texts.Select((text, n) => n % 7 == 0 ? (CardElement)new Container([UserText.Block(text)]) : UserText.Block(text))],
        };

        var seen = await renderer.RenderAsync(
            TwoScreens.Of(whole), "any-length", [new CardLook(CardTheme.Light, Phone, Unfolded: false)],
            TestContext.Current.CancellationToken);
        Assert.InRange(seen[0].Height, TwoScreens.MaxHeight / 2, TwoScreens.MaxHeight);
        var blocks = Objects(CardJson.Write(TwoScreens.Of(whole))).Where(element => element.TryGetProperty("inlines", out _))
            .Select(element => element.GetProperty("inlines")[0].GetProperty("text").GetString()!.Trim()).ToList();
        Assert.All(texts, text => Assert.Contains(text.Trim(), blocks));
    }

    private static void Check(RenderedCard rendered, IReadOnlyList<string> labels)
    {
        Assert.Empty(rendered.Warnings);
        Assert.Empty(rendered.Overflow);
        Assert.All(rendered.Inputs, Assert.NotEmpty);
        Assert.All(labels, label => Assert.Contains(rendered.Inputs, input => input.Contains(label, StringComparison.Ordinal)));
    }

    /// <summary>Returns whether buttons of the card show parts that are hidden at first.</summary>
    private static bool Folds(JsonElement json) =>
        Objects(json).Any(element => element.TryGetProperty("type", out var type)
            && (type.ValueEquals("Action.ShowCard") || type.ValueEquals("Action.ToggleVisibility")));

    private static IEnumerable<string> Labels(JsonElement json) =>
        Objects(json).Where(element => element.TryGetProperty("label", out _)).Select(element => element.GetProperty("label").GetString()!);

    private static IEnumerable<JsonElement> Objects(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(property => Objects(property.Value)).Prepend(json),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Objects),
        _ => [],
    };
}
