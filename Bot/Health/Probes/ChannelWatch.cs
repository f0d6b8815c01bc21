using ClusterBot.BotFramework.Authentication;
using ClusterBot.BotFramework.Authentication.Outbound;

namespace ClusterBot.Bot.Health.Probes;

internal static class ChannelWatch
{
    /// <summary>Watches what the bot needs to know the channel and to be known by it; without an app id there is nothing.</summary>
    public static IServiceCollection WatchChannel(this IServiceCollection services, IConfiguration configuration)
    {
        if (string.IsNullOrWhiteSpace(configuration[nameof(BotFrameworkOptions.MicrosoftAppId)]))
        {
            return services;
        }

        var tokens = services.Last(service => service.ServiceType == typeof(IBotTokenSource)).ImplementationFactory
            ?? throw new InvalidOperationException("The source of the bot's token is not made by a factory.");
        services.AddSingleton<IBotTokenSource>(provider =>
            new WatchedTokenSource((IBotTokenSource)tokens(provider), provider.GetRequiredService<HealthState>()));
        return services.AddProbe<TokenServiceProbe>().AddProbe<TokenRenewalProbe>().AddProbe<SigningKeysProbe>();
    }
}

/// <summary>Writes into the book whether the bot's token could be had.</summary>
internal sealed class WatchedTokenSource(IBotTokenSource tokens, HealthState state) : IBotTokenSource, IDisposable
{
    public async ValueTask<BotToken> GetTokenAsync(CancellationToken cancellationToken)
    {
        var token = await tokens.GetTokenAsync(cancellationToken);
        state.Note(Dependency.TokenService, token.Error);
        if (token.Error is null)
        {
            state.Note(Dependency.TokenRenewal, token.RenewalProblem);
        }

        return token;
    }

    public void Forget(BotToken token) => tokens.Forget(token);

    public void Dispose() => (tokens as IDisposable)?.Dispose();
}
