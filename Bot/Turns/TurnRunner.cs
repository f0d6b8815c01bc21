using ClusterBot.Bot.Data;
using ClusterBot.Bot.Delivery;
using ClusterBot.BotFramework.Activities;

namespace ClusterBot.Bot.Turns;

/// <summary>Takes one authenticated activity: one route, one transaction, and only then the answer.</summary>
public sealed partial class TurnRunner(Transactions transactions, RouteTable routes, TimeProvider time, ILogger<TurnRunner> log)
{
    /// <summary>A turn must end before the channel gives up on it.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(12);

    /// <summary>What an invoke is answered; none for other activities.</summary>
    public async Task<InvokeResponse?> RunAsync(Activity activity)
    {
        if (routes.Match(activity) is not { } match)
        {
            return await AnswerUnmatchedAsync(activity);
        }

        using var deadline = new CancellationTokenSource(Longest, time);
        try
        {
            return await transactions.RunAsync(
                Conversations.TenantOf(activity), (services, token) => TakeAsync(services, activity, match, token), deadline.Token);
        }
#pragma warning disable CA1031 // The boundary of a turn: whatever went wrong, the person gets an answer and nothing is half-stored.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return await ApologiseAsync(activity, match, exception);
        }
    }

    private async Task<InvokeResponse?> AnswerUnmatchedAsync(Activity activity)
    {
        if (activity.Type == ActivityTypes.Message)
        {
            // Every text has a route: this is a button, from a client without Universal Actions.
            await SayAsync(activity, InvokeAnswers.NoLongerInUse, "unmatched");
        }

        return InvokeAnswers.ToUnmatched(activity);
    }

    private async Task<InvokeResponse?> TakeAsync(IServiceProvider services, Activity activity, RouteMatch match, CancellationToken token)
    {
        var db = services.GetRequiredService<ClusterDbContext>();
        var key = TurnKey.Of(activity);
        if (await db.Turns.FindAsync([key], token) is { } before)
        {
            return InvokeAnswers.Recorded(before);
        }

        var record = db.Turns.Add(new RecordedTurn { Key = key, TakenAt = time.GetUtcNow() }).Entity;
        var turn = await BeginAsync(services, db, key, activity, token);
        var answer = await match.Route.RunAsync(services, match, turn, token);
        return await InvokeAnswers.GiveAsync(answer, turn, record);
    }

    private async Task<TurnContext> BeginAsync(IServiceProvider services, ClusterDbContext db, string key, Activity activity, CancellationToken token)
    {
        var person = await Conversations.FindPersonAsync(db, activity, token);
        if (person is not null && activity.From?.Id is { } account)
        {
            person.ChannelAccountId = account;
        }

        return new TurnContext
        {
            Activity = activity,
            Conversation = await Conversations.RecordAsync(db, activity, person, token),
            Person = person,
            Db = db,
            Outbox = services.GetRequiredService<Outbox>(),
            Now = time.GetUtcNow(),
            Key = key,
        };
    }

    private async Task<InvokeResponse?> ApologiseAsync(Activity activity, RouteMatch match, Exception exception)
    {
        var reference = Guid.NewGuid().ToString("N")[..8].ToUpperInvariant();
        LogFailed(log, reference, match.Route.Key, activity.Id, exception);
        var apology = $"Something went wrong on our side. Nothing was stored. Please try again; if it happens again, quote {reference}.";
        if (activity.Type == ActivityTypes.Invoke)
        {
            return AdaptiveCardInvokeResponse.Message(apology);
        }

        if (activity.Type == ActivityTypes.Message)
        {
            await SayAsync(activity, apology, reference);
        }

        return null;
    }

    private async Task SayAsync(Activity activity, string apology, string reference)
    {
        try
        {
            // A key of its own: the turn has failed, and its reply's key stays free for when the activity comes again.
            var key = $"{TurnKey.Of(activity)}/{reference}";
            await transactions.RunAsync(
                Conversations.TenantOf(activity),
                async (services, token) =>
                {
                    var turn = await BeginAsync(services, services.GetRequiredService<ClusterDbContext>(), key, activity, token);
                    await turn.SayAsync(apology);
                },
                CancellationToken.None);
        }
#pragma warning disable CA1031 // What hindered the turn, a full disk say, may hinder this too: the log has it, and there is nobody else to tell.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogUnsaid(log, reference, exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Turn {Reference} failed: route {Route}, activity {ActivityId}")]
    private static partial void LogFailed(ILogger logger, string reference, string route, string? activityId, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "Turn {Reference} failed, and the person could not be told")]
    private static partial void LogUnsaid(ILogger logger, string reference, Exception exception);
}
