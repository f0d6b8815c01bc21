using System.Text;
using ClusterBot.Cards.Model;
using ClusterBot.Tests.Cards.Gallery;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Processes;

namespace ClusterBot.Tests.Cards.Rendering;

/// <summary>
/// Every card as a literal of the type that Microsoft publishes for Teams' cards: the TypeScript compiler then refuses a wrong word,
/// a wrong type, a missing property and one that the type does not have.
/// </summary>
public class OfficialTypesTests
{
    [Fact]
    public async Task The_published_types_accept_every_card()
    {
        var complaints = await CompileAsync("cards", CardGallery.All.Select(entry => CardJson.Write(entry.Card).GetRawText()));

        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData("""{ "type": "AdaptiveCard", "body": [{ "type": "TextBlock", "text": "a", "size": "enormous" }] }""")]
    [InlineData("""{ "type": "AdaptiveCard", "body": [{ "type": "TextBlock", "text": "a", "colour": "Good" }] }""")]
    [InlineData("""{ "type": "AdaptiveCard", "body": [{ "type": "TextBlock" }] }""")]
    public async Task They_refuse_a_card_that_is_wrong(string wrong) =>
        Assert.Contains(": error TS2", await CompileAsync("wrong", [wrong]), StringComparison.Ordinal);

    /// <returns>What the compiler complained of; empty if nothing.</returns>
    private static async Task<string> CompileAsync(string name, IEnumerable<string> cards)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var modules = await NpmFolder.InstalledAsync(Repository.PathTo("Tests", "Rendering"), cancellation);
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(modules)!, "types")).FullName;
        var file = Path.Combine(folder, $"{name}-{Guid.NewGuid():n}.ts");
        var source = new StringBuilder("import type { IAdaptiveCard } from '@microsoft/teams.cards'\n");
        source.AppendJoin("", cards.Select((card, index) => $"export const card{index}: IAdaptiveCard = {card}\n"));
        await File.WriteAllTextAsync(file, source.ToString(), cancellation);
        try
        {
            string[] arguments =
            [
                Path.Combine(modules, "typescript", "bin", "tsc"), "--noEmit", "--strict", "--skipLibCheck",
                "--target", "es2022", "--module", "esnext", "--moduleResolution", "bundler", "--pretty", "false", file,
            ];
            var result = await Command.RunAsync("node", arguments, folder, cancellation);
            return result!.Output;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
