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
            async (services, token) =>
            {
                var record = await RecordAsync(services, request, token);
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
            async (services, record, token) =>
            {
                var view = await SummaryReader.OfAsync(services.GetRequiredService<ClusterDbContext>(), record, summary, read, token);
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
            async (services, token) =>
            {
                var record = await RecordAsync(services, request, token);
                if (record.FinishedAt is null)
                {
                    await CloseAsync(services, record, await show(services, record, token));
                }
            },
            cancellationToken);

    private async Task CloseAsync(IServiceProvider services, SummaryRequest record, PostableCard shown)
    {
        record.FinishedAt = time.GetUtcNow();
        await services.GetRequiredService<MessageOutbox>().UpdateAllAsync(shown, "finished");
    }

    private static async Task<SummaryRequest> RecordAsync(IServiceProvider services, SummaryRequest request, CancellationToken token)
    {
        var db = services.GetRequiredService<ClusterDbContext>();
        var tenantId = await db.Conversations.Where(c => c.Id == request.ConversationId).Select(c => c.TenantId).SingleAsync(token);
        await db.AcquireTenantLockAsync(tenantId, token);
        return await db.Summaries.SingleAsync(s => s.Id == request.Id, token);
    }
}
