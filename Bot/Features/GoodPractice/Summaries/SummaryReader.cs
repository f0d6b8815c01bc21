using System.Text.Json.Serialization;
using ClusterBot.Bot.Data;
using ClusterBot.Bot.Data.Entities;
using ClusterBot.Bot.Data.Queries;
using ClusterBot.Bot.Features.GoodPractice.Messages;
using ClusterBot.Cards.GoodPractice;
using ClusterBot.Domain.GoodPractice;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.GoodPractice.Summaries;

/// <summary>The stored form of a finished summary.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(Summary))]
internal sealed partial class SummaryJson : JsonSerializerContext;

/// <summary>Puts a summary together with the messages that it cites.</summary>
internal static class SummaryReader
{
    public static async Task<SummaryView> OfAsync(
        ClusterDbContext db, SummaryRequest request, Summary summary, ThreadMessages read, CancellationToken token)
    {
        var channel = await db.Conversations.SingleAsync(c => c.Id == request.ConversationId, token);
        var cluster = await db.Clusters.FirstOrDefaultAsync(c => c.Id == channel.ClusterId, token);
        DateTimeOffset Local(DateTimeOffset at) => cluster?.Local(at) ?? at;

        var cited = read.Messages.ToDictionary(message => message.Id, StringComparer.Ordinal);
        var (firstAt, lastAt) = Period(request, read.Messages);
        return new SummaryView
        {
            // A channel that is no longer linked may hold anything.
            Marking = cluster?.Marking ?? ProtectiveMarking.OfficialSensitive,
            Place = SummaryScope.PlaceOf(request),
            IsUsualPeriod = IsUsual(request),
            Topic = request.Topic,
            FirstOn = DateOnly.FromDateTime(Local(firstAt).DateTime),
            LastOn = DateOnly.FromDateTime(Local(lastAt).DateTime),
            Messages = read.Messages.Count,
            People = read.Messages.Select(message => message.AuthorName).Distinct(StringComparer.OrdinalIgnoreCase).Count(),
            Method = summary.Method,
            Points = [.. summary.Points.Select(point => new PointView(point.Text, [.. point.Citations.Select(Source)]))],
            EmptyBecause = summary.EmptyBecause,
            Remarks = [.. Remarks(summary, read)],
        };

        SourceView Source(Citation citation)
        {
            var message = cited[citation.MessageId];
            return new SourceView(
                message.Id, message.AuthorName, Local(message.PostedAt), message.Text, citation.Quote, MessageLink.To(channel, message));
        }
    }

    private static (DateTimeOffset FirstAt, DateTimeOffset LastAt) Period(SummaryRequest request, IReadOnlyList<ThreadMessage> messages) =>
        request.SinceAt == DateTimeOffset.UnixEpoch
            ? (messages.Count > 0 ? messages[0].PostedAt : request.RequestedAt,
                messages.Count > 0 ? messages[^1].PostedAt : request.RequestedAt)
            : (request.SinceAt, LastMoment(request));

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

    private static IEnumerable<string> Remarks(Summary summary, ThreadMessages read) =>
        [.. One(summary.Note), .. summary.LeftOut.Select(left => left.Describe()), .. One(read.Remark)];

    private static string[] One(string? remark) => remark is null ? [] : [remark];
}
