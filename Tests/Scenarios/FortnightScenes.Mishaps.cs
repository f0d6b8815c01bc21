using static ClusterBot.Tests.Scenarios.TwoClusters;

namespace ClusterBot.Tests.Scenarios;

/// <summary>The mishaps.</summary>
internal sealed partial class FortnightScenes
{
    public Task JordanRemovesTheBotAsync() => story.Teams.UninstallAsync(_cast.Growth, Jordan);

    public async Task JordanAddsItAgainAsync()
    {
        await story.Teams.InstallAsync(_cast.Growth, Jordan);
        await story.SettleAsync();
    }

    /// <summary>Kills the bot while the messages about Sasha's decision wait, as Teams cannot be reached.</summary>
    public Task TheBotIsKilledWhileSashaDecidesAsync() => story.KillsBotAsync(SashaDecidesMorgansAsync);
}
