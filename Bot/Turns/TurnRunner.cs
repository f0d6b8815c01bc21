using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Bot.Lifetime;
using ClusterBot.Bot.Telemetry;
using ClusterBot.Bot.Turns.Denials;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Events;
using ClusterBot.Bot.Turns.FirstAdministrators;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.BotFramework.Activities;
using ClusterBot.BotFramework.Activities.Invoke;
using ClusterBot.Cards.Model;

namespace ClusterBot.Bot.Turns;

/// <summary>Handles one authenticated activity: one route, one transaction, and only then the answer.</summary>
public sealed class TurnRunner(
    Transactions transactions,
    RouteTable routes,
    IServiceScopeFactory scopes,
    TurnFailures failures,
    ReadingTurns readings,
    TurnQueues queues,
    TurnMetrics metrics,
    GracefulShutdown shutdown,
    TimeProvider time)
{
    private const string Answered = "answered";
    private const string Repeated = "repeated";
    private const string NotConcerned = "not the bot's";
    private const string Foreign = "of another tenant";
    private const string Busy = "busy";
    private const string Denied = "denied beside others";

    /// <summary>A turn must end before the channel gives up on it.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(12);

    /// <summary>Returns the response to the channel; null for a plain 200.</summary>
    public async Task<InvokeResponse?> RunAsync(Activity activity)
    {
        if (shutdown.HasBegun)
        {
            return UnavailableResponses.WhileStopping(activity);
        }

        if (routes.Match(activity) is not { } match)
        {
            return await AnswerUnmatchedAsync(activity);
        }

        using var span = TurnMetrics.Turn.Start(match.Route.Key)
            .Set(AttributeNames.ActivityType, activity.Type)
            .Set(AttributeNames.Route, match.Route.Key);
        var startedAt = time.GetTimestamp();
        var (response, outcome) = await RunAsync(activity, match);
        metrics.Took(time.GetElapsedTime(startedAt), match.Route.Key, outcome);
        span.Set(AttributeNames.Outcome, outcome);
        if (outcome is not (Answered or Repeated or NotConcerned))
        {
            span.Fail(outcome);
        }

        return response;
    }

    private async Task<(InvokeResponse? Response, string Outcome)> RunAsync(Activity activity, RouteMatch match)
    {
        using var deadline = new CancellationTokenSource(Longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, shutdown.LastMoment);
        try
        {
            return await IsConcernedAsync(activity, match, either.Token)
                ? await TakeAsync(activity, match, either.Token)
                : (null, NotConcerned);
        }
#pragma warning disable CA1031 // The boundary of a turn: whatever went wrong, the person gets an answer and nothing is half-stored.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return await failures.AnswerAsync(activity, match, exception);
        }
    }

    private async Task<(InvokeResponse? Response, string Outcome)> TakeAsync(
        Activity activity, RouteMatch match, CancellationToken cancellationToken)
    {
        if (match.Route.OnlyReads && activity.Type == ActivityTypes.Invoke)
        {
            var (isOver, shown) = await WaitAsync(
                queues.Reading,
                activity,
                (place, cancellationToken) => readings.TryAsync(activity, match, place.Begin, cancellationToken),
                cancellationToken);
            if (isOver || shown is not null)
            {
                return isOver ? (UnavailableResponses.WhileBusy(activity), Busy) : (shown, Answered);
            }
        }

        var access = new TenantAccess(ConversationTracker.TenantOf(activity), match.Route.IsShared);
        var (isBusy, taken) = await TakeInTurnAsync(activity, match, access, cancellationToken);
        if (taken?.Outcome == Denied)
        {
            // Its record is counted, which nobody else may do at the same time.
            (isBusy, taken) = await TakeInTurnAsync(activity, match, TenantAccess.Alone(access.TenantId), cancellationToken);
        }

        return isBusy || taken is null ? (UnavailableResponses.WhileBusy(activity), Busy)
            : (taken.Shows is null ? taken.Response
                : await ShowAsync(activity, taken.Shows, taken.Draw, cancellationToken), taken.Outcome);
    }

    private Task<(bool IsBusy, Taken? Result)> TakeInTurnAsync(
        Activity activity, RouteMatch match, TenantAccess access, CancellationToken cancellationToken) => WaitAsync(
        queues.Of(access),
        activity,
        (place, cancellationToken) => transactions.RunAsync(
            access,
            (services, cancellationToken) =>
            {
                place.Begin();
                return TakeAsync(services, activity, match, access, cancellationToken);
            },
            cancellationToken),
        cancellationToken);

    /// <summary>Does something when its turn comes. Returns whether it could not begin in time, and what came of it otherwise.</summary>
    private static async Task<(bool IsBusy, T? Result)> WaitAsync<T>(
        TurnQueue queue, Activity activity, Func<TurnPlace, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        using var place = queue.Enter(activity);
        if (place is null)
        {
            return (true, default);
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, place.Patience);
        try
        {
            return (false, await work(place, either.Token));
        }
        catch (TenantBusyException)
        {
            return (true, default);
        }
        catch (OperationCanceledException) when (place.Patience.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return (true, default);
        }
    }

    /// <summary>Shows what is stored. It stays stored whether or not it can be shown.</summary>
    private async Task<InvokeResponse> ShowAsync(
        Activity activity, string shows, Func<AdaptiveCard>? draw, CancellationToken cancellationToken)
    {
        try
        {
            if (draw is not null)
            {
                return InvokeAnswers.ResponseTo(activity, CardResponse.With(draw()));
            }

            if (routes.MatchShown(shows) is { } match
                && await readings.TryAsync(activity, match, begin: null, cancellationToken) is { } shown)
            {
                return shown;
            }
        }
#pragma warning disable CA1031 // Whatever went wrong, what was pressed is stored.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            failures.Unshown(activity, exception);
        }

        return InvokeAnswers.Saying(
            activity, "It is recorded. The card could not be shown. To see it as it is now, please type: my work");
    }

    private async Task<InvokeResponse?> AnswerUnmatchedAsync(Activity activity)
    {
        // Every text that is meant for the bot has a route: this is a button, from a client without Universal Actions.
        return activity.Type == ActivityTypes.Message && IncomingMessage.Of(activity).IsAddressed
            && !await failures.SayAsync(activity, InvokeAnswers.NoLongerInUse, "unmatched")
            ? UnavailableResponses.ForNow(activity)
            : InvokeAnswers.ToUnmatched(activity);
    }

    private async Task<bool> IsConcernedAsync(Activity activity, RouteMatch match, CancellationToken cancellationToken)
    {
        if (match.Route.ConcernsAsync is not { } concerns)
        {
            return true;
        }

        await using var scope = scopes.CreateAsyncScope();
        return await concerns(scope.ServiceProvider, activity, cancellationToken);
    }

    private static async Task<Taken> TakeAsync(
        IServiceProvider services, Activity activity, RouteMatch match, TenantAccess access, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<ClusterDbContext>();
        var key = TurnKey.Of(activity);
        var front = await TurnFront.ReadAsync(services, key, activity, match, cancellationToken);
        if (front.Before is { } before)
        {
            return new Taken(InvokeAnswers.Recorded(before), Repeated, before.InvokeShows);
        }

        if (front.IsOfAnotherTenant(activity))
        {
            if (access.IsShared)
            {
                return new Taken(null, Denied);
            }

            await DeniedActs.RecordForeignAsync(
                db, activity, front, new TurnAct(match.Route.Key), services.GetRequiredService<TimeProvider>().GetUtcNow(),
                cancellationToken);
            return new Taken(InvokeAnswers.ToForeign(activity), Foreign);
        }

        var turn = await TurnContext.BeginAsync(services, key, activity, front, cancellationToken);
        if (turn.IsFirstAdministrator)
        {
            // What was read before is not what stands now.
            services.GetRequiredService<ForeseenRound>().Forget();
            await services.GetRequiredService<DomainEvents>().PublishAsync(new AdministratorFound(turn.Person!), turn, cancellationToken);
        }
        else if (turn.Person is null
            && services.GetRequiredService<FirstAdministrator>().Options is { IsConfigured: true, PrincipalName: not null })
        {
            await services.GetRequiredService<DomainEvents>().PublishAsync(new StrangerSeen(), turn, cancellationToken);
        }

        turn.Act = () => new TurnAct(match.Route.Key);
        var answer = await match.Route.RunAsync(services, match, turn, cancellationToken);
        if (turn.Denied is { } reason)
        {
            if (access.IsShared)
            {
                db.ChangeTracker.Clear();
                return new Taken(null, Denied);
            }

            await DeniedActs.RecordAsync(turn, reason, cancellationToken);
        }

        var record = new ProcessedActivity { Key = key, TakenAt = turn.Now };
        var response = await InvokeAnswers.GiveAsync(answer, turn, record, cancellationToken);
        // Last, so that it is written once, with its answer.
        db.Turns.Add(record);
        return new Taken(response, Answered, record.InvokeShows, (answer as CardResponse.Shown)?.AfterTurn);
    }

    /// <summary>The outcome of a turn.</summary>
    /// <param name="Response">The answer, where it is not drawn after the turn.</param>
    /// <param name="Outcome">For metrics and traces.</param>
    /// <param name="Shows">What the answer shows, see <see cref="ProcessedActivity.InvokeShows"/>.</param>
    /// <param name="Draw">Draws it from what the turn has read.</param>
    private sealed record Taken(InvokeResponse? Response, string Outcome, string? Shows = null, Func<AdaptiveCard>? Draw = null);
}
