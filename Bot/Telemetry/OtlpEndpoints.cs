using ClusterBot.Data.Setup;

namespace ClusterBot.Bot.Telemetry;

/// <summary>The destinations of telemetry, by OpenTelemetry's own settings. A signal without an endpoint is not exported.</summary>
internal sealed record OtlpEndpoints(OtlpEndpoint? Traces, OtlpEndpoint? Metrics, OtlpEndpoint? Logs)
{
    private const string General = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public bool Any => (Traces ?? Metrics ?? Logs) is not null;

    /// <exception cref="ConfigurationProblemException">An address cannot be used.</exception>
    public static OtlpEndpoints Read(IConfiguration configuration) =>
        string.Equals(configuration["OTEL_SDK_DISABLED"], "true", StringComparison.OrdinalIgnoreCase)
            ? new OtlpEndpoints(null, null, null)
            : new OtlpEndpoints(Of(configuration, "TRACES"), Of(configuration, "METRICS"), Of(configuration, "LOGS"));

    private static OtlpEndpoint? Of(IConfiguration configuration, string signal)
    {
        if (string.Equals(configuration[$"OTEL_{signal}_EXPORTER"], "none", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        // The exporter completes the general endpoint itself; one for a signal is taken as it is.
        var own = Address(configuration, $"OTEL_EXPORTER_OTLP_{signal}_ENDPOINT");
        return own is not null ? new OtlpEndpoint(own) : Address(configuration, General) is null ? null : new OtlpEndpoint(null);
    }

    private static Uri? Address(IConfiguration configuration, string setting)
    {
        if (string.IsNullOrWhiteSpace(configuration[setting]))
        {
            return null;
        }

        return Uri.TryCreate(configuration[setting], UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw new ConfigurationProblemException(setting, "must be an address such as http://127.0.0.1:4318.");
    }
}

/// <param name="Own">The signal's own endpoint; null when the general one holds.</param>
internal sealed record OtlpEndpoint(Uri? Own);
