using ClusterBot.Cards.Health;

namespace ClusterBot.Bot.Features.Health.Checks;

/// <summary>One of the things that <c>doctor</c> and <c>health</c> look at, beside the probes.</summary>
internal interface ICheck
{
    /// <summary>Whether others have to be asked over the network: too slow for a turn.</summary>
    bool IsSlow { get; }

    /// <summary>Whether it reads tables that the first start makes.</summary>
    bool NeedsTables { get; }

    /// <param name="tenantId">The organisation; null where none is known.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task<IReadOnlyList<CheckLine>> RunAsync(string? tenantId, CancellationToken cancellationToken);
}
