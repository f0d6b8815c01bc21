namespace ClusterBot.Bot.Graph;

/// <summary>Stands in where Microsoft Graph is not configured.</summary>
internal sealed class NoGraphDirectory : IGraphDirectory
{
    public Task<PersonLookup> FindPersonAsync(string aadObjectId, CancellationToken cancellationToken) =>
        Task.FromResult<PersonLookup>(new PersonLookup.Unavailable(GraphOptions.NotConfigured));

    public Task<PersonLookup> FindByPrincipalNameAsync(string principalName, CancellationToken cancellationToken) =>
        FindPersonAsync(principalName, cancellationToken);
}
