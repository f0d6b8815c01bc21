using ClusterBot.Tests.Architecture.Rules;
using ClusterBot.Tests.Support;

namespace ClusterBot.Tests.Architecture;

public class LayerTests
{
    private const string Violations = "ClusterBot.Tests.Architecture.Violations.Layers";

    private static readonly string[][] Bot = [.. Layers.All.Select(layer => layer.Select(room => room.Name).ToArray())];

    private static readonly string[][] Wrong = [["Low"], ["Middle", "Beside"], ["High"]];

    [Fact]
    public void A_room_uses_lower_layers_alone() => Assert.Empty(LayerOrder.Check(Rooms.Bot, "ClusterBot.Bot", Bot));

    [Fact]
    public void Every_room_is_in_a_layer() => Assert.Empty(LayerOrder.Unlisted(Rooms.Bot, "ClusterBot.Bot", Bot));

    [Fact]
    public void The_document_prints_the_same_table() =>
        Assert.Contains(Layers.Markdown(), Repository.Read("docs", "architecture.md"), StringComparison.Ordinal);

    [Fact]
    public void A_room_that_uses_a_higher_or_a_neighbouring_one_is_found() =>
        Assert.Equal(
            [
                $"{Violations}.Beside.KnowsItsNeighbour uses {Violations}.Middle",
                $"{Violations}.Low.KnowsWhatStandsAbove uses {Violations}.High",
            ],
            LayerOrder.Check(Rooms.Tests, Violations, Wrong).Order(StringComparer.Ordinal));

    [Fact]
    public void A_room_in_no_layer_is_found() =>
        Assert.Equal(["Beside is in no layer", "Cellar does not exist"], LayerOrder.Unlisted(
            Rooms.Tests, Violations, [["Low", "Cellar"], ["Middle"], ["High"]]));
}
