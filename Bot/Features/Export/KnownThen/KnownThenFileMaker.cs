using ClusterBot.Bot.FileTransfer;
using ClusterBot.Bot.Spreadsheets;
using ClusterBot.Cards;
using ClusterBot.Cards.Register;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.Calendars;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Export.KnownThen;

/// <summary>The knowledge of a PSA at the end of a day as an Excel workbook, for anyone with a part in its cluster.</summary>
internal sealed class KnownThenFileMaker(ClusterDbContext db, KnownThenRecord record, TimeProvider time) : IFileMaker
{
    public FileKind Kind => FileKind.KnownThen;

    public async Task<bool> MayHaveAsync(FileOffer offer, Person person, CancellationToken cancellationToken) =>
        await db.HasPartAsync(person, offer.ClusterId, cancellationToken)
        && await db.Psas.AnyAsync(p => p.ClusterId == offer.ClusterId && p.Number == offer.PsaNumber, cancellationToken);

    public async Task<byte[]> MakeAsync(FileOffer offer, CancellationToken cancellationToken)
    {
        var cluster = await db.Clusters.AsNoTracking().SingleAsync(c => c.Id == offer.ClusterId, cancellationToken);
        var psa = await db.Psas.AsNoTracking().Include(p => p.Indicators)
            .SingleAsync(p => p.ClusterId == cluster.Id && p.Number == offer.PsaNumber, cancellationToken);
        var by = await db.People.Where(p => p.Id == offer.RequestedById).Select(p => p.Name).SingleAsync(cancellationToken);
        var on = offer.AsAtOn!.Value;
        var at = EndOfDay.Of(on, cluster.Zone()).ToUniversalTime();
        var (state, tables) = await record.ReadAsync(cluster, psa, on, at, cancellationToken);
        var front = new FrontPage(
            ProtectiveMarkingLine.Words(cluster.Marking),
            $"What PSA {psa.Number} knew on {CardDates.Day(on)}",
            await AboutAsync(cluster, psa, on, at, by, cancellationToken),
            state,
            PsaTable.Bars,
            "Indicators of the PSA by what their figures said");
        return Workbook.Write(front, tables, cluster.Zone());
    }

    private async Task<IReadOnlyList<(string Name, object? Value)>> AboutAsync(
        Cluster cluster, Psa psa, DateOnly on, DateTimeOffset at, string by, CancellationToken cancellationToken)
    {
        var owners = await db.RolesOn(on).Where(r => r.PsaId == psa.Id && r.Role == Role.SeniorResponsibleOwner)
            .Join(db.People, r => r.PersonId, p => p.Id, (_, person) => person.Name).Order().ToListAsync(cancellationToken);
        return
        [
            ("What this is",
                $"What ClusterBot had recorded of PSA {psa.Number} by the end of {CardDates.Day(on)}. What was corrected, said "
                + "or decided later is not in it."),
            ("PSA", $"{psa.Number}: {psa.Title}"),
            ("Cluster", cluster.Name),
            ("As at", at),
            ("SRO on that day", owners.Count == 0 ? "The register names none" : WordList.Of(owners, "and")),
            ("Made", time.GetUtcNow()),
            ("Made for", by),
            ("Times", $"By the clocks of {cluster.TimeZone}."),
            ("As they are now", "Titles, targets, plans, methods and the names of people and bodies, of which the register keeps no "
                + "history; the SRO of that day, as the register has the dates now; the marking."),
            ("Figures from the register", "A first figure for a period that was loaded with the register counts from the day that the "
                + "register gives for it; the column recordedBy says which figures these are."),
            ("Left out", "Requests that are more sensitive than the cluster, whether or not there were any. People who were erased since "
                + "have no name here."),
        ];
    }
}
