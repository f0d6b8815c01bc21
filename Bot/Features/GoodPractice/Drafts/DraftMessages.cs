using ClusterBot.Bot.Features.GoodPractice.Messages;
using ClusterBot.Bot.ReadModels.Summaries;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Domain.GoodPractice;
using ClusterBot.Domain.GoodPractice.Drafts;
using ClusterBot.Domain.GoodPractice.Verification;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.GoodPractice.Drafts;

/// <summary>Holds what a summary shows to its messages as they now are: what was deleted, edited or brought back since.</summary>
internal sealed class DraftMessages(ClusterDbContext db)
{
    private const int MaxOfThreads = 2_000;

    /// <summary>Brings the draft up to date and returns it; null when none waits.</summary>
    public Task<SummaryDraft?> RereadAsync(SummaryRequest request, CancellationToken cancellationToken) =>
        RereadAsync(request, MessageNews.None, cancellationToken);

    /// <summary>Brings the draft up to date with what was just heard, and returns it; null when none waits.</summary>
    public async Task<SummaryDraft?> RereadAsync(SummaryRequest request, MessageNews news, CancellationToken cancellationToken)
    {
        if (request is not { Draft: { } stored, Material: { } kept })
        {
            return null;
        }

        var (draft, material) = (StoredSummary.ReadDraft(stored), StoredSummary.ReadMaterial(kept));
        if (await ChangesAsync(request, material, news, _ => true, cancellationToken) is not { } changes)
        {
            return draft;
        }

        draft = draft.Reread(changes.Messages);
        (request.Draft, request.Material) = (StoredSummary.Write(draft), StoredSummary.Write(changes.Material));
        return draft;
    }

    /// <summary>Returns the messages that a point is checked against: those that the draft shows, and their threads.</summary>
    public Task<IReadOnlyList<ThreadMessage>> CheckedAsync(SummaryRequest request, CancellationToken cancellationToken) =>
        CheckedAsync(request, StoredSummary.ReadMaterial(request.Material!), cancellationToken);

    /// <summary>Returns what has changed in the messages of a summary, and its material as it is now; null when nothing has.</summary>
    /// <param name="request">The summary.</param>
    /// <param name="material">What it shows.</param>
    /// <param name="news">What was just heard.</param>
    /// <param name="concerns">Tells which messages are looked at.</param>
    public async Task<(MessageChanges Messages, SummaryMaterial Material)?> ChangesAsync(
        SummaryRequest request, SummaryMaterial material, MessageNews news, Func<string, bool> concerns,
        CancellationToken cancellationToken)
    {
        var standing = await StandingAsync(request, material, cancellationToken);
        var deleted = await DeletedAsync(request, material, cancellationToken);
        var now = new Dictionary<string, ThreadMessage?>(StringComparer.Ordinal);
        foreach (var known in material.Messages.Where(known => concerns(known.Message.Id)))
        {
            if (Changed(known, standing, deleted, news, out var changed))
            {
                now[known.Message.Id] = changed;
            }
        }

        var again = material.Gone.Where(gone => concerns(gone.Id))
            .Select(gone => (Gone: gone, Message: standing.GetValueOrDefault(gone.Id)
                ?? (deleted.Contains(gone.Id) ? null : news.Listed.GetValueOrDefault(gone.Id))))
            .Where(both => both.Message is not null)
            .ToList();
        if (now.Count == 0 && again.Count == 0)
        {
            return null;
        }

        var was = material.Messages.Where(known => now.TryGetValue(known.Message.Id, out var left) && left is null)
            .ToDictionary(
                known => known.Message.Id, known => news.Was.GetValueOrDefault(known.Message.Id) ?? known.Message.Text,
                StringComparer.Ordinal);
        material = material with
        {
            Messages =
            [
                .. material.Messages.Select(known => !now.TryGetValue(known.Message.Id, out var read) ? known
                    : read is null ? null : known.As(read)).OfType<MaterialMessage>(),
                .. again.Select(both => both.Gone.Again(both.Message!)),
            ],
            Gone =
            [
                .. material.Gone.Except(again.Select(both => both.Gone)),
                .. material.Messages.Where(known => was.ContainsKey(known.Message.Id)).Select(known => known.Gone()),
            ],
        };
        foreach (var (gone, message) in again)
        {
            now[gone.Id] = message;
        }

        var changes = new MessageChanges(now, new PointChecker(await CheckedAsync(request, material, cancellationToken)))
        {
            Was = was,
            Edited = material.Messages.Where(known => known.IsEdited).Select(known => known.Message.Id).ToHashSet(StringComparer.Ordinal),
            WordsOf = id => standing.GetValueOrDefault(id)?.Text ?? now.GetValueOrDefault(id)?.Text,
        };
        return (changes, material);
    }

    private static bool Changed(
        MaterialMessage known, IReadOnlyDictionary<string, ThreadMessage> standing, HashSet<string> deleted, MessageNews news,
        out ThreadMessage? now)
    {
        var id = known.Message.Id;
        var isListed = news.Listed.TryGetValue(id, out var listed);
        if (standing.TryGetValue(id, out var kept))
        {
            now = known.Message with { Text = kept.Text };
            return known.Kept is { } print ? print != MaterialMessage.Fingerprint(kept.Text) : kept.Text != known.Message.Text;
        }

        now = deleted.Contains(id) ? null : listed;
        return known.Kept is not null || deleted.Contains(id) || (isListed && listed?.Text != known.Message.Text);
    }

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
                .Concat(around.Select(Of))
                .DistinctBy(message => message.Id)
                .OrderBy(message => message.PostedAt),
        ];
    }

    // What the turn has changed so far counts, too.
    private async Task<IReadOnlyDictionary<string, ThreadMessage>> StandingAsync(
        SummaryRequest request, SummaryMaterial material, CancellationToken cancellationToken)
    {
        var ids = Ids(material);
        var now = await db.Messages.Where(m => m.ConversationId == request.ConversationId && ids.Contains(m.MessageId))
            .ToListAsync(cancellationToken);
        return now.Where(m => db.Entry(m).State != EntityState.Deleted).ToDictionary(m => m.MessageId, Of, StringComparer.Ordinal);
    }

    private async Task<HashSet<string>> DeletedAsync(
        SummaryRequest request, SummaryMaterial material, CancellationToken cancellationToken)
    {
        var ids = Ids(material);
        var deleted = await db.DeletedMessages.Where(m => m.ConversationId == request.ConversationId && ids.Contains(m.MessageId))
            .Select(m => m.MessageId).ToListAsync(cancellationToken);
        return deleted.ToHashSet(StringComparer.Ordinal);
    }

    private static List<string> Ids(SummaryMaterial material) =>
        [.. material.Messages.Select(known => known.Message.Id), .. material.Gone.Select(gone => gone.Id)];

    private static ThreadMessage Of(ThreadMessageRecord m) =>
        new(m.MessageId, m.ThreadId, m.AuthorName, m.Text, m.PostedAt, AuthorId: m.AuthorAadObjectId);
}
