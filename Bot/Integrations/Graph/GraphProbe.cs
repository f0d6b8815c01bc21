using ClusterBot.Bot.Health;
using ClusterBot.Bot.Integrations.Graph.Directory;

namespace ClusterBot.Bot.Integrations.Graph;

/// <summary>Asks for somebody whom the directory cannot know: that it says so is an answer.</summary>
internal sealed class GraphProbe(IGraphDirectory directory, HealthState state) : IProbe
{
    public Dependency Dependency => Dependency.Graph;

    public bool OnlyWhenFaulty => true;

    public async Task<string?> FindProblemAsync(CancellationToken cancellationToken)
    {
        await directory.FindPersonAsync(Guid.Empty.ToString(), cancellationToken);
        return state.Of(Dependency)?.Reason;
    }
}
