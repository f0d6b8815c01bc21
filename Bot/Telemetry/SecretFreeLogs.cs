using Microsoft.Extensions.Options;

namespace ClusterBot.Bot.Telemetry;

/// <summary>
/// Keeps addresses out of every log, at any configured level: those of incoming requests hold the tokens of links, those of
/// outgoing requests hold permissions and ids. The framework writes them at Information and below.
/// </summary>
internal sealed class SecretFreeLogs : IPostConfigureOptions<LoggerFilterOptions>
{
    /// <summary>The categories that write addresses, and request lines that could not be read.</summary>
    private static readonly string[] WriteAddresses =
    [
        "Microsoft.AspNetCore.Hosting.Diagnostics",
        "Microsoft.AspNetCore.HttpLogging",
        "Microsoft.AspNetCore.Routing",
        "Microsoft.AspNetCore.Server.Kestrel",
        "Microsoft.AspNetCore.StaticFiles",
        "System.Net.Http.HttpClient",
        "Azure",
        "OpenAI",
    ];

    public void PostConfigure(string? name, LoggerFilterOptions options)
    {
        // A rule for one provider wins over those for all: there is one of ours for each that has any.
        var providers = options.Rules.Select(rule => rule.ProviderName).Append(null).Distinct().ToList();
        foreach (var category in options.Rules.Select(rule => rule.CategoryName).OfType<string>().Where(WritesAddresses)
            .Concat(WriteAddresses).Distinct().ToList())
        {
            providers.ForEach(provider =>
                options.Rules.Add(new LoggerFilterRule(provider, category, null, (_, _, level) => level >= LogLevel.Warning)));
        }
    }

    private static bool WritesAddresses(string category) =>
        Array.Exists(WriteAddresses, known => category.StartsWith(known, StringComparison.OrdinalIgnoreCase));
}
