using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Features.GoodPractice.Scheduled;
using ClusterBot.Bot.Features.GoodPractice.Drafts;
using ClusterBot.Bot.Features.GoodPractice.Messages;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.ReadModels.Summaries;
using ClusterBot.Cards.GoodPractice;
using ClusterBot.Domain.GoodPractice;
using ClusterBot.Domain.GoodPractice.Drafts;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.GoodPractice.Summaries;

/// <summary>Keeps the state of a request while it is written, each step in one transaction; the cards change with it.</summary>
internal sealed class SummaryPublisher(Transactions transactions, TimeProvider time)
{
    /// <summary>Counts an attempt. None when there is no more to do: it was cancelled, or tried too often and given up.</summary>
    public Task<int?> BeginAsync(SummaryRequest request, int mostAttempts, CancellationToken cancellationToken) =>
        InStepAsync<int?>(
            request,
            async (services, record, cancellationToken) =>
            {
                if (record.Attempts < mostAttempts)
                {
                    return ++record.Attempts;
                }

                await EndAsync(services, record, SummaryState.Failed, cancellationToken);
                return null;
            },
            cancellationToken);

    /// <summary>Shows how much was read; false when nobody wants the summary any more.</summary>
    public async Task<bool> CountAsync(SummaryRequest request, ThreadMessages read, CancellationToken cancellationToken) =>
        await InStepAsync<bool?>(
            request,
            async (services, record, cancellationToken) =>
            {
                var cluster = await services.GetRequiredService<SummaryLeads>().ClusterAsync(record, cancellationToken);
                if (cluster is not null)
                {
                    var count = new SummaryCount(
                        read.Messages.Count, read.Messages.Select(message => message.ThreadId).Distinct().Count());
                    var card = SummaryProgressCard.Build(
                        record.Id, cluster.Marking, SummaryScope.PlaceOf(record), SummaryReader.TakenOf(record, cluster), record.Topic,
                        count);
                    await services.GetRequiredService<MessageOutbox>()
                        .UpdateAllAsync(new PostableCard(SummaryScope.KeyOf(record.Id), card), "read");
                }

                return true;
            },
            cancellationToken) is true;

    /// <summary>
    /// Follows what Microsoft Graph told of messages, where Teams did not: into what is kept, drafts and posted summaries.
    /// </summary>
    public async Task FollowAsync(SummaryRequest request, ThreadMessages read, CancellationToken cancellationToken)
    {
        if (read.Deleted.Count + read.Listed.Count > 0)
        {
            await InStepAsync<bool?>(
                request,
                async (services, record, cancellationToken) =>
                {
                    await services.GetRequiredService<ListedChanges>().FollowAsync(record.ConversationId, read, cancellationToken);
                    return true;
                },
                cancellationToken);
        }
    }

    /// <summary>Hands the summary to a cluster lead; says that there is nothing to sum up when it is empty.</summary>
    public Task DraftAsync(SummaryRequest request, Summary summary, ThreadMessages read, CancellationToken cancellationToken) =>
        InStepAsync(
            request,
            async (services, record, cancellationToken) =>
            {
                var db = services.GetRequiredService<ClusterDbContext>();
                var material = await CollectedMaterial.OfAsync(db, record, summary, read, cancellationToken);
                if (summary.IsEmpty)
                {
                    (record.State, record.FinishedAt) = (SummaryState.Empty, time.GetUtcNow());
                    if (record.IsScheduled)
                    {
                        await services.GetRequiredService<ScheduledSummaryPosts>().SayQuietAsync(
                            record, summary, await services.GetRequiredService<SummaryLeads>().ClusterAsync(record, cancellationToken),
                            cancellationToken);
                        return true;
                    }

                    await services.GetRequiredService<MessageOutbox>().UpdateAllAsync(
                        PublishedSummary.Of(record.Id, await SummaryReader.OfAsync(db, record, summary, material, cancellationToken)),
                        "finished");
                }
                else
                {
                    (record.State, record.DraftedAt) = (SummaryState.Drafted, time.GetUtcNow());
                    (record.Draft, record.Material) = (
                        StoredSummary.Write(SummaryDraft.Of(summary)), StoredSummary.Write(material));
                    await services.GetRequiredService<DraftPosts>().BeginAsync(record, cancellationToken);
                    if (record.IsScheduled)
                    {
                        await services.GetRequiredService<ScheduledSummaryPosts>().NoteHeardAsync(record, cancellationToken);
                    }
                }

                return true;
            },
            cancellationToken);

    public Task GiveUpAsync(SummaryRequest request, CancellationToken cancellationToken) =>
        InStepAsync(
            request,
            async (services, record, cancellationToken) =>
            {
                await EndAsync(services, record, SummaryState.Failed, cancellationToken);
                return true;
            },
            cancellationToken);

    private async Task EndAsync(
        IServiceProvider services, SummaryRequest record, SummaryState state, CancellationToken cancellationToken)
    {
        (record.State, record.FinishedAt) = (state, time.GetUtcNow());
        if (record.IsScheduled)
        {
            await services.GetRequiredService<ScheduledSummaryPosts>().SayFailedAsync(
                record, await services.GetRequiredService<SummaryLeads>().ClusterAsync(record, cancellationToken), cancellationToken);
        }

        await services.GetRequiredService<SummaryCards>().ShowAsync(record, "finished", cancellationToken);
    }

    /// <summary>Runs a step, unless it was cancelled, or done by another attempt.</summary>
    private Task<T?> InStepAsync<T>(
        SummaryRequest request, Func<IServiceProvider, SummaryRequest, CancellationToken, Task<T?>> step,
        CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (services, cancellationToken) =>
            {
                var record = await RecordAsync(services, request, cancellationToken);
                return record.State == SummaryState.Asked ? await step(services, record, cancellationToken) : default;
            },
            cancellationToken);

    private static async Task<SummaryRequest> RecordAsync(
        IServiceProvider services, SummaryRequest request, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<ClusterDbContext>();
        var tenantId = await db.Conversations.Where(c => c.Id == request.ConversationId).Select(c => c.TenantId)
            .SingleAsync(cancellationToken);
        await db.AcquireTenantLockAsync(tenantId, cancellationToken);
        return await db.Summaries.SingleAsync(s => s.Id == request.Id, cancellationToken);
    }
}
