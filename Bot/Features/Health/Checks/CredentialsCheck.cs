using ClusterBot.Cards;
using ClusterBot.Cards.Health;

namespace ClusterBot.Bot.Features.Health.Checks;

/// <summary>Looks when the bot's secret ends, while there is time. That it ends soon, its probe says.</summary>
internal sealed class CredentialsCheck(CredentialExpiry expiry, IConfiguration configuration) : ICheck
{
    private const string Name = "the secret's last day";

    public bool IsSlow => false;

    public bool NeedsTables => false;

    public Task<IReadOnlyList<CheckLine>> RunAsync(string? tenantId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CheckLine>>([Line()]);

    private CheckLine Line() => (expiry.On, string.IsNullOrWhiteSpace(configuration["MicrosoftAppPassword"])) switch
    {
        (_, true) => new CheckLine(Name, CheckStatus.NotUsed, "There is no secret that could end."),
        (null, false) => new CheckLine(
            Name, CheckStatus.NotUsed, "It is not known, so nobody is told in time.", $"Set {CredentialExpiry.Setting} to the date."),
        ({ } on, false) => new CheckLine(
            Name, expiry.DaysLeft < 0 ? CheckStatus.Wrong : CheckStatus.Right, $"{CardDates.Day(on)}.",
            expiry.DaysLeft < 0 ? "Make a new secret and set it." : null),
    };
}
