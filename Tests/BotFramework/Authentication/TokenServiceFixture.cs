using ClusterBot.Tests.Support.Tokens;

namespace ClusterBot.Tests.BotFramework.Authentication;

/// <summary>One token service for a class whose tests leave it as they found it.</summary>
public sealed class TokenServiceFixture : IAsyncLifetime
{
    public TokenService Service { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Service = await TokenService.StartAsync();

    public ValueTask DisposeAsync() => Service.DisposeAsync();
}
