namespace ClusterBot.Bot.Graph;

/// <summary>The organisation's directory of people.</summary>
public interface IGraphDirectory
{
    Task<PersonLookup> FindPersonAsync(string aadObjectId, CancellationToken cancellationToken);
}
