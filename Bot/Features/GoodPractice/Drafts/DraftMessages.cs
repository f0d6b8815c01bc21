using ClusterBot.Bot.ReadModels.Summaries;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Domain.GoodPractice;
using ClusterBot.Domain.GoodPractice.Drafts;
using ClusterBot.Domain.GoodPractice.Verification;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.GoodPractice.Drafts;

/// <summary>Holds a draft to its messages as they now are: what was deleted or edited since it was written.</summary>
internal sealed class DraftMessages(ClusterDbContext db)
{
    private const int MaxOfThreads = 2_000;

    /// <summary>Brings the draft up to date and returns it; null when none waits.</summary>
    public async Task<SummaryDraft?> RereadAsync(SummaryRequest request, CancellationToken cancellationToken)
    {
        if (request is not { Draft: { } stored, Material: { } kept })
        {
            return null;
        }

        var (draft, material) = (StoredSummary.ReadDraft(stored), StoredSummary.ReadMaterial(kept));
        var changed = await ChangedAsync(request, material, cancellationToken);
        if (changed.Count == 0)
        {
            return draft;
        }

        material = material with { Messages = [.. material.Messages.Select(known => Now(known, changed)).OfType<MaterialMessage>()] };
        draft = draft.Reread(changed, new PointChecker(await CheckedAsync(request, material, cancellationToken)));
        (request.Draft, request.Material) = (StoredSummary.Write(draft), StoredSummary.Write(material));
        return draft;
    }

    /// <summary>Returns the messages that a point is checked against: those that the draft shows, and their threads.</summary>
    public Task<IReadOnlyList<ThreadMessage>> CheckedAsync(SummaryRequest request, CancellationToken cancellationToken) =>
        CheckedAsync(request, StoredSummary.ReadMaterial(request.Material!), cancellationToken);

    private async Task<IReadOnlyList<ThreadMessage>> CheckedAsync(
        SummaryRequest request, SummaryMaterial material, CancellationToken cancellationToken)
    {
        var threads = material.Messages.Select(known => known.Message.ThreadId).Distinct().ToList();
        var around = await db.Messages.AsNoTracking()
            .Where(m => m.ConversationId == request.ConversationId && threads.Contains(m.ThreadId))
            .OrderByDescending(m => m.PostedAt)
            .Take(MaxOfThreads)
            .ToListAsync(cancellationToken);
        return
        [
            .. material.Messages.Select(known => known.Message)
                .Concat(around.Select(m => new ThreadMessage(
                    m.MessageId, m.ThreadId, m.AuthorName, m.Text, m.PostedAt, AuthorId: m.AuthorAadObjectId)))
                .DistinctBy(message => message.Id)
                .OrderBy(message => message.PostedAt),
        ];
    }

    private async Task<IReadOnlyDictionary<string, ThreadMessage?>> ChangedAsync(
        SummaryRequest request, SummaryMaterial material, CancellationToken cancellationToken)
    {
        var ids = material.Messages.Select(known => known.Message.Id).ToList();
        var now = await db.Messages.Where(m => m.ConversationId == request.ConversationId && ids.Contains(m.MessageId))
            .ToListAsync(cancellationToken);
        // What the turn has changed so far counts, too.
        var standing = now.Where(m => db.Entry(m).State != EntityState.Deleted)
            .ToDictionary(m => m.MessageId, m => m.Text, StringComparer.Ordinal);
        var deleted = await db.DeletedMessages.Where(m => m.ConversationId == request.ConversationId && ids.Contains(m.MessageId))
            .Select(m => m.MessageId).ToListAsync(cancellationToken);
        var changed = new Dictionary<string, ThreadMessage?>(StringComparer.Ordinal);
        foreach (var known in material.Messages)
        {
            var id = known.Message.Id;
            if (!standing.TryGetValue(id, out var text))
            {
                if (known.Kept is not null || deleted.Contains(id))
                {
                    changed[id] = null;
                }
            }
            else if (known.Kept is { } kept ? kept != MaterialMessage.Fingerprint(text) : text != known.Message.Text)
            {
                changed[id] = known.Message with { Text = text };
            }
        }

        return changed;
    }

    private static MaterialMessage? Now(MaterialMessage known, IReadOnlyDictionary<string, ThreadMessage?> changed) =>
        !changed.TryGetValue(known.Message.Id, out var now) ? known
        : now is null ? null
        : new MaterialMessage(now, MaterialMessage.Fingerprint(now.Text));
}
