using ClusterBot.Bot.ReadModels.Summaries;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Domain.GoodPractice;
using ClusterBot.Domain.Records.Search;
using ClusterBot.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.ReadModels.Finding;

/// <summary>The decisions of delivery boards.</summary>
public sealed class DecisionSource(ClusterDbContext db) : IFoundSource
{
    public SearchSource Source => SearchSource.Decision;

    public string Kind => "Decision";

    public Task<IReadOnlyList<OtherThing>> ReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        ThingsAsync(db.RequestEvents.Where(e => ids.Contains(e.Id)), cancellationToken);

    public Task<IReadOnlyList<OtherThing>> MissingAsync(int most, CancellationToken cancellationToken) => ThingsAsync(
        db.RequestEvents
            .Where(e => e.Step == RequestStep.Decide && e.Text != null && !db.SearchEntries.Any(known => known.SourceId == e.Id))
            .OrderBy(e => e.HappenedAt)
            .Take(most),
        cancellationToken);

    private async Task<IReadOnlyList<OtherThing>> ThingsAsync(IQueryable<RequestEvent> events, CancellationToken cancellationToken)
    {
        var decided = await events.AsNoTracking()
            .Join(db.Requests, e => e.RequestId, r => r.Id, (e, about) => new { Event = e, about.Need, PsaId = about.FromPsaId })
            .Join(db.Psas, e => e.PsaId, p => p.Id, (e, psa) => new { e.Event, e.Need, psa.Number, psa.ClusterId })
            .ToListAsync(cancellationToken);
        return
        [
            .. decided.Select(e => new OtherThing(
                e.Event.Id, 0, e.ClusterId, new SearchedText($"Decision PSA {e.Number} {e.Need}", e.Event.Text ?? "", e.Event.HappenedAt),
                $"PSA {e.Number}", e.Number)),
        ];
    }
}

/// <summary>The points of finished summaries.</summary>
public sealed class SummarySource(ClusterDbContext db) : IFoundSource
{
    /// <summary>Every point has a citation, so that a summary without one has no point.</summary>
    private const string HasPoint = "\"messageId\"";

    public SearchSource Source => SearchSource.Summary;

    public string Kind => "Summary point";

    public Task<IReadOnlyList<OtherThing>> ReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        ThingsAsync(db.Summaries.Where(s => ids.Contains(s.Id)), cancellationToken);

    public Task<IReadOnlyList<OtherThing>> MissingAsync(int most, CancellationToken cancellationToken) => ThingsAsync(
        db.Summaries
            .Where(s => s.Result != null && s.Result.Contains(HasPoint) && !db.SearchEntries.Any(known => known.SourceId == s.Id)
                && db.Conversations.Any(c => c.Id == s.ConversationId && c.ClusterId != null))
            .OrderBy(s => s.RequestedAt)
            .Take(most),
        cancellationToken);

    private async Task<IReadOnlyList<OtherThing>> ThingsAsync(IQueryable<SummaryRequest> summaries, CancellationToken cancellationToken)
    {
        var written = await summaries.AsNoTracking()
            .Where(s => s.Result != null)
            .Join(
                db.Conversations.Where(c => c.ClusterId != null), s => s.ConversationId, c => c.Id,
                (s, channel) => new { s.Id, s.Result, s.FinishedAt, s.RequestedAt, ClusterId = channel.ClusterId!.Value, channel.Name })
            .ToListAsync(cancellationToken);
        return
        [
            .. written.SelectMany(s => StoredSummary.Read(s.Result!).Points.Index().Where(each => each.Item.IsShown)
                .Select(each => new OtherThing(
                    s.Id, each.Index, s.ClusterId, new SearchedText("Summary", each.Item.Text, s.FinishedAt ?? s.RequestedAt),
                    From(s.Name, each.Item.Standing), null))),
        ];
    }

    private static string From(string? channel, PointStanding standing)
    {
        var from = channel is null ? "from the cluster’s channel" : $"from the channel {channel}";
        return standing switch
        {
            PointStanding.MessageEdited => $"{from}; a message behind it was edited since",
            PointStanding.NoLongerSaid => $"{from}; its message was edited since and no longer says this",
            PointStanding.Stands or PointStanding.MessageDeleted => from,
            _ => throw new InvalidOperationException($"No words for {standing}."),
        };
    }
}
