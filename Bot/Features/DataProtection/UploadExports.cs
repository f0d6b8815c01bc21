using ClusterBot.Bot.Data;
using ClusterBot.Bot.Delivery;
using ClusterBot.Bot.Delivery.Files;
using ClusterBot.Bot.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.DataProtection;

/// <summary>Uploads the files that were accepted. The file is made now, sent, and kept nowhere.</summary>
internal sealed partial class UploadExports(
    ClusterDbContext db, Transactions transactions, PersonRecords records, FileUpload upload, TimeProvider time, ILogger<UploadExports> log) : IScheduledWork
{
    private const int MostAttempts = 3;

    public static string Name => "upload exports";

    public static TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var due = await db.Exports.AsNoTracking().Where(e => e.UploadUrl != null && e.FinishedAt == null).ToListAsync(cancellationToken);
        foreach (var export in due)
        {
            var person = await db.People.Include(p => p.Roles).SingleAsync(p => p.Id == export.PersonId, cancellationToken);
            var file = (await records.ReadAsync(person, cancellationToken)).ToFile(time.GetUtcNow());
            var problem = await upload.PutAsync(export.UploadUrl!, file, cancellationToken);
            LogTried(log, export.Id, problem ?? "uploaded");
            await transactions.RunAsync(export.TenantId, (services, token) => RecordAsync(services, export.Id, problem, token), cancellationToken);
        }
    }

    private async Task RecordAsync(IServiceProvider services, Guid id, string? problem, CancellationToken token)
    {
        var export = await services.GetRequiredService<ClusterDbContext>().Exports.SingleAsync(e => e.Id == id, token);
        export.Attempts++;
        if (problem is not null && export.Attempts < MostAttempts)
        {
            return;
        }

        var shown = problem is null
            ? FileMessages.Uploaded(export)
            : OutboundMessage.Text("The file could not be put into your OneDrive. Please ask for it again.");
        (export.FinishedAt, export.Reason, export.UploadUrl) = (time.GetUtcNow(), problem, null);
        await services.GetRequiredService<Outbox>().UpdateAllAsync(ExportPersonDataHandler.Subject(id), _ => shown, "answered");
    }

    [LoggerMessage(LogLevel.Information, "Export {Id}: {Outcome}")]
    private static partial void LogTried(ILogger logger, Guid id, string outcome);
}
