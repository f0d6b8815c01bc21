using System.Text.Json;
using System.Text.Json.Nodes;
using ClusterBot.Bot.Data;
using ClusterBot.BotFramework.Activities;

namespace ClusterBot.Bot.Delivery.Files;

/// <summary>
/// Teams' own cards for a file from a bot: it is offered, and once it was uploaded it can be opened. See
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4
/// </summary>
internal static class FileMessages
{
    private const string Consent = "application/vnd.microsoft.teams.card.file.consent";

    private const string Info = "application/vnd.microsoft.teams.card.file.info";

    /// <param name="name">The file's name.</param>
    /// <param name="description">What it is, in one sentence.</param>
    /// <param name="bytes">About how large it will be.</param>
    /// <param name="export">What comes back with the answer.</param>
    public static Activity Offer(string name, string description, int bytes, Guid export) => Message(Consent, null, name, new JsonObject
    {
        ["description"] = description,
        ["sizeInBytes"] = bytes,
        ["acceptContext"] = new JsonObject { ["export"] = export },
        ["declineContext"] = new JsonObject { ["export"] = export },
    });

    /// <summary>The file as it lies in OneDrive, where Teams wanted it.</summary>
    public static Activity Uploaded(PersonExport export) => Message(Info, export.ContentUrl, export.FileName, new JsonObject
    {
        ["uniqueId"] = export.UniqueId,
        ["fileType"] = "zip",
    });

    private static Activity Message(string contentType, string? contentUrl, string? name, JsonObject content) => new()
    {
        Type = ActivityTypes.Message,
        Attachments =
        [
            new Attachment { ContentType = contentType, ContentUrl = contentUrl, Name = name, Content = JsonSerializer.SerializeToElement(content) },
        ],
    };
}
