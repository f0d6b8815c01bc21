using ClusterBot.Bot.Health;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;

namespace ClusterBot.Bot.Integrations.Graph.Directory;

/// <summary>People, from <c>GET /users/{id}</c> (https://learn.microsoft.com/graph/api/user-get).</summary>
internal sealed class GraphDirectory(GraphServiceClient graph, HealthState faults, ILogger<GraphDirectory> logger) : IGraphDirectory
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

            return string.IsNullOrWhiteSpace(user.DisplayName)
                ? new PersonLookup.NotFound()
                : new PersonLookup.Found(user.DisplayName, user.Mail, user.Id);
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

/// <summary>The organisation's directory of people.</summary>
public interface IGraphDirectory
{
    Task<PersonLookup> FindPersonAsync(string aadObjectId, CancellationToken cancellationToken);

    /// <param name="principalName">The user principal name, such as <c>jo.smith@example.gov.uk</c>.</param>
    Task<PersonLookup> FindByPrincipalNameAsync(string principalName, CancellationToken cancellationToken);
}

/// <summary>Substitute where Microsoft Graph is not configured.</summary>
internal sealed class NoGraphDirectory : IGraphDirectory
{
    public Task<PersonLookup> FindPersonAsync(string aadObjectId, CancellationToken cancellationToken) =>
        Task.FromResult<PersonLookup>(new PersonLookup.Unavailable(GraphOptions.NotConfigured));

    public Task<PersonLookup> FindByPrincipalNameAsync(string principalName, CancellationToken cancellationToken) =>
        FindPersonAsync(principalName, cancellationToken);
}

/// <summary>The answer of the directory.</summary>
public abstract record PersonLookup
{
    private PersonLookup()
    {
    }

    /// <param name="DisplayName">The name to show.</param>
    /// <param name="Mail">The address, where there is one.</param>
    /// <param name="AadObjectId">The Entra object id, where it was asked for.</param>
    public sealed record Found(string DisplayName, string? Mail, string? AadObjectId = null) : PersonLookup;

    /// <summary>The directory knows nobody by that id.</summary>
    public sealed record NotFound : PersonLookup;

    /// <param name="Reason">One plain sentence.</param>
    public sealed record Unavailable(string Reason) : PersonLookup;
}
