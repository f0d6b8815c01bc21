using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Outbox;
using ClusterBot.BotFramework.Activities;

namespace ClusterBot.Bot.FileTransfer;

/// <summary>
/// Teams' own cards for a file from a bot: it is offered, and once it was uploaded it can be opened. See
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4
/// </summary>
internal static class FileMessages
{
    private const string Consent = "application/vnd.microsoft.teams.card.file.consent";

    private const string Info = "application/vnd.microsoft.teams.card.file.info";

    /// <summary>Finds the message with the offer.</summary>
    public static CardKey KeyOf(Guid offerId) => CardFamily.File.Key(offerId);

    /// <param name="offer">Its id comes back with the answer.</param>
    /// <param name="description">What it is, in one sentence.</param>
    /// <param name="bytes">About how large it will be.</param>
    public static OutboundMessage Offer(FileOffer offer, string description, int bytes) =>
        new FileMessage(offer, Consent, null, NameOf(offer), new JsonObject
        {
            ["description"] = description,
            ["sizeInBytes"] = bytes,
            ["acceptContext"] = new JsonObject { ["export"] = offer.Id },
            ["declineContext"] = new JsonObject { ["export"] = offer.Id },
        });

    /// <summary>The file as it lies in OneDrive, where Teams wanted it.</summary>
    public static OutboundMessage Uploaded(FileOffer offer) => new FileMessage(offer, Info, offer.ContentUrl, offer.FileName, new JsonObject
    {
        ["uniqueId"] = offer.UniqueId,
        ["fileType"] = Extension(offer.Format),
    });

    /// <summary>The file's name. It says nothing of whom or of what: files are seen in lists and notifications.</summary>
    public static string NameOf(FileOffer offer) => string.Create(
        CultureInfo.InvariantCulture,
        $"{NameOf(offer.Kind)}-{offer.RequestedAt:yyyy-MM-dd-HHmm}.{Extension(offer.Format)}");

    private static string NameOf(FileKind kind) => kind switch
    {
        FileKind.PersonalData => "personal-data",
        FileKind.ClusterRecord => "cluster-record",
        FileKind.CheckedRegister => "register-checked",
        FileKind.RegisterTemplate => "register",
        FileKind.DeniedActs => "refused-acts",
        FileKind.BoardPack => "board-pack",
        FileKind.KnownThen => "known-then",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string Extension(FileFormat format) => format switch
    {
        FileFormat.Zip => "zip",
        FileFormat.Workbook => "xlsx",
        FileFormat.Presentation => "pptx",
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    private sealed class FileMessage(FileOffer offer, string contentType, string? contentUrl, string? name, JsonObject content)
        : OutboundMessage(KeyOf(offer.Id))
    {
        internal override Activity ToActivity() => new()
        {
            Type = ActivityTypes.Message,
            Attachments =
            [
                new Attachment
                {
                    ContentType = contentType,
                    ContentUrl = contentUrl,
                    Name = name,
                    Content = JsonSerializer.SerializeToElement(content),
                },
            ],
        };
    }
}
