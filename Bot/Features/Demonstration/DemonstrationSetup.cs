using ClusterBot.Data;
using ClusterBot.Data.Setup;

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
        return "loaded the demonstration: " + await register.LoadAsync(cancellationToken);
    }
}
