using Azure.Identity;
using Microsoft.Kiota.Abstractions;

namespace ClusterBot.Bot.Integrations.Graph;

/// <summary>Turns a failure of Graph into one plain sentence, and tells which failures are expected.</summary>
internal static class GraphProblem
{
    public const string Unreadable = "Microsoft Graph's answer could not be read.";

    /// <summary>Null for what is not Graph's failure: that should be thrown on.</summary>
    public static string? Reason(Exception problem, CancellationToken cancellationToken) => problem switch
    {
        OperationCanceledException when cancellationToken.IsCancellationRequested => null,
        OperationCanceledException => "Microsoft Graph did not answer in time.",
        ApiException { ResponseStatusCode: 401 or 403 } => "The bot is not allowed to read this from Microsoft Graph.",
        ApiException { ResponseStatusCode: 404 } => "Microsoft Graph does not know it.",
        ApiException { ResponseStatusCode: 429 } => "Microsoft Graph is asked too much at the moment.",
        ApiException { ResponseStatusCode: var status } => $"Microsoft Graph answered with an error ({status}).",
        AuthenticationFailedException => "The bot could not sign in to Microsoft Graph.",
        HttpRequestException => "Microsoft Graph could not be reached.",
        System.Text.Json.JsonException or IOException or InvalidDataException or KeyNotFoundException => Unreadable,
        _ => null,
    };
}
