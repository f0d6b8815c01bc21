namespace ClusterBot.BotFramework.Authentication;

/// <summary>Who sent a request, as far as its token says.</summary>
public sealed class CallerIdentity
{
    private CallerIdentity(string? serviceUrl, IReadOnlySet<string> endorsements) =>
        (ServiceUrl, Endorsements) = (serviceUrl, endorsements);

    /// <summary>Somebody without a token, on a bot without an app id.</summary>
    public static CallerIdentity Unauthenticated { get; } = new(null, new HashSet<string>());

    /// <summary>Whether a token was checked.</summary>
    public bool IsAuthenticated => ServiceUrl is not null;

    /// <summary>The service URL that the token is for; null without a token.</summary>
    public string? ServiceUrl { get; }

    /// <summary>The channels for which the token's key may sign.</summary>
    public IReadOnlySet<string> Endorsements { get; }

    internal static CallerIdentity OfChannel(string serviceUrl, IReadOnlySet<string> endorsements) => new(serviceUrl, endorsements);
}
