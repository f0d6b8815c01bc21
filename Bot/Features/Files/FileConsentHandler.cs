using System.Text.Json;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.FileTransfer;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Routing;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Files;

/// <summary>
/// The answer to an offered file. It is taken once, in time, from the one who asked, in their own chat, and only
/// for an address on an allowed host; anything else does nothing.
/// </summary>
internal sealed class FileConsentHandler(
    ClusterDbContext db, FileMaker files, UploadHosts hosts, JobSignal works, AfterCommit commit) : IEventHandler
{
    private const string NotOnOffer = "This file is not on offer any more. Nothing was made. Please ask for it again.";

    private const string Ended = "not on offer any more";

    private const string Declined = "declined";

    private const string NotAllowed = "address not allowed";

    public async Task HandleAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Activity.Value is not { ValueKind: JsonValueKind.Object } value
            || await FindAsync(value, turn, cancellationToken) is not { } offer)
        {
            // Whoever it was offered to is told so in their own chat; to anybody else there is no such offer.
            await turn.SayAsync(turn.Deny(NotOnOffer, DenialReason.NotTheirs));
            return;
        }

        if (offer.AnsweredAt is not null)
        {
            await turn.SayAsync(Become(offer));
            return;
        }

        var isOnOffer = await IsOnOfferAsync(offer, turn, cancellationToken);
        offer.AnsweredAt = turn.Now;
        if (!isOnOffer)
        {
            (offer.FinishedAt, offer.Reason) = (turn.Now, Ended);
        }
        else if (Text(value, "action") != "accept")
        {
            (offer.FinishedAt, offer.Reason) = (turn.Now, Declined);
        }
        else if (Upload(value) is not { } upload)
        {
            (offer.FinishedAt, offer.Reason) = (turn.Now, NotAllowed);
        }
        else
        {
            (offer.UploadUrl, offer.ContentUrl, offer.UniqueId, offer.FileName) = upload;
            works.AskAfter<UploadFiles>(commit);
        }

        // The offer's own card stays clickable until it is replaced.
        var key = FileMessages.KeyOf(offer.Id);
        await turn.Outbox.UpdateAllAsync(key, _ => OutboundMessage.Text(Become(offer), key), "taken");
    }

    private static string Become(FileOffer offer) => offer switch
    {
        { FinishedAt: null } => "The file is being made and put into your OneDrive.",
        { Reason: null } => "The file was put into your OneDrive. To have it once more, please ask for it again.",
        { Reason: Ended } => NotOnOffer,
        { Reason: Declined } => "No file was made.",
        { Reason: NotAllowed } => "Teams named a place for the file that ClusterBot may not write to. No file was made.",
        _ => "The file could not be put into your OneDrive. Please ask for it again.",
    };

    private async Task<FileOffer?> FindAsync(JsonElement value, TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Person is not { } person
            || turn.Conversation.Kind != ConversationKind.Personal
            || turn.Conversation.PersonId != person.Id
            || !value.TryGetProperty("context", out var context)
            || context.ValueKind != JsonValueKind.Object
            || !Guid.TryParse(Text(context, "export"), out var id))
        {
            return null;
        }

        var offer = await db.Exports.FirstOrDefaultAsync(e => e.Id == id, cancellationToken);
        return offer is not null
            && offer.RequestedById == person.Id
            && (offer.ConversationId.Length == 0 || offer.ConversationId == turn.Conversation.Id)
            && offer.TenantId == turn.Conversation.TenantId ? offer : null;
    }

    private async Task<bool> IsOnOfferAsync(FileOffer offer, TurnContext turn, CancellationToken cancellationToken) =>
        offer.FinishedAt is null && turn.Now < offer.ExpiresAt && await files.MayHaveAsync(offer, turn.Person!, cancellationToken);

    private (string Url, string ContentUrl, string UniqueId, string Name)? Upload(JsonElement value) =>
        value.TryGetProperty("uploadInfo", out var info)
        && info.ValueKind == JsonValueKind.Object
        && Text(info, "uploadUrl") is { } url
        && Text(info, "contentUrl") is { } content
        && hosts.Find(url) is not null
        && hosts.Find(content) is not null
            ? (url, content, Text(info, "uniqueId") ?? "", Text(info, "name") ?? "file")
            : null;

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
