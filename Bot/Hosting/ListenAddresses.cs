using ClusterBot.Data.Setup;

namespace ClusterBot.Bot.Hosting;

/// <summary>The addresses to listen on, checked before the web server meets them.</summary>
internal static class ListenAddresses
{
    public const string Setting = "Urls";

    /// <exception cref="ConfigurationProblemException">An address cannot be used.</exception>
    public static void Check(IConfiguration configuration)
    {
        var addresses = configuration[WebHostDefaults.ServerUrlsKey]?.Split(
            ';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var address in addresses ?? [])
        {
            if (!IsUsable(address))
            {
                throw new ConfigurationProblemException(Setting, $"\"{address}\" is not an address such as http://127.0.0.1:3978.");
            }
        }
    }

    private static bool IsUsable(string address)
    {
        try
        {
            var parsed = BindingAddress.Parse(address);
            // A port that is no number is taken for a part of the host, and the bot would listen everywhere on port 80.
            var hasHost = !parsed.Host.Contains(':', StringComparison.Ordinal) || parsed.Host.StartsWith('[');
            return hasHost && parsed.Scheme.ToLowerInvariant() is ("http" or "https") && parsed.Port is >= 0 and <= 65535;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
