using ClusterBot.Bot.Configuration;
using ClusterBot.Cards.Health;

namespace ClusterBot.Bot.Features.Health.Checks;

/// <summary>Looks for settings that nothing reads.</summary>
internal sealed class SettingsCheck(IConfiguration configuration) : ICheck
{
    private const string Name = "settings";

    public bool IsSlow => false;

    public bool NeedsTables => false;

    public Task<IReadOnlyList<CheckLine>> RunAsync(string? tenantId, CancellationToken cancellationToken)
    {
        CheckLine[] wrong = [.. UnknownSettings.Find(configuration).Select(problem =>
            new CheckLine(Name, CheckStatus.Wrong, problem.Line, "Put the name right where it is set, and start again."))];
        return Task.FromResult<IReadOnlyList<CheckLine>>(
            wrong.Length > 0 ? wrong : [new CheckLine(Name, CheckStatus.Right, "All names are known and all values can be used.")]);
    }
}
