using ClusterBot.Bot.Faults;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;

namespace ClusterBot.Bot.Graph;

/// <summary>People, from <c>GET /users/{id}</c> (https://learn.microsoft.com/graph/api/user-get).</summary>
internal sealed class GraphDirectory(GraphServiceClient graph, FaultBook faults, ILogger<GraphDirectory> logger) : IGraphDirectory
{
    public Task<PersonLookup> FindPersonAsync(string aadObjectId, CancellationToken cancellationToken) =>
        Guid.TryParse(aadObjectId, out var id)
            ? FindAsync(id.ToString(), ["displayName", "mail"], cancellationToken)
            : Task.FromResult<PersonLookup>(new PersonLookup.NotFound());

    public Task<PersonLookup> FindByPrincipalNameAsync(string principalName, CancellationToken cancellationToken) =>
        FindAsync(principalName, ["id", "displayName", "mail"], cancellationToken);

    private async Task<PersonLookup> FindAsync(string key, string[] fields, CancellationToken cancellationToken)
    {
        try
        {
            var user = await graph.Users[key].GetAsync(request => request.QueryParameters.Select = fields, cancellationToken);
            GraphUse.Worked(faults);
            if (user is null)
            {
                return new PersonLookup.Unavailable(GraphProblem.Unreadable);
            }

            return string.IsNullOrWhiteSpace(user.DisplayName) ? new PersonLookup.NotFound() : new PersonLookup.Found(user.DisplayName, user.Mail, user.Id);
        }
        catch (ApiException problem) when (problem.ResponseStatusCode == 404)
        {
            GraphUse.Worked(faults);
            return new PersonLookup.NotFound();
        }
        catch (Exception problem) when (GraphProblem.Reason(problem, cancellationToken) is { } reason)
        {
            GraphUse.Failed(faults, problem, reason);
            GraphLog.Failed(logger, "user", problem.GetType().Name, (problem as ApiException)?.ResponseStatusCode ?? 0);
            return new PersonLookup.Unavailable(reason);
        }
    }
}
