using ClusterBot.Bot.Features.GoodPractice.Messages;
using ClusterBot.Bot.ReadModels.Summaries;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Domain.GoodPractice;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.GoodPractice.Summaries;

/// <summary>Takes from all that was read what a summary shows.</summary>
internal static class CollectedMaterial
{
    /// <summary>The longest part that is kept of a message from which no point is taken: no card shows more.</summary>
    private const int MaxLeftOut = 400;

    public static async Task<SummaryMaterial> OfAsync(
        ClusterDbContext db, SummaryRequest request, Summary summary, ThreadMessages read, CancellationToken cancellationToken)
    {
        var cited = summary.Points.SelectMany(point => point.Citations.Select(citation => citation.MessageId)
            .Concat(point.Said.Select(said => said.MessageId))).ToHashSet(StringComparer.Ordinal);
        var named = summary.LeftOut.SelectMany(left => left.MessageIds).ToHashSet(StringComparer.Ordinal);
        var shown = read.Messages.Where(message => cited.Contains(message.Id) || named.Contains(message.Id)).ToList();
        var ids = shown.ConvertAll(message => message.Id);
        var kept = await db.Messages.AsNoTracking().Where(m => m.ConversationId == request.ConversationId && ids.Contains(m.MessageId))
            .ToDictionaryAsync(m => m.MessageId, m => MaterialMessage.Fingerprint(m.Text), cancellationToken);
        return new SummaryMaterial
        {
            Messages = [.. shown.Select(message => new MaterialMessage(
                cited.Contains(message.Id) ? message : message with { Text = AuthorsText.Start(message.Text, MaxLeftOut) },
                kept.GetValueOrDefault(message.Id)))],
            MessagesInAll = read.Messages.Count + read.NotRead,
            People = read.Messages.Select(message => message.AuthorName).Distinct(StringComparer.OrdinalIgnoreCase).Count(),
            FirstAt = read.Messages.Count > 0 ? read.Messages[0].PostedAt : request.RequestedAt,
            LastAt = read.Messages.Count > 0 ? read.Messages[^1].PostedAt : request.RequestedAt,
            Remark = read.Remark,
        };
    }
}
