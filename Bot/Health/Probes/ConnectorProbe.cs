using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.BotFramework.Connector;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Health.Probes;

/// <summary>
/// Asks Teams for the members of a conversation; any answer will do. Sends tell while there are some, but after a failure they
/// wait longer and longer.
/// </summary>
internal sealed class ConnectorProbe(ConnectorClient connector, IServiceScopeFactory scopes, HealthState state) : IProbe
{
    private const int SmallestPage = 50;

    public Dependency Dependency => Dependency.Connector;

    public bool OnlyWhenFaulty => true;

    public async Task<string?> FindProblemAsync(CancellationToken cancellationToken)
    {
        if (await AnyConversationAsync(cancellationToken) is not { } place
            || !Uri.TryCreate(place.ServiceUrl, UriKind.Absolute, out var serviceUrl))
        {
            return state.Of(Dependency)?.Reason;
        }

        var answer = await connector.GetPagedMembersAsync(serviceUrl, place.Id, SmallestPage, cancellationToken: cancellationToken);
        if (answer.Failure is ConnectorResult.Unavailable unavailable)
        {
            // Without a token nobody was asked.
            return state.Of(Dependency.TokenService) is null ? unavailable.Reason : state.Of(Dependency)?.Reason;
        }

        return null;
    }

    private async Task<Conversation?> AnyConversationAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ClusterDbContext>().Conversations.AsNoTracking()
            .Where(c => c.RemovedAt == null).OrderBy(c => c.Id).FirstOrDefaultAsync(cancellationToken);
    }
}
