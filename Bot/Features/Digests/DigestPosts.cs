using ClusterBot.Bot.Configuration;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.ReadModels.Reports;
using ClusterBot.Cards;
using ClusterBot.Cards.Reports;
using ClusterBot.Data;
using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.Calendars;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Digests;

/// <summary>The digests that are sent: to each permanent secretary that the register names for the cluster.</summary>
internal sealed class DigestPosts(
    ClusterDbContext db, ReportReader reports, MessageOutbox outbox, DigestOptions options, TimeProvider time)
{
    private static readonly OutboxOptions Options = new() { Priority = OutboxMessagePriority.Digest };

    /// <summary>Returns the digest as it is now.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="reader">The permanent secretary, with roles.</param>
    /// <param name="dueOn">The day on which it was due; null when it is not late.</param>
    public async Task<PostableCard> CardAsync(Cluster cluster, Person reader, DateOnly? dueOn, CancellationToken cancellationToken)
    {
        var last = await db.Digests.AsNoTracking()
            .FirstOrDefaultAsync(digest => digest.ClusterId == cluster.Id && digest.WasSent, cancellationToken);
        var since = new ReportSpan(last?.SentAt ?? UsualStart(), last is not null) { DueOn = dueOn };
        var report = await reports.ReadAsync(ReportOutline.Digest, cluster, null, since, reader, cancellationToken);
        return new PostableCard(
            CardFamily.Digest.Key(cluster.Id, reader.Id),
            ReportCard.Build(report, [("My work", "my work"), ("Board pack", $"board pack of {cluster.Name}")]))
        {
            Summary = ReportCard.Summary(report),
        };
    }

    /// <summary>Sends the digest of a period, and records that it was sent.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="record">What was sent last.</param>
    /// <param name="due">The day on which it is due.</param>
    public async Task PostAsync(Cluster cluster, DigestRecord record, DateOnly due, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var today = RegisterDay.Of(now);
        var readers = await db.People.Include(p => p.Roles)
            .Where(p => p.TenantId == cluster.TenantId && db.RolesInForce(today)
                .Any(r => r.PersonId == p.Id && r.ClusterId == cluster.Id && r.Role == Role.PermanentSecretary))
            .OrderBy(p => p.Name).ToListAsync(cancellationToken);
        var unreached = new List<string>();
        foreach (var reader in readers)
        {
            reader.ActsOn = today;
            var card = await CardAsync(cluster, reader, due < cluster.Today(now) ? due : null, cancellationToken);
            var sent = await outbox.ToPersonAsync(reader, card, $"{card.Key}/{due:O}", Options);
            if (sent.Problem is not null)
            {
                unreached.Add(reader.Name);
            }
        }

        await TellLeadsAsync(cluster, unreached, due, cancellationToken);
        (record.SentAt, record.WasSent) = (now, record.WasSent || readers.Count > 0);
    }

    private async Task TellLeadsAsync(Cluster cluster, List<string> unreached, DateOnly due, CancellationToken cancellationToken)
    {
        if (unreached.Count == 0)
        {
            return;
        }

        var line = $"The permanent secretary's digest of {cluster.Name} was not sent to {WordList.Of(unreached, "or")}, to whom ClusterBot "
            + "cannot write yet: they have to add it in Teams.";
        foreach (var lead in await db.WhoLeadsAsync(cluster, RegisterDay.Of(time.GetUtcNow()), cancellationToken))
        {
            await outbox.ToPersonAsync(
                lead, OutboundMessage.Text(line), $"{CardFamily.Digest.Key(cluster.Id)}/unreached/{due:O}/{lead.Id:N}", Options);
        }
    }

    private DateTimeOffset UsualStart() => options.Every switch
    {
        DigestFrequency.Weekly => time.GetUtcNow().AddDays(-7),
        DigestFrequency.Monthly or DigestFrequency.Never => time.GetUtcNow().AddMonths(-1),
        DigestFrequency.Quarterly => time.GetUtcNow().AddMonths(-3),
        _ => throw new InvalidOperationException($"There is no frequency {options.Every}."),
    };
}
