using ClusterBot.Bot.Features.GoodPractice.Drafts;
using ClusterBot.Bot.Features.GoodPractice.Messages;
using ClusterBot.Bot.ReadModels.Summaries;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.GoodPractice;

namespace ClusterBot.Bot.Features.GoodPractice.Summaries;

/// <summary>
/// Follows what happens to messages into the posted summary that cites them: its cards, what <c>find</c> finds of it, and the records that
/// were kept from its points.
/// </summary>
internal sealed class PostedMessages(ClusterDbContext db, DraftMessages messages, SummaryCards cards, TimeProvider time)
{
    public async Task FollowAsync(SummaryRequest request, MessageNews news, CancellationToken cancellationToken)
    {
        if (request is not { Result: { } stored, Material: { } kept })
        {
            return;
        }

        // Only what was just heard of: messages that have gone with their time are not deleted by anybody.
        var heard = news.Ids.ToHashSet(StringComparer.Ordinal);
        var before = StoredSummary.Read(stored);
        if (await messages.ChangesAsync(request, StoredSummary.ReadMaterial(kept), news, heard.Contains, cancellationToken)
            is not var (changes, material))
        {
            return;
        }

        var after = before.Reread(changes);
        material = material with { Changes = material.Changes + 1 };
        (request.Result, request.Material) = (StoredSummary.Write(after), StoredSummary.Write(material));
        if (request.Result == stored)
        {
            return;
        }

        await db.PointsChangedAsync(request.Id, Shown(before, after), time.GetUtcNow(), cancellationToken);
        await cards.ShowAsync(request, $"messages-{material.Changes}", cancellationToken);
    }

    /// <summary>Returns the points that are shown no more, or again, by number.</summary>
    private static Dictionary<int, bool> Shown(Summary before, Summary after) => after.Points
        .Select((point, at) => (At: at, point.IsShown))
        .Where(each => each.IsShown != before.Points[each.At].IsShown)
        .ToDictionary(each => each.At, each => each.IsShown);
}
