using System.Text.Json;
using ClusterBot.BotFramework.Activities;

namespace ClusterBot.Bot.FileTransfer;

/// <summary>A file that somebody sent to the bot.</summary>
/// <param name="Name">As its sender named it.</param>
/// <param name="Url">Where Teams put it, with a permission in the address.</param>
internal sealed record SentFile(string Name, string Url);

/// <summary>
/// The files of a message: attachments of their own kind. See
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4#receive-files-in-personal-chat
/// </summary>
internal static class SentFiles
{
    private const string ContentType = "application/vnd.microsoft.teams.file.download.info";

    public static IReadOnlyList<SentFile> Of(Activity activity) =>
    [
        .. (activity.Attachments ?? [])
            .Where(attachment => attachment.ContentType == ContentType)
            .Select(attachment => new SentFile(attachment.Name ?? "", Url(attachment) ?? "")),
    ];

    public static bool AreIn(Activity activity) => activity.Attachments?.Any(attachment => attachment.ContentType == ContentType) is true;

    private static string? Url(Attachment attachment) =>
        attachment.Content is { ValueKind: JsonValueKind.Object } content
        && content.TryGetProperty("downloadUrl", out var url) && url.ValueKind == JsonValueKind.String ? url.GetString() : null;
}
