using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Tokens;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Turns;

/// <summary>A bot with an app id that trusts a token service of ours. Both go by the machine's clock, as the wrong tokens do.</summary>
public sealed class RegisteredBot : IAsyncLifetime
{
    public TokenService Tokens { get; private set; } = null!;

    public BotUnderTest Bot { get; private set; } = null!;

    /// <summary>The settings of a bot with an app id, and with the one channel that the tests have.</summary>
    public static Dictionary<string, string?> SettingsOf(TokenService tokens) => new(tokens.Settings)
    {
        ["Graph:Enabled"] = "false",
        ["AllowedServiceHosts"] = "127.0.0.1",
    };

    public async ValueTask InitializeAsync()
    {
        Tokens = await TokenService.StartAsync();

        // Known from the start: keys that come up later are asked for at most every five seconds.
        Tokens.Publish("not-endorsed");
        Tokens.Publish("directline", "directline");
        Bot = await BotUnderTest.StartAsync(SettingsOf(Tokens), services => services.AddSingleton(TimeProvider.System));
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Tokens.DisposeAsync();
    }
}
