using System.Text.Json;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Outbox;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.DataProtection.Erasure;

/// <summary>
/// The lines of text that the bot has said and that name a person: they are said again without the name, where they stand.
/// </summary>
/// <remarks>Found by their contents, so no longer than those are kept.</remarks>
internal sealed class LinesSaid(ClusterDbContext db, MessageOutbox outbox)
{
    /// <summary>Returns the lines that name the person. To be asked before the contents of messages are emptied.</summary>
    public async Task<IReadOnlyList<(OutboxMessage Line, string Without)>> FindAsync(Person person, CancellationToken cancellationToken)
    {
        var words = new PersonDataText(person);
        var lines = await db.OutboxMessages.AsNoTracking()
            .Where(d => d.TenantId == person.TenantId && d.Subject == null && d.Kind != OutboxMessageKind.Update
                && d.State == OutboxMessageState.Sent
                && d.RecipientId != person.Id && d.Body != OutboxMessage.NoBody)
            .ToListAsync(cancellationToken);
        return [.. lines.Select(line => (line, Text(line.Body))).Where(said => words.AreIn(said.Item2))
            .Select(said => (said.line, words.Replaced(said.Item2!)))];
    }

    public async Task SayAgainAsync(IEnumerable<(OutboxMessage Line, string Without)> lines, Guid personId)
    {
        foreach (var (line, without) in lines)
        {
            await outbox.UpdateAsync(line, OutboundMessage.Text(without), $"update:{line.Key}:erased:{personId:N}");
        }
    }

    private static string? Text(string body)
    {
        using var message = JsonDocument.Parse(body);
        return message.RootElement.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
    }
}
