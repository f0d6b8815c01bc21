namespace ClusterBot.Data;

/// <summary>The tenant whose data a transaction reads and changes, and whether others of that tenant may be at work beside it.</summary>
/// <param name="TenantId">The tenant; null for work on what nobody else changes at the same time.</param>
/// <param name="IsShared">
/// True when all that say so may be at work together: each changes what it claims and relies on what it read of a cluster, see
/// <see cref="ClusterDbContext.Claim"/> and <see cref="ClusterDbContext.RelyOn"/>.
/// </param>
public readonly record struct TenantAccess(string? TenantId, bool IsShared)
{
    /// <summary>Gets the access of work that sends one statement, which is a transaction by itself.</summary>
    public static TenantAccess OneStatement { get; } = new(null, false) { IsOneStatement = true };

    /// <summary>True for work that changes the database with one statement at most.</summary>
    public bool IsOneStatement { get; private init; }

    /// <summary>Returns the access of work that nothing else of the tenant may accompany.</summary>
    public static TenantAccess Alone(string? tenantId) => new(tenantId, false);

    /// <summary>Returns the access of work beside others that say the same.</summary>
    public static TenantAccess Shared(string tenantId) => new(tenantId, true);
}

/// <summary>Another transaction holds what this one needs for longer than anybody waits. Nothing was stored.</summary>
public sealed class TenantBusyException(Exception inner) : Exception("Others of the tenant are at work for long.", inner);
