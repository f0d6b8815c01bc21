using ClusterBot.Bot.Database;
using ClusterBot.Data;
using ClusterBot.Bot.Health;
using ClusterBot.Cards.Health;

namespace ClusterBot.Bot.Features.Health.Checks;

/// <summary>The one list of checks of <c>doctor</c> and <c>health</c>: what the bot depends on, and how it is set up.</summary>
internal sealed partial class Checkup(
    IEnumerable<ICheck> checks, ProbeRunner probes, HealthState state, SlowFindings slow, ClusterDbContext db, ILogger<Checkup> logger)
{
    /// <summary>Probes of what only a running bot has.</summary>
    private static readonly Dependency[] OnlyRunning = [Dependency.Scheduler, Dependency.Clock];

    /// <summary>Probes that read tables.</summary>
    private static readonly Dependency[] OfTheDatabase = [Dependency.Database, Dependency.Disk, Dependency.Connector];

    /// <summary>Looks at everything, for a bot that does not run.</summary>
    public async Task<IReadOnlyList<CheckLine>> RunAllAsync(string? tenantId, CancellationToken cancellationToken)
    {
        var (hasTables, isReachable) = await TablesAsync(cancellationToken);
        await probes.RecheckAsync(cancellationToken);
        var dependencies = probes.Dependencies.Except(OnlyRunning).Where(each => hasTables || !isReachable || !OfTheDatabase.Contains(each))
            .Select(Line);
        var lines = new List<CheckLine>();
        foreach (var check in checks.Where(check => hasTables || !check.NeedsTables))
        {
            lines.AddRange(await RunAsync(check, tenantId, cancellationToken));
        }

        return [.. lines.Take(1), .. dependencies, .. lines.Skip(1)];
    }

    /// <summary>Returns how the running bot is set up: what is quickly seen, and what was found over the network last.</summary>
    public async Task<IReadOnlyList<CheckLine>> ReadAsync(string tenantId, CancellationToken cancellationToken)
    {
        var lines = new List<CheckLine>();
        foreach (var check in checks)
        {
            lines.AddRange(check.IsSlow ? slow.Of(tenantId, check.GetType()) : await RunAsync(check, tenantId, cancellationToken));
        }

        return lines;
    }

    /// <summary>Looks anew at what only the network tells.</summary>
    public async Task RefreshAsync(string tenantId, CancellationToken cancellationToken)
    {
        foreach (var check in checks.Where(check => check.IsSlow))
        {
            slow.Keep(tenantId, check.GetType(), await RunAsync(check, tenantId, cancellationToken));
        }
    }

    private async Task<(bool HasTables, bool IsReachable)> TablesAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await db.HasTablesAsync(cancellationToken), true);
        }
        catch (Exception problem) when (StorageFault.Reason(problem) is not null || problem is System.Data.Common.DbException)
        {
            return (false, false);
        }
    }

    private CheckLine Line(Dependency dependency) => state.Of(dependency) is { } outage
        ? new CheckLine(
            DependencyText.Name(dependency), CheckStatus.Wrong, $"{outage.Reason} {DependencyText.Meaning(dependency)}",
            DependencyText.Remedy(dependency))
        : new CheckLine(DependencyText.Name(dependency), CheckStatus.Right, "It works.");

    private async Task<IReadOnlyList<CheckLine>> RunAsync(ICheck check, string? tenantId, CancellationToken cancellationToken)
    {
        try
        {
            return await check.RunAsync(tenantId, cancellationToken);
        }
        catch (Exception problem) when (!cancellationToken.IsCancellationRequested)
        {
            LogNotLooked(check.GetType().Name, problem.GetType().Name);
            return [new CheckLine(
                check.GetType().Name, CheckStatus.Wrong, $"It could not be looked at ({problem.GetType().Name}).",
                "Put right what stands above first, and look again.")];
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Check} could not be looked at ({Problem}).")]
    private partial void LogNotLooked(string check, string problem);
}
