using ClusterBot.Data;
using ClusterBot.Domain.GoodPractice;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.GoodPractice.Summaries;

/// <summary>The departments of those whose words a summary uses, so that every "we" has an owner.</summary>
internal static class SpeakersDepartments
{
    /// <summary>Returns the department of each cited message's author, by the message's id, where the register knows it.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> OfAsync(
        ClusterDbContext db, string tenantId, Summary summary, IReadOnlyDictionary<string, ThreadMessage> messages,
            CancellationToken cancellationToken)
    {
        var authors = summary.Points.SelectMany(point => point.Citations)
            .Select(citation => messages.GetValueOrDefault(citation.MessageId))
            .OfType<ThreadMessage>()
            .Where(message => message.AuthorId is not null)
            .DistinctBy(message => message.Id)
            .ToDictionary(message => message.Id, message => message.AuthorId!, StringComparer.Ordinal);
        var ids = authors.Values.Distinct().ToList();
        var known = await db.People.AsNoTracking()
            .Where(p => p.TenantId == tenantId && ids.Contains(p.AadObjectId) && p.Department != null)
            .ToDictionaryAsync(p => p.AadObjectId, p => p.Department!, StringComparer.OrdinalIgnoreCase, cancellationToken);
        return authors.Where(author => known.ContainsKey(author.Value))
            .ToDictionary(author => author.Key, author => known[author.Value], StringComparer.Ordinal);
    }
}
