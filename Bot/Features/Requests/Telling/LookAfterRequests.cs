using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.ReadModels.Requests;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Data;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Requests.Telling;

/// <summary>
/// Reminds once of an overdue reply, and shows within a minute what became of the messages about a request. It finds what is due in
/// the database: a missed run is made up for, a second one does nothing.
/// </summary>
internal sealed class LookAfterRequests(ClusterDbContext known, Transactions transactions, TimeProvider time) : IRecurringJob
{
    /// <summary>The time after which a request without a reply is left to "my work".</summary>
    private static readonly TimeSpan Within = TimeSpan.FromDays(14);

    public static string Name => "look after requests";

    public static TimeSpan Every => TimeSpan.FromSeconds(30);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var since = time.GetUtcNow() - Within;
        // The date changes at another instant in each zone: what may be due is looked at more closely later.
        var (from, to) = (DateOnly.FromDateTime(since.UtcDateTime), DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(1));
        var open = await known.OpenRequests().AsNoTracking()
            .Where(r => r.To == RequestRecipient.Board
                || (r.Events.All(happened => happened.Step != RequestStep.Reply)
                    && (r.RaisedAt > since || (r.DueOn >= from && r.DueOn < to))))
            .Select(r => new { r.Id, r.TenantId, MayBeOverdue = r.To != RequestRecipient.Board && r.DueOn < to })
            .ToListAsync(cancellationToken);
        var decided = await known.DecidedLatelyAsync(
            [.. open.Select(request => RequestDetails.KeyOf(request.Id))], RequestCardVariant.Asked, time.GetUtcNow(), cancellationToken);
        foreach (var request in open)
        {
            var isDecided = decided.Contains(RequestDetails.KeyOf(request.Id).Value!);
            if (isDecided || request.MayBeOverdue)
            {
                // One by one: whoever presses a button meanwhile waits for one of them and not for all.
                await transactions.RunAsync(
                    request.TenantId, (services, cancellationToken) => services.GetRequiredService<RequestReminders>()
                        .LookAsync(request.Id, isDecided, cancellationToken), cancellationToken);
            }
        }
    }
}
