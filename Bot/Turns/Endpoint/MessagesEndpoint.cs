using ClusterBot.Bot.Turns.Routing;
using ClusterBot.BotFramework.Activities;
using ClusterBot.BotFramework.Activities.Invoke;
using ClusterBot.BotFramework.Activities.Json;
using ClusterBot.BotFramework.Authentication.Inbound;

namespace ClusterBot.Bot.Turns.Endpoint;

/// <summary>The one door: <c>POST /api/messages</c>. Authenticated before it is read, read before anything is stored.</summary>
internal static class MessagesEndpoint
{
    public const string Path = "/api/messages";

    /// <summary>Teams sends at most about 100 KB; beyond this it is not Teams.</summary>
    private const int LargestBody = 256 * 1024;

    /// <summary>In an edited message, which comes without its mentions, the bot's own is known by its name alone.</summary>
    private const string OwnName = "ClusterBot";

    private const string Unusable = "The activity could not be read.";

    public static IEndpointRouteBuilder MapMessages(this IEndpointRouteBuilder app)
    {
        // Made now: two handlers for one route must keep the bot from starting, not fail its first turn.
        var services = app.ServiceProvider;
        services.GetRequiredService<RouteTable>();
        var authenticator = services.GetRequiredService<InboundAuthenticator>();
        var turns = services.GetRequiredService<TurnRunner>();
        var metrics = services.GetRequiredService<TurnMetrics>();
        var log = services.GetRequiredService<RefusalLog>();
        app.MapPost(Path, http => TakeAsync(http, authenticator, turns, metrics, log));
        return app;
    }

    private static async Task TakeAsync(
        HttpContext http, InboundAuthenticator authenticator, TurnRunner turns, TurnMetrics metrics, RefusalLog log)
    {
        var authentication = await authenticator.AuthenticateAsync(
            http.Request.Headers.Authorization, http.Connection.RemoteIpAddress, http.RequestAborted);
        if (!authentication.Succeeded)
        {
            Refuse(http, log, metrics, authentication.Refusal);
            return;
        }

        if (await RequestBody.ReadAsync(http.Request, LargestBody) is not { } body)
        {
            await ProblemAsync(http, log, metrics, "The activity is larger than 256 KB.", StatusCodes.Status413PayloadTooLarge);
            return;
        }

        var read = ActivityReader.Read(body.Span);
        if (!read.Succeeded)
        {
            await ProblemAsync(http, log, metrics, read.Error);
        }
        else if (authenticator.Authorise(authentication.Caller, read.Activity) is { } refusal)
        {
            Refuse(http, log, metrics, refusal);
        }
        else if (ActivityProblems.Find(read.Activity) is { } problem)
        {
            await ProblemAsync(http, log, metrics, problem);
        }
        else if (!ActivityTypes.IsKnown(read.Activity.Type))
        {
            // The protocol grows: what is new there is none of ours, and no fault of the channel's.
            metrics.Ignored();
        }
        else
        {
            if (read.Activity.Recipient is { Name: null or "" } recipient)
            {
                recipient.Name = OwnName;
            }

            await AnswerAsync(http, await turns.RunAsync(read.Activity));
        }
    }

    // What is wrong names fields and never values, so that it can be told and logged.
    private static Task ProblemAsync(
        HttpContext http, RefusalLog log, TurnMetrics metrics, string problem, int status = StatusCodes.Status400BadRequest)
    {
        metrics.Refused(status, Unusable);
        log.Note(status, problem);
        return Results.Problem(problem, statusCode: status).ExecuteAsync(http);
    }

    private static Task AnswerAsync(HttpContext http, InvokeResponse? response)
    {
        if (response?.Status == StatusCodes.Status503ServiceUnavailable)
        {
            http.Response.Headers.RetryAfter = UnavailableResponses.RetryAfterSeconds;
        }

        return response?.WriteToAsync(http.Response) ?? Task.CompletedTask;
    }

    private static void Refuse(HttpContext http, RefusalLog log, TurnMetrics metrics, Refusal refusal)
    {
        metrics.Refused(refusal.Status, refusal.Reason);
        log.Note(refusal.Status, refusal.Reason);
        http.Response.StatusCode = refusal.Status;
    }
}
