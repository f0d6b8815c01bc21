using System.Globalization;
using ClusterBot.Data.Setup;

namespace ClusterBot.Bot.Integrations.Language;

/// <summary>The section <c>AzureOpenAI</c>. Without it summaries are made offline.</summary>
/// <param name="Endpoint">The resource, https (http for loopback alone).</param>
/// <param name="Deployment">The name of the deployed model; it must know structured outputs.</param>
/// <param name="ApiKey">Null: the managed identity is used.</param>
/// <param name="ManagedIdentityClientId">Which user-assigned identity; null: the system-assigned one.</param>
/// <param name="Timeout">How long a summary may wait for the model, retries included; 1 to 300 seconds.</param>
/// <param name="MonthlyTokens">The most tokens, read and written, for each organisation in a calendar month; null: no limit.</param>
internal sealed record AzureOpenAIOptions(
    Uri Endpoint, string Deployment, string? ApiKey, string? ManagedIdentityClientId, TimeSpan Timeout, long? MonthlyTokens)
{
    private const string Section = "AzureOpenAI";
    private const int DefaultSeconds = 60;
    private const int MostSeconds = 300;

    /// <summary>Null when nothing is configured; a broken value is a <see cref="ConfigurationProblemException"/> that names it.</summary>
    public static AzureOpenAIOptions? Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var endpoint = section["Endpoint"];
        if (string.IsNullOrWhiteSpace(endpoint))
        {
            return Without(section, "Deployment") && Without(section, "ApiKey") && Without(section, "MonthlyTokens")
                ? null
                : throw Problem(
                    "Endpoint", "is empty, though other settings of the section are there. Give the address of the Azure OpenAI resource.");
        }

        var address = ReadEndpoint(endpoint);
        var key = string.IsNullOrWhiteSpace(section["ApiKey"]) ? null : section["ApiKey"];
        if (key is null && address.Scheme != Uri.UriSchemeHttps)
        {
            throw Problem("ApiKey", "is empty; a managed identity works with an https endpoint alone.");
        }

        return new AzureOpenAIOptions(
            address, ReadDeployment(section), key, IdentityClientId(configuration), ReadTimeout(section), ReadTokens(section));
    }

    private static long? ReadTokens(IConfigurationSection section) =>
        Without(section, "MonthlyTokens") ? null
        : long.TryParse(section["MonthlyTokens"], NumberStyles.None, CultureInfo.InvariantCulture, out var tokens) && tokens > 0 ? tokens
        : throw Problem("MonthlyTokens", "must be a whole number above 0, or empty for no limit.");

    private static Uri ReadEndpoint(string text)
    {
        var ok = Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
        return ok ? uri! : throw Problem("Endpoint", "must be an https address, for example https://my-resource.openai.azure.com.");
    }

    private static string ReadDeployment(IConfigurationSection section) =>
        string.IsNullOrWhiteSpace(section["Deployment"])
            ? throw Problem("Deployment", "is empty. Give the name of the deployed model.")
            : section["Deployment"]!;

    private static TimeSpan ReadTimeout(IConfigurationSection section)
    {
        if (Without(section, "TimeoutSeconds"))
        {
            return TimeSpan.FromSeconds(DefaultSeconds);
        }

        return int.TryParse(section["TimeoutSeconds"], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds is >= 1 and <= MostSeconds
            ? TimeSpan.FromSeconds(seconds)
            : throw Problem("TimeoutSeconds", $"must be a whole number from 1 to {MostSeconds}.");
    }

    private static string? IdentityClientId(IConfiguration configuration) =>
        string.Equals(configuration["MicrosoftAppType"], "UserAssignedMSI", StringComparison.OrdinalIgnoreCase)
            ? configuration["MicrosoftAppId"]
            : null;

    private static bool Without(IConfigurationSection section, string name) => string.IsNullOrWhiteSpace(section[name]);

    private static ConfigurationProblemException Problem(string name, string message) => new($"{Section}:{name}", message);
}
