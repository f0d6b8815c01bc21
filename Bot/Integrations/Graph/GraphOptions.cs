using ClusterBot.Data.Setup;

namespace ClusterBot.Bot.Integrations.Graph;

/// <summary>The section <c>Graph</c>, with the bot's own identity (<c>MicrosoftAppId</c> and its like).</summary>
/// <param name="BaseUrl">Microsoft Graph with its version; another cloud's, or a loopback address in tests.</param>
/// <param name="LoginUrl">The authority that gives tokens, without the tenant.</param>
/// <param name="TenantId">The organisation whose people and channels are read.</param>
/// <param name="AppId">The bot's app id.</param>
/// <param name="Secret">Null: the user-assigned managed identity of that app id is used.</param>
/// <param name="MostMessages">How many messages of a channel are read at once; 1 to 5,000.</param>
internal sealed record GraphOptions(Uri BaseUrl, Uri LoginUrl, string TenantId, string AppId, string? Secret, int MostMessages)
{
    public const string NotConfigured = "Microsoft Graph is not configured for this bot.";

    private const string Section = "Graph";
    private const int DefaultMessages = 500;

    /// <summary>The permission set that tokens are asked for.</summary>
    public string Scope => BaseUrl.GetLeftPart(UriPartial.Authority) + "/.default";

    /// <summary>Null where Graph is off: by <c>Graph:Enabled</c>, or because the bot has no app id.</summary>
    public static GraphOptions? Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var appId = configuration["MicrosoftAppId"];
        if (!IsEnabled(section["Enabled"], appId))
        {
            return null;
        }

        var managed = string.Equals(configuration["MicrosoftAppType"], "UserAssignedMSI", StringComparison.OrdinalIgnoreCase);
        return new GraphOptions(
            Address(section, "BaseUrl", "https://graph.microsoft.com/v1.0"),
            Address(section, "LoginUrl", "https://login.microsoftonline.com"),
            Needed(configuration, "MicrosoftAppTenantId"),
            Needed(configuration, "MicrosoftAppId"),
            managed ? null : Needed(configuration, "MicrosoftAppPassword"),
            MessageCount(section["MostMessages"]));
    }

    private static bool IsEnabled(string? setting, string? appId)
    {
        if (string.IsNullOrWhiteSpace(setting))
        {
            return !string.IsNullOrWhiteSpace(appId);
        }

        return bool.TryParse(setting, out var enabled)
            ? enabled
            : throw new ConfigurationProblemException($"{Section}:Enabled", "must be true or false.");
    }

    private static Uri Address(IConfigurationSection section, string name, string otherwise)
    {
        var text = string.IsNullOrWhiteSpace(section[name]) ? otherwise : section[name]!.TrimEnd('/');
        var ok = Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
        return ok ? uri! : throw new ConfigurationProblemException($"{Section}:{name}", "must be an https address.");
    }

    private static string Needed(IConfiguration configuration, string name) => string.IsNullOrWhiteSpace(configuration[name])
        ? throw new ConfigurationProblemException(name, $"is empty; Microsoft Graph needs it. Set it, or set {Section}:Enabled to false.")
        : configuration[name]!;

    private static int MessageCount(string? text) => string.IsNullOrWhiteSpace(text)
        ? DefaultMessages
        : int.TryParse(text, out var count) && count is >= 1 and <= 5_000
            ? count
            : throw new ConfigurationProblemException($"{Section}:MostMessages", "must be a whole number from 1 to 5000.");
}
