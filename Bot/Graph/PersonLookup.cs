namespace ClusterBot.Bot.Graph;

/// <summary>What the directory answered.</summary>
public abstract record PersonLookup
{
    private PersonLookup()
    {
    }

    public sealed record Found(string DisplayName, string? Mail) : PersonLookup;

    /// <summary>The directory knows nobody by that id.</summary>
    public sealed record NotFound : PersonLookup;

    /// <param name="Reason">One plain sentence.</param>
    public sealed record Unavailable(string Reason) : PersonLookup;
}
