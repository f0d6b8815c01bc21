using ClusterBot.Bot.Configuration;
using ClusterBot.Bot.Features.GoodPractice.Summaries;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Data;
using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.GoodPractice.Drafts;

/// <summary>
/// Looks after drafts: they reach whoever leads the cluster by now, end when nobody decides in time or when what they rest on is gone,
/// and every card that Teams accepted without an id still becomes what it should.
/// </summary>
internal sealed class DraftJob(ClusterDbContext db, Transactions transactions, RetentionOptions kept, TimeProvider time) : IRecurringJob
{
    /// <summary>Longer than this job is ever late; what is found twice is posted once.</summary>
    private static readonly TimeSpan Lately = TimeSpan.FromMinutes(30);

    public static string Name => "look after drafts";

    public static TimeSpan Every => TimeSpan.FromSeconds(30);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var open = await db.Summaries.AsNoTracking()
            .Where(s => s.FinishedAt == null && (s.State == SummaryState.Drafted || s.State == SummaryState.TakenAway))
            .OrderBy(s => s.RequestedAt)
            .Select(s => s.Id)
            .ToListAsync(cancellationToken);
        foreach (var id in open)
        {
            await InTenantAsync(id, LookAfterAsync, cancellationToken);
        }

        var prefix = CardFamily.Summary.Prefix;
        var since = time.GetUtcNow() - Lately;
        var lost = await db.OutboxMessages.AsNoTracking()
            .Where(d => d.Subject!.StartsWith(prefix) && d.Kind == OutboxMessageKind.Update && d.State == OutboxMessageState.Refused
                && d.Reason == RequestChecks.NothingToUpdate && d.FinishedAt > since)
            .Select(d => d.Subject!)
            .Distinct()
            .ToListAsync(cancellationToken);
        foreach (var subject in lost)
        {
            if (Guid.TryParse(subject[prefix.Length..], out var id))
            {
                await InTenantAsync(id, PostAnewAsync, cancellationToken);
            }
        }
    }

    private async Task LookAfterAsync(IServiceProvider services, SummaryRequest request, CancellationToken cancellationToken)
    {
        var posts = services.GetRequiredService<DraftPosts>();
        if (request.State == SummaryState.Drafted && request.DraftedAt < time.GetUtcNow() - kept.Of("Drafts"))
        {
            (request.State, request.Draft, request.Material) = (SummaryState.Expired, null, null);
        }
        else if (request.State == SummaryState.Drafted)
        {
            await posts.SendAsync(request, cancellationToken);
            var people = await services.GetRequiredService<SummaryLeads>().OfAsync(request, cancellationToken);
            if (await services.GetRequiredService<SummaryLeads>().UnreachedAsync(request, people, cancellationToken) is not null
                && await services.GetRequiredService<SummaryCards>().InChannelAsync(request, cancellationToken) is { } card)
            {
                await services.GetRequiredService<MessageOutbox>().UpdateAllAsync(card, "unreached");
            }

            return;
        }

        request.FinishedAt = time.GetUtcNow();
        await services.GetRequiredService<SummaryCards>().ShowAsync(request, "ended", cancellationToken);
        var because = request.State == SummaryState.Expired
            ? $"no cluster lead approved it within {kept.Of("Drafts").Days} days"
            : "messages on which it rested are no longer kept";
        await posts.TellAskerAsync(
            request, null, "ended",
            $"The summary that you asked for {await posts.WhereAsync(request, cancellationToken)} was not posted: {because}. "
                + "Its draft is deleted. You can ask for a new one there.",
            cancellationToken);
    }

    /// <summary>Posts anew what could not take the place of a card because Teams never told that card's id.</summary>
    private static async Task PostAnewAsync(IServiceProvider services, SummaryRequest request, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<ClusterDbContext>();
        var subject = SummaryScope.KeyOf(request.Id).Value;
        var newest = await db.OutboxMessages.Where(d => d.Subject == subject && d.Kind != OutboxMessageKind.Update)
            .OrderByDescending(d => d.Id).FirstAsync(cancellationToken);
        var update = await db.OutboxMessages.Where(d => d.UpdatesId == newest.Id).OrderByDescending(d => d.Id)
            .FirstOrDefaultAsync(cancellationToken);
        if (newest is { State: OutboxMessageState.Sent, ActivityId: null }
            && update is { State: OutboxMessageState.Refused, Reason: RequestChecks.NothingToUpdate })
        {
            await services.GetRequiredService<MessageOutbox>().PostAgainAsync(newest, update, $"{update.Key}/anew");
        }
    }

    private async Task InTenantAsync(
        Guid summary, Func<IServiceProvider, SummaryRequest, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        var tenant = await db.Summaries.Where(s => s.Id == summary)
            .Join(db.Conversations, s => s.ConversationId, c => c.Id, (_, c) => c.TenantId)
            .FirstOrDefaultAsync(cancellationToken);
        if (tenant is not null)
        {
            await transactions.RunAsync(
                tenant,
                async (services, cancellationToken) =>
                {
                    var request = await services.GetRequiredService<ClusterDbContext>().Summaries
                        .FirstOrDefaultAsync(s => s.Id == summary, cancellationToken);
                    if (request is not null)
                    {
                        await work(services, request, cancellationToken);
                    }
                },
                cancellationToken);
        }
    }
}
