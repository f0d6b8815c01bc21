using System.Globalization;
using System.Text.Json.Serialization;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.FileTransfer;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.Register;
using ClusterBot.Cards.Register;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Register;

/// <summary>The steps of a register that was sent, each shown in its card.</summary>
internal sealed class UploadedRegister(ClusterDbContext db, RegisterImporter importer, MessageOutbox outbox, TimeProvider time)
{
    /// <summary>Shows the problems of the files that were read, or the changes that they would make.</summary>
    /// <param name="id">The register that was sent.</param>
    /// <param name="files">Its files.</param>
    /// <param name="outcome">What came of checking them.</param>
    public async Task CheckAsync(Guid id, IReadOnlyList<RegisterFile> files, RegisterOutcome outcome, CancellationToken cancellationToken)
    {
        var upload = await FindAsync(id, cancellationToken);
        if (upload.FinishedAt is not null || upload.Downloads is null)
        {
            return;
        }

        upload.Downloads = null;
        var stage = !outcome.IsSound ? RegisterStage.Wrong : outcome.Changes.Count > 0 ? RegisterStage.Ready : RegisterStage.Same;
        var comesBack = stage != RegisterStage.Same && RegisterFileMaker.HasCopy(files, outcome);
        if (stage == RegisterStage.Ready)
        {
            upload.Fingerprint = outcome.Fingerprint;
        }
        else
        {
            Finish(upload, outcome.IsSound ? "same" : "wrong");
        }

        if (stage == RegisterStage.Ready || comesBack)
        {
            upload.Content = RegisterFolder.Pack(files);
        }

        var notice = comesBack ? "A copy of the workbook with comments in the cells concerned comes with the next message." : null;
        await ShowAsync(RegisterViewReader.Of(id, outcome, stage, notice), "checked");
        if (comesBack)
        {
            await OfferAsync(upload, files[0].Content.Length, cancellationToken);
        }
    }

    /// <summary>Imports the register when it still makes the changes that the card showed; otherwise shows it anew.</summary>
    public async Task ImportAsync(Guid id, ReadRegister files, CancellationToken cancellationToken)
    {
        var asked = await db.RegisterUploads.AsNoTracking().SingleAsync(u => u.Id == id, cancellationToken);
        if (asked.FinishedAt is not null || asked.ImportAskedAt is null)
        {
            return;
        }

        var outcome = await importer.ImportAsync(
            asked.TenantId, files, RegisterConsent.To(asked.Fingerprint!), progress: null, cancellationToken);
        var upload = await FindAsync(id, cancellationToken);
        // Each try has its say.
        var version = string.Create(CultureInfo.InvariantCulture, $"import:{++upload.Attempts}");
        if (outcome.IsImported)
        {
            Finish(upload, "imported");
            await ShowAsync(RegisterViewReader.Of(id, outcome, RegisterStage.Imported), version);
        }
        else if (outcome is { IsSound: true, Changes.Count: > 0 })
        {
            (upload.ImportAskedAt, upload.Fingerprint) = (null, outcome.Fingerprint);
            await ShowAsync(RegisterViewReader.Of(id, outcome, RegisterStage.Ready, "The register has changed since you looked, so nothing "
                + "was imported. This is what would change now."), version);
        }
        else
        {
            Finish(upload, outcome.IsSound ? "same" : "wrong");
            await ShowAsync(
                RegisterViewReader.Of(
                    id, outcome, outcome.IsSound ? RegisterStage.Same : RegisterStage.Wrong, "The register has changed since you looked."),
                version);
        }
    }

    /// <summary>Records that the files could not be fetched; at the last attempt that is the end.</summary>
    public async Task MissAsync(Guid id, bool isLast, CancellationToken cancellationToken)
    {
        if (isLast)
        {
            await EndAsync(
                id, "not read", "The files could not be fetched from where Teams put them. Please send them again.", cancellationToken);
        }
        else
        {
            (await FindAsync(id, cancellationToken)).Attempts++;
        }
    }

    public async Task EndAsync(Guid id, string outcome, string notice, CancellationToken cancellationToken)
    {
        Finish(await FindAsync(id, cancellationToken), outcome);
        await ShowAsync(
            new RegisterView { Upload = id, Stage = RegisterStage.Ended, Marking = ProtectiveMarking.OfficialSensitive, Notice = notice },
            outcome);
    }

    private async Task OfferAsync(RegisterUpload upload, int bytes, CancellationToken cancellationToken)
    {
        var offer = db.Exports.Add(new FileOffer
        {
            Id = upload.Id,
            TenantId = upload.TenantId,
            Kind = FileKind.CheckedRegister,
            Format = FileFormat.Workbook,
            RequestedById = upload.RequestedById,
            ConversationId = upload.ConversationId,
            RequestedAt = time.GetUtcNow(),
            ExpiresAt = upload.ExpiresAt,
        }).Entity;
        var chat = await db.Conversations.SingleAsync(conversation => conversation.Id == upload.ConversationId, cancellationToken);
        await outbox.PostAsync(
            chat, FileMessages.Offer(offer, "The workbook that you sent, with comments in the cells concerned.", bytes),
            $"register:{upload.Id:N}/copy",
            new OutboxOptions { Priority = OutboxMessagePriority.Answer });
    }

    private Task<RegisterUpload> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.RegisterUploads.SingleAsync(u => u.Id == id, cancellationToken);

    private void Finish(RegisterUpload upload, string outcome) =>
        (upload.FinishedAt, upload.Outcome, upload.Content, upload.Downloads) = (time.GetUtcNow(), outcome, null, null);

    private Task ShowAsync(RegisterView view, string version) =>
        outbox.UpdateAllAsync(new PostableCard(RegisterService.KeyOf(view.Upload), RegisterCard.Build(view)), version);
}

[JsonSerializable(typeof(IReadOnlyList<SentFile>))]
internal sealed partial class SentFilesJson : JsonSerializerContext;
