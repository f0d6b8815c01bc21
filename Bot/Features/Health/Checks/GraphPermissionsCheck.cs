using ClusterBot.Bot.Integrations.Graph.Permissions;
using ClusterBot.Cards.Health;

namespace ClusterBot.Bot.Features.Health.Checks;

/// <summary>Looks which of the permissions that the bot uses are granted, by using each of them.</summary>
internal sealed class GraphPermissionsCheck(IGraphPermissions permissions) : ICheck
{
    public bool IsSlow => true;

    public bool NeedsTables => false;

    public async Task<IReadOnlyList<CheckLine>> RunAsync(string? tenantId, CancellationToken cancellationToken)
    {
        var lines = new List<CheckLine>();
        foreach (var permission in GraphPermission.All)
        {
            lines.Add(Line(permission, await permissions.TryAsync(permission, cancellationToken)));
        }

        return lines;
    }

    private static CheckLine Line(GraphPermission permission, PermissionGrant grant)
    {
        var name = $"Graph permission {permission.Name}";
        return grant.State switch
        {
            PermissionState.Granted => new CheckLine(name, CheckStatus.Right, "It is granted."),
            PermissionState.Missing when permission.IsOptional =>
                new CheckLine(name, CheckStatus.NotUsed, $"It is not granted. {permission.Lost}", permission.Remedy),
            PermissionState.Missing => new CheckLine(name, CheckStatus.Wrong, $"It is not granted. {permission.Lost}", permission.Remedy),
            PermissionState.Unknown => new CheckLine(name, CheckStatus.NotUsed, $"It could not be tried: {grant.Reason} {permission.Lost}"),
            _ => throw new ArgumentOutOfRangeException(nameof(grant), grant.State, "There is no such state."),
        };
    }
}
