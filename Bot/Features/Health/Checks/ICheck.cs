using ClusterBot.Cards.Health;

namespace ClusterBot.Bot.Features.Health.Checks;

/// <summary>One of the checks of <c>doctor</c> and <c>health</c>, besides the probes.</summary>
internal interface ICheck
{
    /// <summary>True when it asks others over the network: too slow for a turn.</summary>
    bool IsSlow { get; }

    /// <summary>True when it reads tables that the first start creates.</summary>
    bool NeedsTables { get; }

    /// <param name="tenantId">The organisation; null where none is known.</param>
    Task<IReadOnlyList<CheckLine>> RunAsync(string? tenantId, CancellationToken cancellationToken);
}
