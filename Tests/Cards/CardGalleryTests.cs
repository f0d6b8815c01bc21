using ClusterBot.Cards.Model;
using ClusterBot.Tests.Cards.Gallery;
using ClusterBot.Tests.Support;

namespace ClusterBot.Tests.Cards;

/// <summary>The rules for every card of the gallery that need no browser.</summary>
public class CardGalleryTests
{
    public static TheoryData<string> Names => CardGallery.Names;

    [Theory, MemberData(nameof(Names))]
    public void It_is_as_its_snapshot(string name) =>
        Snapshot.Matches(CardJson.Write(CardGallery.Named(name)), "Tests", "Cards", "Snapshots", $"{name}.json");

    [Theory, MemberData(nameof(Names))]
    public void It_keeps_the_limits(string name) => Assert.Empty(CardLimits.Check(CardGallery.Named(name)));

    [Fact]
    public void Every_snapshot_is_that_of_a_card()
    {
        var files = Directory.GetFiles(Repository.PathTo("Tests", "Cards", "Snapshots")).Select(Path.GetFileNameWithoutExtension);

        Assert.Equal(CardGallery.All.Select(entry => entry.Name).Order(), files.Order());
    }
}
