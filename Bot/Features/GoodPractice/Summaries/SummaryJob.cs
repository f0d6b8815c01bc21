using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Features.GoodPractice.Messages;
using ClusterBot.Bot.Integrations.Language;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Bot.Telemetry;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.GoodPractice.Summaries;

/// <summary>Writes the summaries that were asked for. Reading and writing are slow, so they happen outside any transaction.</summary>
internal sealed class SummaryJob(
    ClusterDbContext db, SummaryMessages messages, ISummaryWriter writer, SummaryPublisher publisher, SummaryWork work,
    ILogger<SummaryJob> log) : IRecurringJob
{
    /// <summary>Once, and three times again.</summary>
    public const int MostAttempts = 4;

    public static string Name => "write summaries";

    public static TimeSpan Every => TimeSpan.FromSeconds(30);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var due = await db.Summaries.AsNoTracking()
            .Where(s => s.State == SummaryState.Asked && s.FinishedAt == null)
            .OrderBy(s => s.RequestedAt)
            .ThenBy(s => s.Id)
            .ToListAsync(cancellationToken);
        foreach (var request in due)
        {
            await TryAsync(request, cancellationToken);
        }
    }

    private async Task TryAsync(SummaryRequest request, CancellationToken cancellationToken)
    {
        // Counted before it is tried, so that a request on which the process dies is given up too.
        if (await publisher.BeginAsync(request, MostAttempts, cancellationToken) is not { } attempt)
        {
            return;
        }

        try
        {
            using var span = SummaryMetrics.Writing(request);
            await work.RunAsync(request.Id, cancellationToken => WriteAsync(request, span, cancellationToken), cancellationToken);
        }
        catch (Exception problem) when (!cancellationToken.IsCancellationRequested)
        {
            GoodPracticeLog.NotWritten(log, request.Id, attempt, problem);
            if (attempt >= MostAttempts)
            {
                await publisher.GiveUpAsync(request, cancellationToken);
            }
        }
    }

    private async Task WriteAsync(SummaryRequest request, Span span, CancellationToken cancellationToken)
    {
        var read = await messages.ReadAsync(request, cancellationToken);
        await publisher.FollowAsync(request, read, cancellationToken);
        if (!await publisher.CountAsync(request, read, cancellationToken))
        {
            return;
        }

        var tenantId = await db.Conversations.Where(c => c.Id == request.ConversationId).Select(c => c.TenantId)
            .SingleAsync(cancellationToken);
        var summary = await writer.WriteAsync(new SummaryPrompt(request.Id.ToString("N"), tenantId, read.Messages), cancellationToken);
        span.Set(AttributeNames.SummaryMethod, summary.Method.ToString());
        await publisher.DraftAsync(request, summary, read, cancellationToken);
    }
}
