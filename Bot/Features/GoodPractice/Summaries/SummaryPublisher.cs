using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Features.GoodPractice.Messages;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.ReadModels.Summaries;
using ClusterBot.Domain.GoodPractice;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.GoodPractice.Summaries;

/// <summary>Keeps the state of a request, each step in one transaction; the card changes with it.</summary>
internal sealed class SummaryPublisher(Transactions transactions, TimeProvider time)
{
    /// <summary>Counts an attempt. None when there is nothing more to do: it is finished, or was tried too often and is given up.</summary>
    public Task<int?> BeginAsync(SummaryRequest request, int mostAttempts, CancellationToken cancellationToken) =>
        transactions.RunAsync<int?>(
            async (services, cancellationToken) =>
            {
                var record = await RecordAsync(services, request, cancellationToken);
                if (record.FinishedAt is not null)
                {
                    return null;
                }

                if (record.Attempts >= mostAttempts)
                {
                    await CloseAsync(services, record, PublishedSummary.Failed(record.Id, SummaryScope.PlaceOf(record)));
                    return null;
                }

                return ++record.Attempts;
            },
            cancellationToken);

    public Task WithAsync(SummaryRequest request, Summary summary, ThreadMessages read, CancellationToken cancellationToken) =>
        FinishAsync(
            request,
            async (services, record, cancellationToken) =>
            {
                var view = await SummaryReader.OfAsync(
                    services.GetRequiredService<ClusterDbContext>(), record, summary, read, cancellationToken);
                record.Result = StoredSummary.Write(summary);
                return PublishedSummary.Of(record.Id, view);
            },
            cancellationToken);

    public Task GiveUpAsync(SummaryRequest request, CancellationToken cancellationToken) =>
        FinishAsync(
            request, (_, record, _) => Task.FromResult(PublishedSummary.Failed(record.Id, SummaryScope.PlaceOf(record))),
            cancellationToken);

    private Task FinishAsync(
        SummaryRequest request,
        Func<IServiceProvider, SummaryRequest, CancellationToken, Task<PostableCard>> show,
        CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (services, cancellationToken) =>
            {
                var record = await RecordAsync(services, request, cancellationToken);
                if (record.FinishedAt is null)
                {
                    await CloseAsync(services, record, await show(services, record, cancellationToken));
                }
            },
            cancellationToken);

    private async Task CloseAsync(IServiceProvider services, SummaryRequest record, PostableCard shown)
    {
        record.FinishedAt = time.GetUtcNow();
        await services.GetRequiredService<MessageOutbox>().UpdateAllAsync(shown, "finished");
    }

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
