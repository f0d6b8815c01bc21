using System.Text.Json;
using ClusterBot.Bench.Storm.Load;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bench.Storm.Audit;

/// <summary>A delivery as it is in the database when the storm is over.</summary>
internal sealed record StoredDelivery(
    long Id, string OrderKey, string Root, bool IsUpdate, string Print, OutboxMessageState State, int Attempts, string? Reason,
    bool HasActivityId);

/// <summary>The content of the database when the storm is over.</summary>
internal sealed record StormRecords(
    IReadOnlyList<StoredDelivery> Deliveries, IReadOnlyDictionary<string, int> Answers, IReadOnlyDictionary<string, int> Escalations)
{
    public static async Task<StormRecords> ReadAsync(ClusterDbContext db)
    {
        var deliveries = new List<StoredDelivery>();
        await foreach (var row in db.OutboxMessages.AsNoTracking().OrderBy(d => d.Id).AsAsyncEnumerable())
        {
            deliveries.Add(Of(row));
        }

        var answers = await db.Answers.AsNoTracking().Select(answer => answer.BigPicture).ToListAsync();
        var escalations = await db.Requests.AsNoTracking().Select(escalation => escalation.Need).ToListAsync();
        return new StormRecords(deliveries, Count(answers), Count(escalations));
    }

    private static StoredDelivery Of(OutboxMessage row)
    {
        using var body = JsonDocument.Parse(row.Body);
        return new StoredDelivery(
            row.Id,
            row.OrderKey,
            row.ConversationId is { } to ? ConversationIds.Root(to) : "",
            row.Kind == OutboxMessageKind.Update,
            Arrival.PrintOf(body.RootElement),
            row.State,
            row.Attempts,
            row.Reason,
            row.ActivityId is not null);
    }

    private static Dictionary<string, int> Count(IEnumerable<string?> texts) =>
        texts.SelectMany(text => StormNames.MarkersIn(text ?? "")).GroupBy(marker => marker)
            .ToDictionary(group => group.Key, group => group.Count());
}
