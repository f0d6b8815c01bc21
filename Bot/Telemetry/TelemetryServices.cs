using System.Reflection;
using Microsoft.Extensions.Options;
using Npgsql;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ClusterBot.Bot.Telemetry;

internal static class TelemetryServices
{
    private const string ServiceName = "clusterbot";

    /// <summary>Instruments always; an exporter where OpenTelemetry's settings name an endpoint.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddMetrics();
        services.AddSingleton<IPostConfigureOptions<LoggerFilterOptions>, SecretFreeLogs>();
        services.AddHostedService<MetricsSampler>();
        if (OtlpEndpoints.Read(configuration) is not { Any: true } endpoints)
        {
            return services;
        }

        var telemetry = services.AddOpenTelemetry().ConfigureResource(resource => Describe(resource, configuration));
        if (endpoints.Traces is { } traces)
        {
            telemetry.WithTracing(tracing => Trace(tracing).AddOtlpExporter(exporter => Aim(exporter, traces)));
        }

        if (endpoints.Metrics is { } metrics)
        {
            telemetry.WithMetrics(meters => Measure(meters).AddOtlpExporter(exporter => Aim(exporter, metrics)));
        }

        if (endpoints.Logs is { } logs)
        {
            telemetry.WithLogging(
                logging => logging.AddOtlpExporter(exporter => Aim(exporter, logs)), options => options.IncludeFormattedMessage = true);
        }

        return services;
    }

    private static void Describe(ResourceBuilder resource, IConfiguration configuration)
    {
        var version = Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        var name = string.IsNullOrWhiteSpace(configuration["OTEL_SERVICE_NAME"]) ? ServiceName : configuration["OTEL_SERVICE_NAME"]!;
        resource.AddService(name, serviceVersion: version);
    }

    private static TracerProviderBuilder Trace(TracerProviderBuilder tracing) => tracing
        .AddSource(Tracing.SourceName)
        .AddAspNetCoreInstrumentation(options =>
            options.Filter = http => !http.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal))
        .AddHttpClientInstrumentation()
        .AddNpgsql()
        .AddProcessor(new KnownAttributesProcessor());

    private static MeterProviderBuilder Measure(MeterProviderBuilder meters) => meters
        .AddMeter(Tracing.SourceName)
        .AddMeter("Npgsql")
        .AddAspNetCoreInstrumentation()
        .AddHttpClientInstrumentation()
        .AddRuntimeInstrumentation();

    private static void Aim(OtlpExporterOptions exporter, OtlpEndpoint endpoint)
    {
        if (endpoint.Own is { } own)
        {
            exporter.Endpoint = own;
        }
    }
}
