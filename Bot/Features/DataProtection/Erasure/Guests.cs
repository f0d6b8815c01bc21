using ClusterBot.Data;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.DataProtection.Erasure;

/// <summary>
/// People of whom the bot has kept something and whom no register has named: guests of a team, for instance. To be shown, given out and
/// erased as everybody else is, they get a row of somebody who is out of the register and may do nothing.
/// </summary>
internal sealed class Guests(ClusterDbContext db)
{
    private const string Nameless = "Somebody without a name";

    /// <summary>Returns the people whom the words may mean: by name or Entra object id.</summary>
    public async Task<IReadOnlyList<Person>> FindAsync(
        string words, string tenantId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var authors = await TenantTexts.Messages(db, tenantId)
            .Where(m => !db.People.Any(p => p.TenantId == tenantId
                && (p.AadObjectId == m.AuthorAadObjectId || (m.AuthorAadObjectId == null && p.Name == m.AuthorName))))
            .Select(m => new { m.AuthorName, m.AuthorAadObjectId })
            .Distinct()
            .ToListAsync(cancellationToken);
        List<Person> found =
        [
            .. authors
                .Where(author => author.AuthorName.Contains(words, StringComparison.OrdinalIgnoreCase)
                    || string.Equals(author.AuthorAadObjectId, words, StringComparison.OrdinalIgnoreCase))
                .GroupBy(author => author.AuthorAadObjectId ?? author.AuthorName)
                .Select(author => new Person
                {
                    TenantId = tenantId,
                    AadObjectId = author.First().AuthorAadObjectId ?? Guid.NewGuid().ToString(),
                    Name = author.First().AuthorName is { Length: > 0 } name ? name : Nameless,
                    ArchivedAt = now,
                }),
        ];
        db.People.AddRange(found);
        await db.SaveChangesAsync(cancellationToken);
        return found;
    }
}
