using System.Text.Json;
using ClusterBot.Data;
using ClusterBot.Bot.FileTransfer;
using ClusterBot.Bot.Register;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Register;

/// <summary>
/// Reads the registers that were sent, imports those whose administrator said so, and lets go of those that nobody wanted.
/// </summary>
internal sealed partial class RegisterUploadJob(
    ClusterDbContext db,
    Transactions transactions,
    FileDownload download,
    IServiceScopeFactory scopes,
    TimeProvider time,
    ILogger<RegisterUploadJob> log) : IRecurringJob
{
    private const int MostAttempts = 3;

    /// <summary>Of all files of one register together, as they are sent.</summary>
    private const int MostBytes = 20 * 1024 * 1024;

    public static string Name => "read register uploads";

    public static TimeSpan Every => TimeSpan.FromMinutes(1);

    public Task RunAsync(CancellationToken cancellationToken) => TenantsSideBySide.RunAsync(
        () => OpenAsync(cancellationToken), upload => ReadAsync(upload, cancellationToken), time, cancellationToken);

    private async Task<IReadOnlyList<(string TenantId, Guid Id, OpenUpload Item)>> OpenAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (await db.RegisterUploads.AnyAsync(u => u.FinishedAt != null && u.Content != null && u.ExpiresAt <= now, cancellationToken))
        {
            await LetGoAsync(now, cancellationToken);
        }

        var open = await db.RegisterUploads.AsNoTracking()
            .Where(u => u.FinishedAt == null && (u.Downloads != null || u.ImportAskedAt != null || u.ExpiresAt <= now))
            .Select(u => new OpenUpload(u.Id, u.TenantId, u.Downloads, u.ImportAskedAt != null, u.Attempts, u.ExpiresAt <= now))
            .ToListAsync(cancellationToken);
        return open.ConvertAll(upload => (upload.TenantId, upload.Id, upload));
    }

    private async Task ReadAsync(OpenUpload upload, CancellationToken cancellationToken)
    {
        // Tenants are read side by side, and a context serves one at a time.
        await using var scope = scopes.CreateAsyncScope();
        var (files, problem) = await FilesOfAsync(upload, scope.ServiceProvider.GetRequiredService<ClusterDbContext>(), cancellationToken);
        // Reading and comparing take their time, and hold up nobody: only what comes of it is written in the tenant's turn.
        var read = files is null ? null : ReadRegister.From(files, RegisterDay.Of(time.GetUtcNow()));
        var outcome = read is null || upload.IsToImport ? null
            : await scope.ServiceProvider.GetRequiredService<RegisterImporter>()
                .CheckAsync(upload.TenantId, read, isNew: false, cancellationToken);
        await transactions.RunAsync(
            upload.TenantId,
            (services, cancellationToken) =>
            {
                var register = services.GetRequiredService<UploadedRegister>();
                return upload.IsToImport && read is not null ? register.ImportAsync(upload.Id, read, cancellationToken)
                    : upload.IsOver ? register.EndAsync(
                        upload.Id, "expired", "It was not imported within an hour, so the files were let go. Please send them again.",
                        cancellationToken)
                    : outcome is not null ? register.CheckAsync(upload.Id, files!, outcome, cancellationToken)
                    : register.MissAsync(upload.Id, upload.Attempts + 1 >= MostAttempts, cancellationToken);
            },
            cancellationToken);
        LogDone(log, upload.Id, problem ?? (upload.IsToImport ? "import tried" : upload.IsOver ? "expired" : "read"));
    }

    /// <summary>Files of which a copy with comments is on offer are kept no longer than those that may be imported.</summary>
    private Task<int> LetGoAsync(DateTimeOffset now, CancellationToken cancellationToken) => transactions.RunAsync(
        (services, cancellationToken) => services.GetRequiredService<ClusterDbContext>().RegisterUploads
            .Where(u => u.FinishedAt != null && u.Content != null && u.ExpiresAt <= now)
            .ExecuteUpdateAsync(set => set.SetProperty(u => u.Content, (byte[]?)null), cancellationToken),
        cancellationToken);

    private async Task<(IReadOnlyList<RegisterFile>? Files, string? Problem)> FilesOfAsync(
        OpenUpload upload, ClusterDbContext own, CancellationToken cancellationToken)
    {
        if (upload.IsToImport)
        {
            var content = await own.RegisterUploads.AsNoTracking().Where(u => u.Id == upload.Id).Select(u => u.Content)
                .SingleAsync(cancellationToken);
            return (content is null ? null : RegisterFolder.Unpack(content), null);
        }

        return upload is { IsOver: false, Downloads: { } downloads } ? await DownloadAsync(downloads, cancellationToken) : (null, null);
    }

    private async Task<(IReadOnlyList<RegisterFile>? Files, string? Problem)> DownloadAsync(
        string downloads, CancellationToken cancellationToken)
    {
        var files = new List<RegisterFile>();
        var left = MostBytes;
        foreach (var sent in JsonSerializer.Deserialize(downloads, SentFilesJson.Default.IReadOnlyListSentFile)!)
        {
            var (content, problem) = await download.GetAsync(sent.Url, left, cancellationToken);
            if (content is null)
            {
                return (null, problem);
            }

            left -= content.Length;
            files.AddRange(RegisterFolder.From(new RegisterFile(sent.Name, content)));
        }

        return (files, null);
    }

    private sealed record OpenUpload(Guid Id, string TenantId, string? Downloads, bool IsToImport, int Attempts, bool IsOver);

    [LoggerMessage(LogLevel.Information, "Register {Id}: {Outcome}")]
    private static partial void LogDone(ILogger logger, Guid id, string outcome);
}
