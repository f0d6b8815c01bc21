using static ClusterBot.Tests.Scenarios.TwoClusters;

namespace ClusterBot.Tests.Scenarios;

/// <summary>What goes wrong.</summary>
internal sealed partial class FortnightScenes
{
    public Task JordanRemovesTheBotAsync() => story.Teams.UninstallAsync(_cast.Growth, Jordan);

    public async Task JordanAddsItAgainAsync()
    {
        await story.Teams.InstallAsync(_cast.Growth, Jordan);
        await story.SettleAsync();
    }

    /// <summary>What Sasha's decision is to tell people waits, as Teams cannot be reached, when the bot is killed.</summary>
    public Task TheBotIsKilledWhileSashaDecidesAsync() => story.KillsBotAsync(SashaDecidesMorgansAsync);
}
