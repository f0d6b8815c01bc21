using ClusterBot.Domain.Records;

namespace ClusterBot.Bot.ReadModels.Records;

/// <summary>The address of a message in Teams: nothing else is kept or opened as one.</summary>
internal static class MessageAddress
{
    private static readonly string[] Hosts =
        ["teams.microsoft.com", "teams.cloud.microsoft", "gov.teams.microsoft.us", "dod.teams.microsoft.us"];

    /// <summary>Returns the address; null for anything that is none.</summary>
    public static Uri? Of(string? address) =>
        address?.Length <= Record.MaxLink && Uri.TryCreate(address, UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps
        && link.IsDefaultPort && link.UserInfo.Length == 0 && Hosts.Contains(link.Host, StringComparer.OrdinalIgnoreCase)
        && link.AbsolutePath.StartsWith("/l/message/", StringComparison.Ordinal) && link.AbsoluteUri.Length <= Record.MaxLink
            ? link
            : null;
}
