using System.Globalization;
using ClusterBot.Bot.Data;
using ClusterBot.Bot.Delivery;
using ClusterBot.Bot.Register;
using ClusterBot.Cards.Register;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Register;

/// <summary>What becomes of a register that was sent, step by step, each shown in its card.</summary>
internal sealed class UploadedRegister(ClusterDbContext db, RegisterImporter importer, Outbox outbox, TimeProvider time)
{
    /// <summary>The files were read: what is wrong with them, or what they would change.</summary>
    public async Task CheckAsync(Guid id, IReadOnlyList<RegisterFile> files, CancellationToken token)
    {
        var tenant = await TenantAsync(id, token);
        var outcome = await importer.CheckAsync(tenant, files, isNew: false, progress: null, token);
        var upload = await FindAsync(id, token);
        upload.Downloads = null;
        if (outcome is { IsSound: true, Changes.Count: > 0 })
        {
            (upload.Content, upload.Fingerprint) = (RegisterFolder.Pack(files), outcome.Fingerprint);
            await ShowAsync(RegisterViews.Of(id, outcome, RegisterStage.Ready), "checked");
            return;
        }

        Finish(upload, outcome.IsSound ? "same" : "wrong");
        await ShowAsync(RegisterViews.Of(id, outcome, outcome.IsSound ? RegisterStage.Same : RegisterStage.Wrong), "checked");
    }

    /// <summary>Somebody said so: imported if it still changes what the card said, else shown anew.</summary>
    public async Task ImportAsync(Guid id, CancellationToken token)
    {
        var asked = await db.RegisterUploads.AsNoTracking().SingleAsync(u => u.Id == id, token);
        if (asked.FinishedAt is not null || asked.ImportAskedAt is null)
        {
            return;
        }

        var outcome = await importer.ImportAsync(asked.TenantId, RegisterFolder.Unpack(asked.Content!)!, asked.Fingerprint, progress: null, token);
        var upload = await FindAsync(id, token);
        // Each try has its say.
        var version = string.Create(CultureInfo.InvariantCulture, $"import:{++upload.Attempts}");
        if (outcome.IsSound && outcome.Fingerprint == asked.Fingerprint)
        {
            Finish(upload, "imported");
            await ShowAsync(RegisterViews.Of(id, outcome, RegisterStage.Imported), version);
        }
        else if (outcome is { IsSound: true, Changes.Count: > 0 })
        {
            (upload.ImportAskedAt, upload.Fingerprint) = (null, outcome.Fingerprint);
            await ShowAsync(RegisterViews.Of(id, outcome, RegisterStage.Ready, "The register has changed since you looked, so nothing was imported. This is what would change now."), version);
        }
        else
        {
            Finish(upload, outcome.IsSound ? "same" : "wrong");
            await ShowAsync(RegisterViews.Of(id, outcome, outcome.IsSound ? RegisterStage.Same : RegisterStage.Wrong, "The register has changed since you looked."), version);
        }
    }

    /// <summary>The files could not be fetched; at the last attempt that is the end.</summary>
    public async Task MissAsync(Guid id, bool isLast, CancellationToken token)
    {
        if (isLast)
        {
            await EndAsync(id, "not read", "The files could not be fetched from where Teams put them. Please send them again.", token);
        }
        else
        {
            (await FindAsync(id, token)).Attempts++;
        }
    }

    public async Task EndAsync(Guid id, string outcome, string notice, CancellationToken token)
    {
        Finish(await FindAsync(id, token), outcome);
        await ShowAsync(new RegisterView { Upload = id, Stage = RegisterStage.Ended, Marking = Marking.OfficialSensitive, Notice = notice }, outcome);
    }

    private Task<string> TenantAsync(Guid id, CancellationToken token) =>
        db.RegisterUploads.Where(u => u.Id == id).Select(u => u.TenantId).SingleAsync(token);

    private Task<RegisterUpload> FindAsync(Guid id, CancellationToken token) => db.RegisterUploads.SingleAsync(u => u.Id == id, token);

    private void Finish(RegisterUpload upload, string outcome) =>
        (upload.FinishedAt, upload.Outcome, upload.Content, upload.Downloads) = (time.GetUtcNow(), outcome, null, null);

    private Task ShowAsync(RegisterView view, string version) =>
        outbox.UpdateAllAsync(new PostableCard(RegisterDesk.KeyOf(view.Upload), RegisterCard.Build(view)), version);
}
