using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Bot.Features.GoodPractice.Messages;
using ClusterBot.Bot.ReadModels.Summaries;
using ClusterBot.Cards.GoodPractice;
using ClusterBot.Domain.GoodPractice;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.GoodPractice.Summaries;

/// <summary>Puts a summary together with the messages that it cites.</summary>
internal static class SummaryReader
{
    public static async Task<SummaryView> OfAsync(
        ClusterDbContext db, SummaryRequest request, Summary summary, SummaryMaterial material, CancellationToken cancellationToken)
    {
        var channel = await db.Conversations.SingleAsync(c => c.Id == request.ConversationId, cancellationToken);
        var cluster = await db.Clusters.FirstOrDefaultAsync(c => c.Id == channel.ClusterId, cancellationToken);
        DateTimeOffset Local(DateTimeOffset at) => cluster?.Local(at) ?? at;

        var cited = material.ById();
        var departments = await SpeakersDepartments.OfAsync(db, channel.TenantId, summary, cited, cancellationToken);
        var (firstAt, lastAt) = request.SinceAt == DateTimeOffset.UnixEpoch
            ? (material.FirstAt, material.LastAt)
            : (request.SinceAt, LastMoment(request));
        return new SummaryView
        {
            Id = request.Id,
            // A channel that is no longer linked may hold anything.
            Marking = cluster?.Marking ?? ProtectiveMarking.OfficialSensitive,
            Place = SummaryScope.PlaceOf(request),
            IsUsualPeriod = IsUsual(request),
            Topic = request.Topic,
            FirstOn = DateOnly.FromDateTime(Local(firstAt).DateTime),
            LastOn = DateOnly.FromDateTime(Local(lastAt).DateTime),
            Messages = summary.MessagesRead,
            MessagesInAll = material.MessagesInAll,
            Threads = summary.ThreadsRead,
            People = material.People,
            Method = summary.Method,
            Points = [.. summary.Points.Select(View)],
            LeftOut = [.. summary.LeftOut.Concat(summary.TakenOut()).Select(left => new LeftOutView(
                left.Describe(), [.. left.MessageIds.Where(cited.ContainsKey).Select(id => Source(new Citation(id)))]))],
            EmptyBecause = summary.EmptyBecause,
            ApprovedOn = request is { State: SummaryState.Published, FinishedAt: { } at }
                ? DateOnly.FromDateTime(Local(at).DateTime) : null,
            Remarks = [.. One(summary.Note), .. One(material.Remark)],
        };

        PointView View(Point point) => new(
            point.Text, [.. point.Citations.Where(citation => cited.ContainsKey(citation.MessageId)).Select(Source)])
        {
            IsEdited = point.IsEdited,
            Standing = point.Standing,
            Said = [.. point.Said.Where(said => cited.ContainsKey(said.MessageId)).Select(said => new SaidView(
                cited[said.MessageId].AuthorName, departments.GetValueOrDefault(said.MessageId), said.Text))],
        };

        SourceView Source(Citation citation)
        {
            var message = cited[citation.MessageId];
            return new SourceView(
                message.Id, message.AuthorName, Local(message.PostedAt), message.Text, citation.Quote, MessageLink.To(channel, message))
            {
                Department = departments.GetValueOrDefault(message.Id),
            };
        }
    }

    // The instant at which the day after begins is no part of it.
    private static DateTimeOffset LastMoment(SummaryRequest request) => request.UntilAt?.AddTicks(-1) ?? request.RequestedAt;

    private static bool IsUsual(SummaryRequest request) =>
        request.UntilAt is null && request.SinceAt == request.RequestedAt - SummariseHandler.ChannelPeriod;

    /// <summary>
    /// Returns the days that are read, local, so that the person sees how the request was understood; null for the whole of a
    /// thread.
    /// </summary>
    public static SummarySpan? TakenOf(SummaryRequest request, Cluster cluster) => request.SinceAt == DateTimeOffset.UnixEpoch
        ? null
        : new SummarySpan(
            DateOnly.FromDateTime(cluster.Local(request.SinceAt).DateTime),
            DateOnly.FromDateTime(cluster.Local(LastMoment(request)).DateTime),
            IsUsual(request));

    private static string[] One(string? remark) => remark is null ? [] : [remark];
}
