using System.Collections.Concurrent;

namespace ClusterBot.Bot.Data.PostgreSql;

/// <summary>What is owned by one session, and with it comes to its end.</summary>
internal sealed class OwnedNames
{
    private readonly ConcurrentDictionary<string, Ownership> _owned = new(StringComparer.Ordinal);
    private readonly Ownership _session = new();

    public Ownership? Of(string name) => !_session.IsOver && _owned.ContainsKey(name) ? _session : null;

    public void Add(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            _owned[name] = _session;
        }
    }

    public void End() => _session.End();
}
