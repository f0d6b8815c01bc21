using System.Text.Json;
using ClusterBot.Bot.Data;
using ClusterBot.Bot.Delivery.Files;
using ClusterBot.Bot.Register;
using ClusterBot.Bot.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Register;

/// <summary>Reads the registers that were sent, imports those whose administrator said so, and lets go of those that nobody wanted.</summary>
internal sealed partial class ReadRegisterUploads(
    ClusterDbContext db, Transactions transactions, FileDownload download, TimeProvider time, ILogger<ReadRegisterUploads> log) : IScheduledWork
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
        var open = await db.RegisterUploads.AsNoTracking()
            .Where(u => u.FinishedAt == null && (u.Downloads != null || u.ImportAskedAt != null || u.ExpiresAt <= now))
            .Select(u => new OpenUpload(u.Id, u.TenantId, u.Downloads, u.ImportAskedAt != null, u.Attempts, u.ExpiresAt <= now))
            .ToListAsync(cancellationToken);
        return open.ConvertAll(upload => (upload.TenantId, upload.Id, upload));
    }

    private async Task ReadAsync(OpenUpload upload, CancellationToken cancellationToken)
    {
        var (files, problem) = upload.Downloads is { } downloads && !upload.IsOver ? await DownloadAsync(downloads, cancellationToken) : (null, null);
        await transactions.RunAsync(
            upload.TenantId,
            (services, token) =>
            {
                var register = services.GetRequiredService<UploadedRegister>();
                return upload.IsToImport ? register.ImportAsync(upload.Id, token)
                    : upload.IsOver ? register.EndAsync(upload.Id, "expired", "It was not imported within an hour, so the files were let go. Please send them again.", token)
                    : files is not null ? register.CheckAsync(upload.Id, files, token)
                    : register.MissAsync(upload.Id, upload.Attempts + 1 >= MostAttempts, token);
            },
            cancellationToken);
        LogDone(log, upload.Id, problem ?? (upload.IsToImport ? "import tried" : upload.IsOver ? "expired" : "read"));
    }

    private async Task<(IReadOnlyList<RegisterFile>? Files, string? Problem)> DownloadAsync(string downloads, CancellationToken token)
    {
        var files = new List<RegisterFile>();
        var left = MostBytes;
        foreach (var sent in JsonSerializer.Deserialize(downloads, SentFilesJson.Default.IReadOnlyListSentFile)!)
        {
            var (content, problem) = await download.GetAsync(sent.Url, left, token);
            if (content is null)
            {
                return (null, problem);
            }

            left -= content.Length;
            files.AddRange(!sent.Name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)
                ? [new RegisterFile(sent.Name, content)]
                : RegisterFolder.Unpack(content) ?? [new RegisterFile(sent.Name, [])]);
        }

        return (files, null);
    }

    private sealed record OpenUpload(Guid Id, string TenantId, string? Downloads, bool IsToImport, int Attempts, bool IsOver);

    [LoggerMessage(LogLevel.Information, "Register {Id}: {Outcome}")]
    private static partial void LogDone(ILogger logger, Guid id, string outcome);
}
