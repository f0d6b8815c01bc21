using ClusterBot.Bot.Health.Clock;
using ClusterBot.Cards.Health;

namespace ClusterBot.Bot.Features.Health.Checks;

/// <summary>Looks whether the machine's clock is right.</summary>
internal sealed class ClockCheck(ClockSkew skew, IConfiguration configuration) : ICheck
{
    private const string Name = "the machine's clock, beside Microsoft's";

    public bool IsSlow => true;

    public bool NeedsTables => false;

    public async Task<IReadOnlyList<CheckLine>> RunAsync(string? tenantId, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(configuration["MicrosoftAppId"]))
        {
            return [new CheckLine(Name, CheckStatus.NotUsed, "Without an app id there is nothing to compare it with.")];
        }

        return
        [
            await skew.ReadAsync(cancellationToken) switch
            {
                null => new CheckLine(Name, CheckStatus.NotUsed, "It could not be compared."),
                { } by when by.Duration() > ClockSkew.Tolerated => new CheckLine(
                    Name, CheckStatus.Wrong, $"It is {ClockSkew.Words(by)} {(by > TimeSpan.Zero ? "ahead" : "behind")}. "
                        + "Beyond five minutes, what people send is refused.", "Let the machine set its clock from the network."),
                _ => new CheckLine(Name, CheckStatus.Right, "They agree."),
            },
        ];
    }
}
