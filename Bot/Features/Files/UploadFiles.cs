using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.FileTransfer;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Files;

/// <summary>Uploads the files that were accepted. The file is made now, sent, and kept nowhere.</summary>
internal sealed partial class UploadFiles(
    ClusterDbContext db, Transactions transactions, IServiceScopeFactory scopes, FileUpload upload, TimeProvider time,
    ILogger<UploadFiles> log) : IRecurringJob
{
    private const int MostAttempts = 3;

    private const string NotAllowed = "Whoever asked may not have it any more.";

    public static string Name => "upload exports";

    public static TimeSpan Every => TimeSpan.FromMinutes(1);

    public Task RunAsync(CancellationToken cancellationToken) => TenantsSideBySide.RunAsync(
        () => DueAsync(cancellationToken), offer => UploadAsync(offer, cancellationToken), time, cancellationToken);

    private async Task<IReadOnlyList<(string TenantId, Guid Id, FileOffer Item)>> DueAsync(CancellationToken cancellationToken)
    {
        var due = await db.Exports.AsNoTracking().Where(e => e.UploadUrl != null && e.FinishedAt == null).ToListAsync(cancellationToken);
        return due.ConvertAll(offer => (offer.TenantId, offer.Id, offer));
    }

    private async Task UploadAsync(FileOffer offer, CancellationToken cancellationToken)
    {
        byte[]? file;
        await using (var scope = scopes.CreateAsyncScope())
        {
            file = await scope.ServiceProvider.GetRequiredService<FileMaker>().MakeAsync(offer, cancellationToken);
        }

        var problem = file is null ? NotAllowed : await upload.PutAsync(offer.UploadUrl!, file, cancellationToken);
        LogTried(log, offer.Id, problem ?? "uploaded");
        await transactions.RunAsync(
            offer.TenantId, (services, cancellationToken) =>
                RecordAsync(services, offer.Id, problem, cancellationToken), cancellationToken);
    }

    private async Task RecordAsync(IServiceProvider services, Guid id, string? problem, CancellationToken cancellationToken)
    {
        var offer = await services.GetRequiredService<ClusterDbContext>().Exports.SingleAsync(e => e.Id == id, cancellationToken);
        offer.Attempts++;
        if (problem is not null && problem != NotAllowed && offer.Attempts < MostAttempts)
        {
            return;
        }

        var shown = problem is null
            ? FileMessages.Uploaded(offer)
            : OutboundMessage.Text("The file could not be put into your OneDrive. Please ask for it again.");
        (offer.FinishedAt, offer.Reason, offer.UploadUrl) = (time.GetUtcNow(), problem, null);
        await services.GetRequiredService<MessageOutbox>().UpdateAllAsync(FileMessages.KeyOf(id), _ => shown, "answered");
    }

    [LoggerMessage(LogLevel.Information, "File {Id}: {Outcome}")]
    private static partial void LogTried(ILogger logger, Guid id, string outcome);
}
