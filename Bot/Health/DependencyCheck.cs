using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace ClusterBot.Bot.Health;

/// <summary>
/// The answer about one dependency to ASP.NET Core's health checks. A replica that can take no turns is unhealthy; one that lacks
/// something else takes turns, and what it cannot do waits.
/// </summary>
internal sealed class DependencyCheck(Dependency dependency, ProbeRunner probes, HealthState state, TimeProvider time) : IHealthCheck
{
    public const string Since = "since";

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    private static readonly Dependency[] NeededForTurns = [Dependency.Database, Dependency.SigningKeys];

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await LookAsync(cancellationToken);
        return state.Of(dependency) is { } outage
            ? new HealthCheckResult(
                NeededForTurns.Contains(dependency) ? HealthStatus.Unhealthy : HealthStatus.Degraded,
                outage.Reason,
                data: new Dictionary<string, object> { [Since] = outage.SinceAt })
            : HealthCheckResult.Healthy();
    }

    // Whoever asks does not wait for the slowest: then what was last seen is the answer.
    private async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            await probes.RefreshAsync(cancellationToken).WaitAsync(LongestWait, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            // It goes on by itself.
        }
    }

    /// <summary>One check for each dependency of this installation.</summary>
    internal sealed class Registration(ProbeRunner probes, HealthState state, TimeProvider time)
        : IConfigureOptions<HealthCheckServiceOptions>
    {
        public void Configure(HealthCheckServiceOptions options)
        {
            foreach (var dependency in probes.Dependencies)
            {
                options.Registrations.Add(new HealthCheckRegistration(
                    dependency.ToString(), _ => new DependencyCheck(dependency, probes, state, time), null, null));
            }
        }
    }
}
