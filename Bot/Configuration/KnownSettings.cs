using System.Collections.Frozen;

namespace ClusterBot.Bot.Configuration;

/// <summary>The names of all settings of the bot, as the README's table has them, and the ones that the platform reads.</summary>
internal static class KnownSettings
{
    /// <summary>In the order of the README.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        "ConnectionStrings:ClusterBot",
        "MicrosoftAppId", "MicrosoftAppType", "MicrosoftAppTenantId", "MicrosoftAppPassword", "MicrosoftAppPasswordExpiresOn",
        "Administrators:First", "Administrators:FirstInstaller",
        "AllowedTenants", "AllowedServiceHosts", "AllowedUploadHosts",
        "Register:TenantId",
        .. RetentionOptions.Settings,
        "Export:PublicAddress", "Export:LinkMinutes",
        "ToChannelFromBotLoginUrl", "ToChannelFromBotOAuthScope", "ToBotFromChannelTokenIssuer", "ToBotFromChannelOpenIdMetadataUrl",
        "DangerouslyAllowUnauthenticatedRequests",
        "CheckIns:ThemedQuestions",
        "CheckIns:Reminders:Most", "CheckIns:Reminders:AfterWorkingDays", "CheckIns:Reminders:From", "CheckIns:Reminders:To",
        "Teams:TargetedMessages",
        "BoardPacks:WorkingDaysBefore", "BoardPacks:Template",
        "Digest:Every",
        "AzureOpenAI:Endpoint", "AzureOpenAI:Deployment", "AzureOpenAI:ApiKey", "AzureOpenAI:TimeoutSeconds",
        "AzureOpenAI:MonthlyTokens",
        "Graph:Enabled", "Graph:MostMessages", "Graph:BaseUrl", "Graph:LoginUrl",
        "Health:FreeDiskMegabytes",
        "Demonstration:Enabled", "Demonstration:Folder",
        "Playground:Enabled", "Playground:Port", "Playground:Folder",
    ];

    /// <summary>The sections that are the bot's own: whatever else stands in them is a mistake.</summary>
    public static readonly FrozenSet<string> Sections = All.Where(name => name.Contains(':', StringComparison.Ordinal))
        .Select(TopOf).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The settings that may be given as a list, item by item.</summary>
    private static readonly string[] Lists = ["AllowedTenants", "AllowedServiceHosts", "CheckIns:ThemedQuestions"];

    /// <summary>Settings of ASP.NET Core and of OpenTelemetry, by their first part.</summary>
    private static readonly FrozenSet<string> Platform = FrozenSet.ToFrozenSet(
        ["Logging", "Kestrel", "AllowedHosts", "Urls", "environment", "contentRoot", "applicationName", "hostBuilder", "http_ports",
            "https_ports", "shutdownTimeoutSeconds"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Names = All.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns whether the bot itself reads a setting of this name.</summary>
    public static bool IsOurs(string name) => Names.Contains(name) || Array.Exists(Lists, list => IsItemOf(list, name));

    /// <summary>Returns whether anything reads a setting of this name.</summary>
    public static bool IsRead(string name) =>
        IsOurs(name) || Platform.Contains(TopOf(name)) || name.StartsWith("OTEL_", StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the setting that was most likely meant; null when none is near.</summary>
    public static string? Nearest(string name)
    {
        var typed = Plain(name);
        var atMost = Math.Max(2, typed.Split(':')[^1].Length / 4);
        return All.FirstOrDefault(known => Plain(known).StartsWith(typed, StringComparison.Ordinal))
            ?? All.Select(known => (known, distance: EditDistance.Between(typed, Plain(known), atMost)))
            .Where(found => found.distance <= atMost)
            .OrderBy(found => found.distance)
            .Select(found => found.known)
            .FirstOrDefault();
    }

    /// <summary>Returns the first part of a name.</summary>
    public static string TopOf(string name) => name.Split(':', 2)[0];

    private static bool IsItemOf(string list, string name) =>
        name.StartsWith(list + ":", StringComparison.OrdinalIgnoreCase) && name[(list.Length + 1)..].All(char.IsAsciiDigit);

    // One underscore instead of two is the usual slip in an environment variable.
    private static string Plain(string name) => name.Replace("_", ":", StringComparison.Ordinal).Replace('.', ':').ToUpperInvariant();
}
