using ClusterBot.Bot.Features.Demonstration.History;
using ClusterBot.Data;
using ClusterBot.Data.Setup;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Demonstration;

/// <summary>Loads the demonstration when the bot starts, unless it is there.</summary>
internal sealed class DemonstrationSetup(DemonstrationSwitch demonstration, Transactions transactions, StartupConsole startupConsole)
    : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (demonstration.IsOn)
        {
            startupConsole.Say("Register", await transactions.RunAsync(DemonstrationTeam.TenantId, LoadAsync, cancellationToken));
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static async Task<string> LoadAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var register = services.GetRequiredService<DemonstrationRegister>();
        if (await register.IsThereAsync(cancellationToken))
        {
            return "using the demonstration that was loaded before";
        }

        await services.GetRequiredService<DemonstrationMessages>().LoadAsync(cancellationToken);
        var (outcome, given) = await register.LoadAsync(cancellationToken);
        if (await services.GetRequiredService<ClusterDbContext>().Clusters.Include(c => c.BoardMeetings).FirstOrDefaultAsync(
            c => c.TenantId == DemonstrationTeam.TenantId && c.Code == DemonstrationTeam.ClusterCode, cancellationToken) is { } cluster)
        {
            await services.GetRequiredService<PastRounds>().LoadAsync(cluster, given, cancellationToken);
            await services.GetRequiredService<PastRequests>().LoadAsync(cluster, cancellationToken);
            await services.GetRequiredService<PastRecords>().LoadAsync(cluster, cancellationToken);
        }

        return "loaded the demonstration: " + outcome;
    }
}
