using System.Reflection;

namespace ClusterBot.Tests.Architecture.Rules;

/// <summary>Rooms use lower layers alone, so none can come to depend on itself.</summary>
public static class LayerOrder
{
    /// <param name="assembly">Where the rooms are.</param>
    /// <param name="parent">The namespace above the rooms.</param>
    /// <param name="layers">The names of the rooms, the lowest layer first.</param>
    public static IReadOnlyList<string> Check(Assembly assembly, string parent, IReadOnlyList<string[]> layers) =>
        [.. from layer in Enumerable.Range(0, layers.Count)
            from room in layers[layer]
            let beside = layers[layer].Where(other => other != room)
            let above = layers.Skip(layer + 1).SelectMany(rooms => rooms)
            from found in Dependencies.Forbidden(assembly, $"{parent}.{room}", [.. beside.Concat(above).Select(name => $"{parent}.{name}")])
            select found];

    /// <summary>Rooms that the table does not have, and rooms of the table that do not exist.</summary>
    public static IReadOnlyList<string> Unlisted(Assembly assembly, string parent, IReadOnlyList<string[]> layers)
    {
        var known = layers.SelectMany(rooms => rooms).ToHashSet();
        var there = assembly.GetTypes()
            .Select(type => type.Namespace ?? "")
            .Where(name => name.StartsWith(parent + ".", StringComparison.Ordinal))
            .Select(name => name[(parent.Length + 1)..].Split('.')[0])
            .ToHashSet();
        return [.. there.Except(known).Select(room => $"{room} is in no layer"), .. known.Except(there).Select(room =>
            $"{room} does not exist")];
    }
}
