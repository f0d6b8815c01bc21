using ClusterBot.Bot.Features.GoodPractice.Summaries;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Cards;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.GoodPractice;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.GoodPractice.Scheduled;

/// <summary>
/// Brings what comes of a scheduled summary to the lead and, once it is approved, into the channel, where no card of it stands yet.
/// </summary>
internal sealed class ScheduledSummaryPosts(ClusterDbContext db, MessageOutbox outbox)
{
    /// <summary>Posts an approved scheduled summary into its channel.</summary>
    public async Task PostAsync(SummaryRequest request, PostableCard card, CancellationToken cancellationToken)
    {
        var channel = await db.Conversations.SingleAsync(c => c.Id == request.ConversationId, cancellationToken);
        await outbox.StartThreadAsync(
            channel, card, $"{SummaryScope.KeyOf(request.Id)}/scheduled", new OutboxOptions { Priority = OutboxMessagePriority.Digest });
    }

    /// <summary>Tells the lead that there was nothing to sum up; of quiet periods in a row the first alone.</summary>
    public async Task SayQuietAsync(SummaryRequest request, Summary summary, Cluster? cluster, CancellationToken cancellationToken)
    {
        var schedule = await db.SummarySchedules.FirstOrDefaultAsync(d => d.ConversationId == request.ConversationId, cancellationToken);
        if (schedule is { IsQuiet: true })
        {
            return;
        }

        if (schedule is not null)
        {
            schedule.IsQuiet = true;
        }

        await SayAsync(
            request,
            $"There is no summary of {await WhereAsync(request, cancellationToken)} for {Days(request, cluster)}. {summary.EmptyBecause} "
                + "If the time after it is as quiet, ClusterBot does not say so again. To end this, type in the channel: "
                + "@ClusterBot summarise stop",
            cancellationToken);
    }

    /// <summary>Notes that there is something to sum up again.</summary>
    public async Task NoteHeardAsync(SummaryRequest request, CancellationToken cancellationToken)
    {
        if (await db.SummarySchedules.FirstOrDefaultAsync(d => d.ConversationId == request.ConversationId, cancellationToken)
            is { } schedule)
        {
            schedule.IsQuiet = false;
        }
    }

    /// <summary>Tells the lead that it could not be made.</summary>
    public async Task SayFailedAsync(SummaryRequest request, Cluster? cluster, CancellationToken cancellationToken) => await SayAsync(
        request,
        $"Something went wrong on our side, so there is no summary of {await WhereAsync(request, cancellationToken)} for "
            + $"{Days(request, cluster)}. Nothing was lost. You can ask for it in the channel: @ClusterBot summarise",
        cancellationToken);

    private async Task SayAsync(SummaryRequest request, string line, CancellationToken cancellationToken)
    {
        if (await db.People.FirstOrDefaultAsync(p => p.Id == request.RequestedById && p.ArchivedAt == null, cancellationToken) is { } lead)
        {
            await outbox.ToPersonAsync(lead, OutboundMessage.Text(line), $"{SummaryScope.KeyOf(request.Id)}/told/nothing");
        }
    }

    private async Task<string> WhereAsync(SummaryRequest request, CancellationToken cancellationToken) =>
        await db.Conversations.Where(c => c.Id == request.ConversationId).Select(c => c.Name).FirstOrDefaultAsync(cancellationToken)
            is { } name ? $"the channel {name}" : "the cluster’s channel";

    private static string Days(SummaryRequest request, Cluster? cluster)
    {
        DateOnly Local(DateTimeOffset at) => DateOnly.FromDateTime((cluster?.Local(at) ?? at).DateTime);
        return $"{CardDates.Day(Local(request.SinceAt))} to {CardDates.Day(Local(request.UntilAt!.Value.AddTicks(-1)))}";
    }
}
