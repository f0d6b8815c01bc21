using ClusterBot.BotFramework.Authentication;

namespace ClusterBot.Bot.Faults;

/// <summary>Looks whether the bot's token can be renewed while the one at hand still lasts: then there is time to tell, and to mend it.</summary>
internal sealed class TokenRenewalProbe(IBotTokenSource tokens, FaultBook book) : IProbe
{
    public Dependency Dependency => Dependency.TokenRenewal;

    public bool OnlyWhenFaulty => false;

    public async Task<string?> FindProblemAsync(CancellationToken cancellationToken)
    {
        var token = await tokens.GetTokenAsync(cancellationToken);
        // Once none is left the sign-in service itself is what does not work, and this has been said.
        return token.Error is null ? token.RenewalProblem : book.Of(Dependency)?.Reason;
    }
}
