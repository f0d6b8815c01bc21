using System.Text.Json.Serialization;
using ClusterBot.Bot.Lifetime;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ClusterBot.Bot.Health;

/// <summary>
/// <c>GET /health/live</c>: the process answers. <c>GET /health/ready</c>: 200 while this replica can take turns, 503 when it
/// cannot, and either way what does not work. Anybody may ask, so nothing here names a host, a person or a secret.
/// </summary>
internal static class HealthEndpoints
{
    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => Results.Json(new HealthAnswer("live", null), HealthJson.Default.HealthAnswer));
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync });
        return app;
    }

    private static Task WriteAsync(HttpContext http, HealthReport report)
    {
        var stopping = http.RequestServices.GetRequiredService<GracefulShutdown>().HasBegun;
        if (stopping)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }

        var checks = report.Entries.ToDictionary(entry => Name(entry.Key), entry => Describe(entry.Value));
        var status = stopping ? "stopping" : StatusOf(report.Status);
        return http.Response.WriteAsJsonAsync(new HealthAnswer(status, checks), HealthJson.Default.HealthAnswer);
    }

    private static string StatusOf(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "ready",
        HealthStatus.Degraded => "degraded",
        _ => "not ready",
    };

    private static HealthAnswerCheck Describe(HealthReportEntry entry) => entry.Status == HealthStatus.Healthy
        ? new HealthAnswerCheck("ok", null, null)
        : new HealthAnswerCheck(
            "failing", entry.Data.TryGetValue(DependencyCheck.Since, out var since) ? (DateTimeOffset)since : null, entry.Description);

    private static string Name(string dependency) => char.ToLowerInvariant(dependency[0]) + dependency[1..];
}

/// <summary>The answer of <c>/health/ready</c>.</summary>
/// <param name="Status">ready, degraded, not ready, stopping; live.</param>
/// <param name="Checks">By name.</param>
internal sealed record HealthAnswer(string Status, IReadOnlyDictionary<string, HealthAnswerCheck>? Checks);

/// <param name="Status">ok or failing.</param>
/// <param name="Since">Since when it fails.</param>
/// <param name="Reason">Why it fails.</param>
internal sealed record HealthAnswerCheck(string Status, DateTimeOffset? Since, string? Reason);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HealthAnswer))]
internal sealed partial class HealthJson : JsonSerializerContext;
