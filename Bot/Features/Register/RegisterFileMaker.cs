using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.FileTransfer;
using ClusterBot.Bot.Register;
using ClusterBot.Bot.Register.Workbooks;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Register;

/// <summary>
/// The copy of a register's workbook with comments in its cells, for the administrator who sent it. It is made when it is taken.
/// </summary>
internal sealed class RegisterFileMaker(ClusterDbContext db, RegisterImporter importer, TimeProvider time) : IFileMaker
{
    /// <summary>Tells whether files come back with comments: one workbook, about whose cells there is something to say.</summary>
    public static bool HasCopy(IReadOnlyList<RegisterFile> files, RegisterOutcome outcome) =>
        files is [var file] && file.Name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)
        && WorkbookSafety.Refusal(file.Content) is null && outcome.Problems.Count + outcome.Doubts.Count > 0;

    public FileKind Kind => FileKind.CheckedRegister;

    public async Task<bool> MayHaveAsync(FileOffer offer, Person person, CancellationToken cancellationToken) =>
        person.Administers()
        && await db.RegisterUploads.AnyAsync(
            upload =>
                upload.Id == offer.Id && upload.RequestedById == person.Id && upload.TenantId == person.TenantId && upload.Content != null,
            cancellationToken);

    public async Task<byte[]> MakeAsync(FileOffer offer, CancellationToken cancellationToken)
    {
        var content = await db.RegisterUploads.AsNoTracking().Where(upload => upload.Id == offer.Id).Select(upload => upload.Content)
            .SingleAsync(cancellationToken);
        var files = RegisterFolder.Unpack(content!)!;
        var read = ReadRegister.From(files, RegisterDay.Of(time.GetUtcNow()));
        var outcome = await importer.CheckAsync(offer.TenantId, read, isNew: false, cancellationToken);
        // A workbook that can be read and not be written comes back as it was.
        return CheckedWorkbook.Write(files[0], [.. outcome.Problems, .. outcome.Doubts, .. outcome.Notes]) ?? files[0].Content;
    }
}
