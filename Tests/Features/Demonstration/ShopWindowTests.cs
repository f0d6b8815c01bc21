using ClusterBot.Tests.Support;
using ClusterBot.Data.Setup;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Databases;

namespace ClusterBot.Tests.Features.Demonstration;

/// <summary>What somebody sees who opens the demonstration.</summary>
[OnlyOn(DatabaseEngine.Sqlite, "its pictures are the same")]
public sealed class ShopWindowTests(CardRenderer renderer) : IClassFixture<CardRenderer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Look()
    {
        await using var window = await ShopWindow.OpenAsync();
        var words = new List<string>();
        foreach (var (name, card) in await window.CardsAsync())
        {
            words.Add($"=== {name}\n{CardText.Of(card)}");
            await renderer.RenderAsync(card, "shop/" + name,
            [
                new(CardTheme.Light, 320, false), new(CardTheme.Light, 420, false), new(CardTheme.Light, 1280, false),
                new(CardTheme.Dark, 420, false),
            ], Cancellation);
        }

        foreach (var place in window.Teams.Places)
        {
            words.Add($"### {place.Id}\n" + string.Join("\n---\n", place.FromBot.Select(message => message.Words)));
        }

        await File.WriteAllLinesAsync(Repository.PathTo("artifacts", "shop.txt"), words, Cancellation);
    }
}
