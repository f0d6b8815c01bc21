using System.Collections.Concurrent;
using ClusterBot.Cards.Health;

namespace ClusterBot.Bot.Features.Health.Checks;

/// <summary>Remembers what the slow checks found last, for turns that cannot wait for them.</summary>
internal sealed class SlowFindings
{
    private readonly ConcurrentDictionary<(string, Type), IReadOnlyList<CheckLine>> _found = new();

    public IReadOnlyList<CheckLine> Of(string tenantId, Type check) => _found.TryGetValue((tenantId, check), out var lines) ? lines : [];

    public void Keep(string tenantId, Type check, IReadOnlyList<CheckLine> lines) => _found[(tenantId, check)] = lines;
}
