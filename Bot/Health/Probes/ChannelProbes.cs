using ClusterBot.BotFramework.Authentication.Inbound;
using ClusterBot.BotFramework.Authentication.Outbound;

namespace ClusterBot.Bot.Health.Probes;

/// <summary>Looks whether the channel's keys are at hand, without which no request can be let in.</summary>
internal sealed class SigningKeysProbe(ChannelTokenValidator tokens) : IProbe
{
    public Dependency Dependency => Dependency.SigningKeys;

    public bool OnlyWhenFaulty => false;

    public async Task<string?> FindProblemAsync(CancellationToken cancellationToken) =>
        await tokens.HasKeysAsync(cancellationToken) ? null : "The keys with which Teams signs its requests cannot be fetched.";
}

/// <summary>
/// Looks whether the bot's token can be renewed while the one at hand still lasts: then there is time to tell, and to mend it.
/// </summary>
internal sealed class TokenRenewalProbe(IBotTokenSource tokens, HealthState state) : IProbe
{
    public Dependency Dependency => Dependency.TokenRenewal;

    public bool OnlyWhenFaulty => false;

    public async Task<string?> FindProblemAsync(CancellationToken cancellationToken)
    {
        var token = await tokens.GetTokenAsync(cancellationToken);
        // Once none is left the sign-in service itself is what does not work, and this has been said.
        return token.Error is null ? token.RenewalProblem : state.Of(Dependency)?.Reason;
    }
}

/// <summary>Asks for the bot's token, which is kept while it lasts: the service is troubled when there is none.</summary>
internal sealed class TokenServiceProbe(IBotTokenSource tokens) : IProbe
{
    public Dependency Dependency => Dependency.TokenService;

    public bool OnlyWhenFaulty => false;

    public async Task<string?> FindProblemAsync(CancellationToken cancellationToken) =>
        (await tokens.GetTokenAsync(cancellationToken)).Error;
}
