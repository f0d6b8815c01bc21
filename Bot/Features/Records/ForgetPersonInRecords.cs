using ClusterBot.Bot.Features.Records.Finding;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.ReadModels.Records;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Events;
using ClusterBot.Cards.Records;
using ClusterBot.Data;
using ClusterBot.Data.CardKeys;
using ClusterBot.Domain.Records;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Records;

/// <summary>
/// Takes an erased person off the posted cards of records, and out of the index: of its tokens nobody can tell whose name they are, so
/// all entries of the organisation are made anew.
/// </summary>
internal sealed class ForgetPersonInRecords(
    ClusterDbContext db, RecordReader reader, RecordViews views, MessageOutbox outbox, JobSignal jobs, AfterCommit commit) : ICardErasure
{
    public IReadOnlyList<CardFamily> Families => [CardFamily.Record];

    public async Task EraseAsync(PersonErased erased, TurnContext turn, CancellationToken cancellationToken)
    {
        var tenant = turn.Conversation.TenantId;
        await db.SearchEntries.Where(e => db.Clusters.Any(c => c.Id == e.ClusterId && c.TenantId == tenant))
            .ExecuteDeleteAsync(cancellationToken);
        jobs.AskAfter<IndexJob>(commit);
        foreach (var details in await reader.ReadAsync(erased.Records, tenant, cancellationToken))
        {
            var view = views.Of(details, null);
            var card = details.Version.Visibility == RecordVisibility.Named ? RecordCard.Build(view) : RecordCard.Elsewhere(view);
            foreach (var key in await KeysAsync(details.Record.Id, cancellationToken))
            {
                await outbox.UpdateAllAsync(new PostableCard(key, card), $"erased:{erased.PersonId:N}");
            }
        }
    }

    // One for each person to whom it was shown.
    private async Task<IReadOnlyList<CardKey>> KeysAsync(Guid record, CancellationToken cancellationToken)
    {
        var prefix = $"{CardFamily.Record.Key(record).Value}:";
        var posted = await db.OutboxMessages.Where(d => d.Subject!.StartsWith(prefix)).Select(d => d.Subject!).Distinct()
            .ToListAsync(cancellationToken);
        return [.. posted.Select(subject => RecordDetails.KeyOf(record, Guid.Parse(subject[prefix.Length..])))];
    }
}
