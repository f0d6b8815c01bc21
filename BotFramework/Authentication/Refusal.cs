namespace ClusterBot.BotFramework.Authentication;

/// <summary>Why a request is not let in.</summary>
/// <param name="Status">The HTTP status to answer: 401 for a missing or wrong token, 403 for one that does not
/// suffice, 503 when tokens cannot be checked now and the same one may pass later.</param>
/// <param name="Reason">Why, for the log; it holds nothing that came with the request. The caller is not told.</param>
public sealed record Refusal(int Status, string Reason)
{
    internal static Refusal Unauthorised(string reason) => new(401, reason);

    internal static Refusal Unavailable(string reason) => new(503, reason);

    internal static Refusal Forbidden(string reason) => new(403, reason);
}
