namespace ClusterBot.BotFramework.Authentication.Inbound;

/// <summary>
/// Tells a value that cannot be a bearer token, whoever gave it: put into a header it would fail there, or be refused for as long as
/// it is kept. See <see href="https://www.rfc-editor.org/rfc/rfc6750#section-2.1">RFC 6750, 2.1</see>.
/// </summary>
public static class BearerToken
{
    /// <summary>
    /// The most characters of a token. Those of Entra have some two thousand; servers refuse headers of more than 16 to 32 KB.
    /// </summary>
    public const int MaxLength = 16 * 1024;

    /// <summary>Returns null for a value that may be a token; otherwise a sentence for the log, without the value.</summary>
    public static string? ProblemOf(string? value) => value switch
    {
        null or "" => "The token that was given is empty.",
        { Length: > MaxLength } => $"The token that was given cannot be right: it has {value.Length} characters.",
        _ when !value.All(IsAllowed) => "The token that was given cannot be right: it has characters that no token has.",
        _ => null,
    };

    private static bool IsAllowed(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~' or '+' or '/' or '=';
}
