namespace ClusterBot.Bot.Integrations.Graph.Permissions;

/// <summary>Finds out which permissions the bot has.</summary>
public interface IGraphPermissions
{
    Task<PermissionGrant> TryAsync(GraphPermission permission, CancellationToken cancellationToken);
}

/// <summary>Whether a permission is granted.</summary>
public enum PermissionState
{
    /// <summary>Microsoft Graph answered what only the permission allows.</summary>
    Granted,

    /// <summary>Microsoft Graph refused.</summary>
    Missing,

    /// <summary>It could not be tried.</summary>
    Unknown,
}

/// <summary>What came of trying a permission.</summary>
/// <param name="State">Whether it is granted.</param>
/// <param name="Reason">Why it could not be tried, in a sentence.</param>
public sealed record PermissionGrant(PermissionState State, string? Reason = null);

/// <summary>Stands in where Microsoft Graph is not configured.</summary>
internal sealed class NoGraphPermissions : IGraphPermissions
{
    public Task<PermissionGrant> TryAsync(GraphPermission permission, CancellationToken cancellationToken) =>
        Task.FromResult(new PermissionGrant(PermissionState.Unknown, GraphOptions.NotConfigured));
}
