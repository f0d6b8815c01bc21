using ClusterBot.Bot.Features.Requests.Telling;
using ClusterBot.Bot.ReadModels.Requests;
using ClusterBot.Cards.Requests;
using ClusterBot.Data;
using ClusterBot.Domain.CheckIns.Reminders;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
using ClusterBot.Domain.Requests.Clocks;

namespace ClusterBot.Bot.Features.Requests.Clocks;

/// <summary>
/// Looks after one request, inside a transaction of its own: what became of its messages, and what its clock has to do. What the clock
/// did is an event of the request, so that it does it once, whoever looks and however often.
/// </summary>
internal sealed class RequestClockwork(
    ClusterDbContext db, RequestReader reader, RequestViewReader views, RequestNotifications notifications, RequestPeople people,
    RequestMessages messages, ReminderRules rules, TimeProvider time)
{
    /// <param name="id">An open request.</param>
    /// <param name="isDecided">True when the outcome of its messages was learned lately.</param>
    public async Task LookAsync(Guid id, bool isDecided, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(id, cancellationToken) is not { } details || details.Request.IsOver())
        {
            return;
        }

        if (isDecided)
        {
            await notifications.FollowAsync(details, cancellationToken);
        }

        var now = time.GetUtcNow();
        foreach (var tick in details.Request.Due(details.Hours, now))
        {
            db.RequestEvents.Add(details.Request.Tick(tick.Step, tick.DueAt, now));
            details = details with { Parties = details.Parties with { Reached = details.Request.Reached() } };
            await ActAsync(details, tick, cancellationToken);
        }
    }

    private Task ActAsync(RequestDetails details, ClockTick tick, CancellationToken cancellationToken) => tick.Step switch
    {
        RequestStep.Nudge => NudgeAsync(details, cancellationToken),
        RequestStep.GoUp => GoUpAsync(details, tick.DueAt, cancellationToken),
        RequestStep.RaiseAgain => RaiseAgainAsync(details, cancellationToken),
        RequestStep.LeaveToLead => LeaveToLeadAsync(details, cancellationToken),
        _ => throw new InvalidOperationException($"The clock does not take step {tick.Step}."),
    };

    private async Task NudgeAsync(RequestDetails details, CancellationToken cancellationToken)
    {
        var view = await views.ReadAsync(details, cancellationToken);
        if (rules.Most > 0)
        {
            await messages.SendLineAsync(
                details, await TurnAsync(details, cancellationToken), RequestNotificationText.Of(view), $"news/{details.Version}");
        }
    }

    // Everybody in it hears: both sides, the level that it reached, and the contacts of the departments of those who did not answer.
    private async Task GoUpAsync(RequestDetails details, DateTimeOffset dueAt, CancellationToken cancellationToken)
    {
        var view = await notifications.ShowAsync(details, cancellationToken);
        var turn = await TurnAsync(details, cancellationToken);
        List<Person> hear =
        [
            .. await people.AskersAsync(details, cancellationToken), .. await people.AskedAsync(details, cancellationToken), .. turn,
            .. await people.DepartmentContactsAsync(turn, cancellationToken),
        ];
        foreach (var level in details.Parties.Reached)
        {
            hear.AddRange(await people.LevelAsync(details, level, cancellationToken));
        }

        await messages.SendLineAsync(
            details, hear.DistinctBy(person => person.Id), RequestNotificationText.Of(view), $"news/{details.Version}");
        if (details.Request.Deadlines(details.Hours) is [.., var last] && last.EndsAt == dueAt)
        {
            await ShowAgainAsync(details, view, turn);
        }
    }

    private async Task RaiseAgainAsync(RequestDetails details, CancellationToken cancellationToken)
    {
        var view = await notifications.ShowAsync(details, cancellationToken);
        var turn = await TurnAsync(details, cancellationToken);
        await messages.SendLineAsync(
            details, [.. turn, .. await people.DepartmentContactsAsync(turn, cancellationToken)], RequestNotificationText.Of(view),
            $"news/{details.Version}");
        await ShowAgainAsync(details, view, turn);
    }

    private async Task LeaveToLeadAsync(RequestDetails details, CancellationToken cancellationToken)
    {
        var view = await notifications.ShowAsync(details, cancellationToken);
        await messages.SendLineAsync(
            details, await people.LeadsBesideAsync(details, [], cancellationToken), RequestNotificationText.Of(view),
            $"news/{details.Version}");
    }

    // The card itself, where an earlier one has gone up out of sight.
    private async Task ShowAgainAsync(RequestDetails details, RequestView view, List<Person> turn)
    {
        foreach (var person in rules.Most == 0 ? [] : turn)
        {
            await messages.SendCardAsync(
                details, view, person, WaitsForAsked(details) ? RequestCardVariant.Asked : RequestCardVariant.Asker,
                $"again/{details.Version}");
        }
    }

    private Task<List<Person>> TurnAsync(RequestDetails details, CancellationToken cancellationToken) => WaitsForAsked(details)
        ? people.AskedAsync(details, cancellationToken)
        : people.AskersAsync(details, cancellationToken);

    private static bool WaitsForAsked(RequestDetails details) =>
        details.Request.State() is RequestState.Raised or RequestState.Acknowledged;
}
