namespace ClusterBot.Bot.Integrations.Graph.Permissions;

/// <summary>Checks which permissions the bot has.</summary>
public interface IGraphPermissions
{
    Task<PermissionGrant> TryAsync(GraphPermission permission, CancellationToken cancellationToken);
}

/// <summary>The state of a permission.</summary>
public enum PermissionState
{
    /// <summary>Microsoft Graph answered a request that needs the permission.</summary>
    Granted,

    /// <summary>Microsoft Graph refused.</summary>
    Missing,

    /// <summary>It could not be tried.</summary>
    Unknown,
}

/// <summary>The result of trying a permission.</summary>
/// <param name="State">The outcome of trying it.</param>
/// <param name="Reason">Why it could not be tried, in a sentence.</param>
public sealed record PermissionGrant(PermissionState State, string? Reason = null);

/// <summary>Substitute where Microsoft Graph is not configured.</summary>
internal sealed class NoGraphPermissions : IGraphPermissions
{
    public Task<PermissionGrant> TryAsync(GraphPermission permission, CancellationToken cancellationToken) =>
        Task.FromResult(new PermissionGrant(PermissionState.Unknown, GraphOptions.NotConfigured));
}
