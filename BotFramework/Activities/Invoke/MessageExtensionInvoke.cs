using System.Text.Json;

namespace ClusterBot.BotFramework.Activities.Invoke;

/// <summary>
/// A person's use of a message extension: searches in the compose box, or opens and sends a dialog, perhaps on a message. See
/// <see href="https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/action-commands/create-task-module">action
/// commands</see> and
/// <see href="https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/search-commands/respond-to-search">search
/// commands</see>. Foreign input throughout.
/// </summary>
/// <param name="CommandId">The command, as the app's manifest names it.</param>
/// <param name="Data">What the dialog's button and inputs send; an empty object when there is none.</param>
/// <param name="Parameters">What is searched for, by the names of the command's parameters.</param>
/// <param name="Skip">How many results the client has already.</param>
/// <param name="Count">How many results the client asks for; null when it does not say.</param>
/// <param name="Message">The message on which the command was chosen; null elsewhere.</param>
public sealed record MessageExtensionInvoke(
    string CommandId, JsonElement Data, IReadOnlyDictionary<string, string> Parameters, int Skip, int? Count, InvokedMessage? Message)
{
    private static readonly JsonElement NoData = JsonElement.Parse("{}");

    /// <summary>Returns true for an activity that a message extension sends, wherever its user is.</summary>
    public static bool Is(Activity activity) =>
        activity.Type == ActivityTypes.Invoke && activity.Name?.StartsWith("composeExtension/", StringComparison.Ordinal) is true;

    /// <summary>Reads the invoke; null when it cannot be one.</summary>
    public static MessageExtensionInvoke? Read(Activity activity)
    {
        if (activity.Value is not { ValueKind: JsonValueKind.Object } value || Text(value, "commandId") is not { Length: > 0 } command)
        {
            return null;
        }

        var options = Child(value, "queryOptions");
        return new MessageExtensionInvoke(
            command, Child(value, "data") ?? NoData, ParametersOf(value), Number(options, "skip") ?? 0, Number(options, "count"),
            Child(value, "messagePayload") is { } message ? InvokedMessage.Of(message) : null);
    }

    internal static JsonElement? Child(JsonElement element, string name) =>
        element.TryGetProperty(name, out var child) && child.ValueKind == JsonValueKind.Object ? child : null;

    internal static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    private static Dictionary<string, string> ParametersOf(JsonElement value)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        if (value.TryGetProperty("parameters", out var list) && list.ValueKind == JsonValueKind.Array)
        {
            foreach (var each in list.EnumerateArray().Where(each => each.ValueKind == JsonValueKind.Object))
            {
                if (Text(each, "name") is { } name && Text(each, "value") is { } text)
                {
                    parameters[name] = text;
                }
            }
        }

        return parameters;
    }

    private static int? Number(JsonElement? element, string name) =>
        element is { } known && known.TryGetProperty(name, out var number) && number.ValueKind == JsonValueKind.Number
            && number.TryGetInt32(out var whole) && whole >= 0
            ? whole
            : null;
}

/// <summary>A message on which a command of a message extension was chosen.</summary>
/// <param name="Content">Its content, in mark-up when <paramref name="IsHtml"/>.</param>
/// <param name="IsHtml">True when the content is HTML.</param>
/// <param name="AuthorAadObjectId">The author's Entra object id; null for an app or when it is not told.</param>
/// <param name="Link">The address at which Teams opens it; null when it is not told.</param>
public sealed record InvokedMessage(string Content, bool IsHtml, string? AuthorAadObjectId, string? Link)
{
    internal static InvokedMessage Of(JsonElement message)
    {
        var body = MessageExtensionInvoke.Child(message, "body");
        var user = MessageExtensionInvoke.Child(message, "from") is { } from ? MessageExtensionInvoke.Child(from, "user") : null;
        return new InvokedMessage(
            (body is { } known ? MessageExtensionInvoke.Text(known, "content") : null) ?? "",
            body is { } typed && MessageExtensionInvoke.Text(typed, "contentType") == "html",
            user is { } author ? MessageExtensionInvoke.Text(author, "id") : null,
            MessageExtensionInvoke.Text(message, "linkToMessage"));
    }
}
