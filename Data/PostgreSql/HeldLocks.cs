using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace ClusterBot.Data.PostgreSql;

/// <summary>The number under which PostgreSQL keeps an advisory lock.</summary>
internal static class AdvisoryKeys
{
    /// <param name="purpose">Keeps the locks of different purposes apart.</param>
    /// <param name="name">What is locked.</param>
    public static long Of(string purpose, string name) =>
        BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"clusterbot:{purpose}:{name}")));
}

/// <summary>The names owned by one session, which end with it.</summary>
internal sealed class HeldLocks
{
    private readonly ConcurrentDictionary<string, Ownership> _owned = new(StringComparer.Ordinal);
    private volatile bool _isOver;

    public Ownership? Of(string name) => _isOver ? null : _owned.GetValueOrDefault(name);

    public void Add(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            _owned[name] = new Ownership();
        }
    }

    /// <summary>Returns whether the name was owned until now.</summary>
    public bool Remove(string name)
    {
        var wasOwned = _owned.TryRemove(name, out var ownership);
        ownership?.End();
        return wasOwned;
    }

    public void End()
    {
        _isOver = true;
        foreach (var ownership in _owned.Values)
        {
            ownership.End();
        }
    }
}
