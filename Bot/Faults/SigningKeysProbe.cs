using ClusterBot.BotFramework.Authentication;

namespace ClusterBot.Bot.Faults;

/// <summary>Looks whether the channel's keys are at hand, without which no request can be let in.</summary>
internal sealed class SigningKeysProbe(ChannelTokenValidator tokens) : IProbe
{
    public Dependency Dependency => Dependency.SigningKeys;

    public bool OnlyWhenFaulty => false;

    public async Task<string?> FindProblemAsync(CancellationToken cancellationToken) =>
        await tokens.HasKeysAsync(cancellationToken) ? null : "The keys with which Teams signs its requests cannot be fetched.";
}
