using ClusterBot.BotFramework.Activities;
using ClusterBot.BotFramework.Authentication;

namespace ClusterBot.Bot.Turns;

/// <summary>The one door: <c>POST /api/messages</c>. Authenticated before it is read, read before anything is stored.</summary>
internal static partial class MessagesEndpoint
{
    public const string Path = "/api/messages";

    /// <summary>Teams sends at most about 100 KB; beyond this it is not Teams.</summary>
    private const int LargestBody = 256 * 1024;

    public static IEndpointRouteBuilder MapMessages(this IEndpointRouteBuilder app)
    {
        // Made now: two handlers for one route must keep the bot from starting, not fail its first turn.
        app.ServiceProvider.GetRequiredService<RouteTable>();
        app.MapPost(Path, TakeAsync);
        return app;
    }

    private static async Task<IResult> TakeAsync(
        HttpRequest request, InboundAuthenticator authenticator, TurnRunner turns, TurnInstruments instruments, ILogger<TurnRunner> log)
    {
        var authentication = await authenticator.AuthenticateAsync(
            request.Headers.Authorization, request.HttpContext.Connection.RemoteIpAddress, request.HttpContext.RequestAborted);
        if (!authentication.Succeeded)
        {
            return Refuse(log, instruments, authentication.Refusal);
        }

        if (await RequestBody.ReadAsync(request, LargestBody) is not { } body)
        {
            return Results.Problem("The activity is larger than 256 KB.", statusCode: StatusCodes.Status413PayloadTooLarge);
        }

        var read = ActivityReader.Read(body.Span);
        if (!read.Succeeded)
        {
            return BadRequest(read.Error);
        }

        if (authenticator.Authorise(authentication.Caller, read.Activity) is { } refusal)
        {
            return Refuse(log, instruments, refusal);
        }

        return ActivityProblems.Find(read.Activity) is { } problem
            ? BadRequest(problem)
            : Answer(await turns.RunAsync(read.Activity), request.HttpContext.Response);
    }

    private static IResult BadRequest(string problem) => Results.Problem(problem, statusCode: StatusCodes.Status400BadRequest);

    private static IResult Answer(InvokeResponse? response, HttpResponse http)
    {
        if (response?.Status == StatusCodes.Status503ServiceUnavailable)
        {
            http.Headers.RetryAfter = NotTaken.RetryAfterSeconds;
        }

        return response switch
        {
            null => Results.Ok(),
            { Body: { } body } => Results.Json(body, statusCode: response.Status),
            _ => Results.StatusCode(response.Status),
        };
    }

    private static IResult Refuse(ILogger log, TurnInstruments instruments, Refusal refusal)
    {
        instruments.Refused(refusal.Status, refusal.Reason);
        LogRefused(log, refusal.Status, refusal.Reason);
        return Results.StatusCode(refusal.Status);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Refused with {Status}: {Reason}")]
    private static partial void LogRefused(ILogger logger, int status, string reason);
}
