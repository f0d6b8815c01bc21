using System.Text.Json;
using ClusterBot.Bot.Data;
using ClusterBot.Bot.Delivery.Files;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Bot.Turns;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.DataProtection;

/// <summary>
/// The answer to an offered file. It is taken once, in time, from the administrator who asked and where they asked, and only
/// for an address on an allowed host; anything else does nothing.
/// </summary>
internal sealed class FileConsentHandler(ClusterDbContext db, UploadHosts hosts, ScheduledWorkSignal works, AfterCommit commit) : IEventHandler
{
    private const string NotOnOffer = "This file is not on offer any more. Nothing was made. Please ask for it again.";

    public async Task HandleAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Activity.Value is not { ValueKind: JsonValueKind.Object } value || await FindAsync(value, turn, cancellationToken) is not { } export)
        {
            await turn.SayAsync(NotOnOffer);
            return;
        }

        export.AnsweredAt = turn.Now;
        if (Text(value, "action") != "accept")
        {
            (export.FinishedAt, export.Reason) = (turn.Now, "declined");
            await turn.SayAsync("No file was made.");
        }
        else if (Upload(value) is not { } upload)
        {
            (export.FinishedAt, export.Reason) = (turn.Now, "address not allowed");
            await turn.SayAsync("Teams named a place for the file that ClusterBot may not write to. No file was made.");
        }
        else
        {
            (export.UploadUrl, export.ContentUrl, export.UniqueId, export.FileName) = upload;
            works.AskAfter<UploadExports>(commit);
        }
    }

    private async Task<PersonExport?> FindAsync(JsonElement value, TurnContext turn, CancellationToken token)
    {
        if (!PersonDataDesk.Allows(turn)
            || !value.TryGetProperty("context", out var context)
            || context.ValueKind != JsonValueKind.Object
            || !Guid.TryParse(Text(context, "export"), out var id))
        {
            return null;
        }

        var export = await db.Exports.FirstOrDefaultAsync(e => e.Id == id, token);
        return export is { AnsweredAt: null, FinishedAt: null }
            && export.RequestedById == turn.Person!.Id
            && export.ConversationId == turn.Conversation.Id
            && export.TenantId == turn.Conversation.TenantId
            && turn.Now < export.ExpiresAt ? export : null;
    }

    private (string Url, string ContentUrl, string UniqueId, string Name)? Upload(JsonElement value) =>
        value.TryGetProperty("uploadInfo", out var info)
        && info.ValueKind == JsonValueKind.Object
        && Text(info, "uploadUrl") is { } url
        && Text(info, "contentUrl") is { } content
        && hosts.Find(url) is not null
        && hosts.Find(content) is not null
            ? (url, content, Text(info, "uniqueId") ?? "", Text(info, "name") ?? "personal-data.zip")
            : null;

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
