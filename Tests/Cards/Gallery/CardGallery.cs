using System.Reflection;
using ClusterBot.Cards.Model;

namespace ClusterBot.Tests.Cards.Gallery;

/// <summary>
/// Every card that the bot can post, in each of its states. A feature adds its own file, <c>CardGallery.CheckIns.cs</c> for instance,
/// with a private static property that lists its cards; each is then compared with its snapshot, held to the limits, rendered and
/// checked against the official types.
/// </summary>
public static partial class CardGallery
{
    public static IEnumerable<(string Name, AdaptiveCard Card)> All { get; } = Listed().ToList();

    public static TheoryData<string> Names => [.. All.Select(entry => entry.Name)];

    public static AdaptiveCard Named(string name) => All.Single(entry => entry.Name == name).Card;

    private static IEnumerable<(string Name, AdaptiveCard Card)> Listed() =>
        typeof(CardGallery).GetProperties(BindingFlags.Static | BindingFlags.NonPublic)
            .Where(property => property.PropertyType == typeof(IEnumerable<(string Name, AdaptiveCard Card)>))
            .OrderBy(property => property.Name, StringComparer.Ordinal)
            .SelectMany(property => (IEnumerable<(string Name, AdaptiveCard Card)>)property.GetValue(null)!);
}
