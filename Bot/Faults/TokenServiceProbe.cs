using ClusterBot.BotFramework.Authentication;

namespace ClusterBot.Bot.Faults;

/// <summary>Asks for the bot's token, which is kept while it lasts: the service is troubled when there is none.</summary>
internal sealed class TokenServiceProbe(IBotTokenSource tokens) : IProbe
{
    public Dependency Dependency => Dependency.TokenService;

    public bool OnlyWhenFaulty => false;

    public async Task<string?> FindProblemAsync(CancellationToken cancellationToken) => (await tokens.GetTokenAsync(cancellationToken)).Error;
}
