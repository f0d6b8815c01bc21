using System.Text.Json;
using ClusterBot.Cards.Model;
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
        var folds = Folds(CardJson.Write(card));
        foreach (var theme in Enum.GetValues<CardTheme>())
        {
            foreach (var width in new[] { Narrow, Wide })
            {
                await CheckAsync(card, name, theme, width, unfolded: false);
                if (folds)
                {
                    await CheckAsync(card, name, theme, width, unfolded: true);
                }
            }
        }
    }

    [Theory, MemberData(nameof(Names))]
    public async Task It_takes_two_screens_of_a_phone_at_most(string name)
    {
        var rendered = await renderer.RenderAsync(
            CardGallery.Named(name), name, CardTheme.Light, Phone, unfolded: false, TestContext.Current.CancellationToken);

        // One that fits by now has no place in the list.
        var (least, most) = HeightBudget.Longer.TryGetValue(name, out var longer)
            ? (HeightBudget.TwoScreens + 1, longer.Most)
            : (1, HeightBudget.TwoScreens);
        Assert.InRange(rendered.Height, least, most);
    }

    private async Task CheckAsync(AdaptiveCard card, string name, CardTheme theme, int width, bool unfolded)
    {
        var rendered = await renderer.RenderAsync(card, name, theme, width, unfolded, TestContext.Current.CancellationToken);

        Assert.Empty(rendered.Warnings);
        Assert.Empty(rendered.Overflow);
        Assert.All(rendered.Inputs, Assert.NotEmpty);
        if (unfolded)
        {
            Assert.All(Labels(CardJson.Write(card)), label =>
                Assert.Contains(rendered.Inputs, input => input.Contains(label, StringComparison.Ordinal)));
        }
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
