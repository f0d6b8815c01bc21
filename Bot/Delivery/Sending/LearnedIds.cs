using System.Text.Json;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Outbox;
using ClusterBot.BotFramework.Activities;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Delivery.Sending;

/// <summary>
/// Learns from a press which message a card is, where the channel accepted it without saying: the press names the message, and what
/// the button carries tells which of the bot's cards it stands on.
/// </summary>
internal static class LearnedIds
{
    /// <param name="db">The database.</param>
    /// <param name="press">Any activity; only a press of a button teaches something.</param>
    /// <param name="where">Where it comes from.</param>
    public static async Task LearnAsync(ClusterDbContext db, Activity press, Conversation where, CancellationToken cancellationToken)
    {
        if (press is not { ReplyToId: { Length: > 0 } shown, Value: { ValueKind: JsonValueKind.Object } value })
        {
            return;
        }

        var key = OrderKeys.Of(where);
        var unknown = await db.OutboxMessages
            .Where(d => d.OrderKey == key && d.ActivityId == null && d.State == OutboxMessageState.Sent
                && d.Kind != OutboxMessageKind.Update && d.ConversationId != null)
            .OrderBy(d => d.Id)
            .ToListAsync(cancellationToken);
        if (unknown.Count == 0 || await db.OutboxMessages.AnyAsync(d => d.OrderKey == key && d.ActivityId == shown, cancellationToken))
        {
            return;
        }

        var ids = Ids(value).ToHashSet();
        var pressed = unknown.FindAll(d => StandsIn(d, press.Conversation!.Id!, where) && ids.Any(id => IsAbout(d, id)));
        // Of two that could be it, neither is known to be.
        if (pressed is [var card])
        {
            card.ActivityId = shown;
            card.ConversationId = card.Kind == OutboxMessageKind.NewThread
                ? ConversationIds.InThread(where.Id, ConversationIds.Thread(press.Conversation!.Id) ?? shown)
                : card.ConversationId;
        }
    }

    private static bool StandsIn(OutboxMessage card, string pressedIn, Conversation where) =>
        ConversationIds.Root(card.ConversationId!) == where.Id
        && (card.Kind == OutboxMessageKind.NewThread || ConversationIds.Thread(card.ConversationId) == ConversationIds.Thread(pressedIn));

    private static bool IsAbout(OutboxMessage card, Guid id) =>
        card.Body.Contains(id.ToString(), StringComparison.OrdinalIgnoreCase)
        || card.Subject?.Contains($"{id:N}", StringComparison.OrdinalIgnoreCase) is true
        || card.Subject?.Contains($"{id:D}", StringComparison.OrdinalIgnoreCase) is true;

    private static IEnumerable<Guid> Ids(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(property => Ids(property.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Ids),
        JsonValueKind.String when value.TryGetGuid(out var id) => [id],
        _ => [],
    };
}
