using ClusterBot.Bot.Configuration;
using ClusterBot.Bot.FileTransfer;
using ClusterBot.Bot.Presentations;
using ClusterBot.Bot.Spreadsheets;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.BoardPacks;

/// <summary>The pack as a presentation or a workbook, made when it is accepted, for anybody with a part in the cluster.</summary>
internal sealed class BoardPackFileMaker(ClusterDbContext db, BoardPackReader reader, BoardPackOptions options) : IFileMaker
{
    public FileKind Kind => FileKind.BoardPack;

    public Task<bool> MayHaveAsync(FileOffer offer, Person person, CancellationToken cancellationToken) =>
        db.HasPartAsync(person, offer.ClusterId, cancellationToken);

    public async Task<byte[]> MakeAsync(FileOffer offer, CancellationToken cancellationToken)
    {
        var cluster = await db.Clusters.AsNoTracking().SingleAsync(c => c.Id == offer.ClusterId, cancellationToken);
        var report = await reader.ReadAsync(cluster, offer.PsaNumber, null, cancellationToken);
        return offer.Format == FileFormat.Presentation
            ? Presentation.Write(ReportPages.Of(report), options.Template)
            : Workbook.Write(ReportTables.Front(report), ReportTables.Of(report), cluster.Zone());
    }
}
