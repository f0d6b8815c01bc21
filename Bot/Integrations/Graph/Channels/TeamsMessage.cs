using ClusterBot.Bot.Integrations.Graph.Html;
using ClusterBot.Domain.GoodPractice;
using Microsoft.Graph.Models;

namespace ClusterBot.Bot.Integrations.Graph.Channels;

/// <summary>
/// Turns a message of Graph into ours; null for what no person wrote, what was deleted, what mentions an app and is therefore said to
/// it, and what holds no text.
/// </summary>
internal static class TeamsMessage
{
    public static ThreadMessage? Read(ChatMessage message)
    {
        var isPersons = message.MessageType == ChatMessageType.Message && message.DeletedDateTime is null && message.From?.User is not null;
        var isSaidToApp = message.Mentions?.Exists(mention => mention.Mentioned?.Application is not null) is true;
        if (!isPersons || isSaidToApp || message.Id is null || message.CreatedDateTime is not { } postedAt)
        {
            return null;
        }

        var text = Text(message);
        return text.Length == 0
            ? null
            : new ThreadMessage(
                message.Id, message.ReplyToId ?? message.Id, message.From!.User!.DisplayName ?? "", text, postedAt.ToUniversalTime(),
                Link(message.WebUrl), message.From.User.Id, string.IsNullOrWhiteSpace(message.Subject) ? null : message.Subject.Trim());
    }

    private static string Text(ChatMessage message)
    {
        var content = message.Body?.Content ?? "";
        var body = message.Body?.ContentType == BodyType.Html ? HtmlReader.Read(content) : content.Trim();
        return string.IsNullOrWhiteSpace(message.Subject) ? body : $"{message.Subject.Trim()}\n\n{body}".Trim();
    }

    private static Uri? Link(string? webUrl) =>
        Uri.TryCreate(webUrl, UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps ? link : null;
}
