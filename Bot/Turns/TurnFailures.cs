using ClusterBot.Bot.Database;
using ClusterBot.Data;
using ClusterBot.Bot.Lifetime;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.BotFramework.Activities;
using ClusterBot.BotFramework.Activities.Invoke;

namespace ClusterBot.Bot.Turns;

/// <summary>
/// Answers for a turn that failed. When the database is at fault, the channel is asked to come again. When we are, the person gets
/// an apology with a reference; an event has nobody to apologise to, so it fails and may be delivered again.
/// </summary>
public sealed partial class TurnFailures(Transactions transactions, GracefulShutdown shutdown, TimeProvider time, ILogger<TurnFailures> log)
{
    private const string Failed = "failed";
    private const string NotStored = "not_stored";

    /// <summary>The channel does not wait for ever for an apology either.</summary>
    private static readonly TimeSpan LongestApology = TimeSpan.FromSeconds(2);

    /// <summary>Returns the response, and the name of the outcome.</summary>
    internal async Task<(InvokeResponse? Response, string Outcome)> AnswerAsync(Activity activity, RouteMatch match, Exception exception)
    {
        if (shutdown.LastMoment.IsCancellationRequested)
        {
            return (UnavailableResponses.WhileStopping(activity), NotStored);
        }

        var reference = Guid.NewGuid().ToString("N")[..8].ToUpperInvariant();
        LogFailed(log, reference, match.Route.Key, activity.Id, exception);
        if (StorageFault.Reason(exception) is not null)
        {
            return (UnavailableResponses.ForNow(activity), NotStored);
        }

        var apology = $"Something went wrong on our side. Nothing was stored. Please try again; if it happens again, quote {reference}.";
        return activity.Type switch
        {
            ActivityTypes.Invoke => (InvokeAnswers.Saying(activity, apology), Failed),
            // Nobody asked: nobody is answered.
            ActivityTypes.Message when !IncomingMessage.Of(activity).IsAddressed =>
                (new InvokeResponse(StatusCodes.Status500InternalServerError), Failed),
            ActivityTypes.Message when await SayAsync(activity, apology, reference) => (null, Failed),
            ActivityTypes.Message => (UnavailableResponses.ForNow(activity), NotStored),
            _ => (new InvokeResponse(StatusCodes.Status500InternalServerError), Failed),
        };
    }

    /// <summary>Records that what was stored could not be shown.</summary>
    internal void Unshown(Activity activity, Exception exception) => LogUnshown(log, activity.Id, exception);

    /// <summary>Says something in answer to an activity whose own turn stored nothing. Returns whether it is in the outbox.</summary>
    internal async Task<bool> SayAsync(Activity activity, string words, string reference)
    {
        using var patience = new CancellationTokenSource(LongestApology, time);
        try
        {
            // A key of its own: the turn has failed, and its reply's key stays free for when the activity comes again.
            var key = $"{TurnKey.Of(activity)}/{reference}";
            await transactions.RunAsync(
                ConversationTracker.TenantOf(activity),
                async (services, cancellationToken) =>
                    await (await TurnContext.BeginAsync(services, key, activity, cancellationToken)).SayAsync(words),
                patience.Token);
            return true;
        }
#pragma warning disable CA1031 // What hindered the turn, a full disk say, may hinder this too: the log has it, and the channel is told.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogUnsaid(log, reference, exception);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Turn {Reference} failed: route {Route}, activity {ActivityId}")]
    private static partial void LogFailed(ILogger logger, string reference, string route, string? activityId, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "What activity {ActivityId} has stored could not be shown")]
    private static partial void LogUnshown(ILogger logger, string? activityId, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "Turn {Reference} failed, and the person could not be told")]
    private static partial void LogUnsaid(ILogger logger, string reference, Exception exception);
}
