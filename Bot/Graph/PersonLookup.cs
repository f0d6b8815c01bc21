namespace ClusterBot.Bot.Graph;

/// <summary>What the directory answered.</summary>
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
