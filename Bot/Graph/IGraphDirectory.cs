namespace ClusterBot.Bot.Graph;

/// <summary>The organisation's directory of people.</summary>
public interface IGraphDirectory
{
    Task<PersonLookup> FindPersonAsync(string aadObjectId, CancellationToken cancellationToken);

    /// <param name="principalName">The user principal name, such as <c>jo.smith@example.gov.uk</c>.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    Task<PersonLookup> FindByPrincipalNameAsync(string principalName, CancellationToken cancellationToken);
}
