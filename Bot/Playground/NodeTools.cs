namespace ClusterBot.Bot.Playground;

/// <summary>The full paths of <c>node</c> and <c>npm</c>.</summary>
public sealed record NodeTools(string Node, string Npm);

public abstract record NodeSearchResult
{
    private NodeSearchResult()
    {
    }

    public sealed record Found(NodeTools Tools) : NodeSearchResult;

    /// <param name="Reason">What is missing, as a sentence.</param>
    public sealed record Missing(string Reason) : NodeSearchResult;
}
