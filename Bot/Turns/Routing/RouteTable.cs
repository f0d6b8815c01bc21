using System.Text.Json;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.FileTransfer;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.BotFramework.Activities;
using ClusterBot.BotFramework.Activities.Invoke;
using ClusterBot.Cards.Commands;

namespace ClusterBot.Bot.Turns.Routing;

/// <summary>All ways into the program. Two handlers for one way refuse to start.</summary>
public sealed class RouteTable
{
    private readonly Dictionary<string, TurnRoute> _routes = new(StringComparer.OrdinalIgnoreCase);

    private readonly CommandTable _commands;

    private readonly List<TurnRoute> _sentences;

    /// <summary>A message of files without a word.</summary>
    internal const string FilesAlone = "files";

    /// <summary>An installation that was replaced by a newer version of the app.</summary>
    internal const string Upgrade = "upgrade";

    public RouteTable(IEnumerable<TurnRoute> routes)
    {
        foreach (var route in routes)
        {
            if (!_routes.TryAdd(route.Key, route))
            {
                throw new InvalidOperationException(
                    $"Two handlers for '{route.Key}': {_routes[route.Key].Handler.Name} and {route.Handler.Name}. "
                        + "Exactly one may take it.");
            }
        }

        _commands = new CommandTable(_routes.Values.Where(route => route.Phrase.Length > 0));
        _sentences = [.. _routes.Values.Where(route => route.Takes is not null)];
    }

    public IEnumerable<string> Keys => _routes.Keys;

    /// <summary>The one route for the activity; none when nobody takes it.</summary>
    public RouteMatch? Match(Activity activity) => activity.Type switch
    {
        ActivityTypes.Message => Match(activity, IncomingMessage.Of(activity)),
        ActivityTypes.Invoke => MatchInvoke(activity),
        ActivityTypes.InstallationUpdate => Find(RouteKeys.Event(activity.Type, Installation(activity.Action))),
        ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete => Find(RouteKeys.Event(activity.Type, "")),
        ActivityTypes.ConversationUpdate => Find(RouteKeys.Event(activity.Type, activity.ChannelData?.EventType ?? "members")),
        _ => null,
    };

    /// <summary>The button that shows the answer to another, as <see cref="ProcessedActivity.InvokeShows"/> names it.</summary>
    public RouteMatch? MatchShown(string shows) =>
        shows.Split(' ', 2) is [var verb, var data] ? MatchAction(verb, JsonElement.Parse(data)) : null;

    /// <summary>Returns true when the words are a command and nothing besides: no contribution to a conversation.</summary>
    public bool IsCommand(string text) =>
        _commands.Find(text, ConversationKind.Personal).Taken is { } match && CommandTable.IsAll(match);

    /// <summary>Returns what follows a command's words; the text itself where they do not open it.</summary>
    public string WithoutCommand(string text, string phrase) =>
        _commands.Find(text, ConversationKind.Channel).Taken is { } taken && taken.Route.Phrase == phrase ? taken.Arguments : text;

    /// <summary>The one place where it is decided whether a message may reach a handler that answers or does something.</summary>
    private RouteMatch? Match(Activity activity, IncomingMessage message) => message.Addressing switch
    {
        Addressing.None => Find(RouteKeys.Overheard(message.Place)),
        Addressing.Press when Text(message.Pressed, "verb") is { } verb => MatchAction(verb, message.Pressed),
        Addressing.Press when Text(message.Pressed, CommandButton.SayName) is { } words => MatchWords(words, message.Place),
        Addressing.Press => null,
        Addressing.Personal or Addressing.Mention =>
            (SentFiles.AreIn(activity) && string.IsNullOrWhiteSpace(message.Text)
                ? Find(RouteKeys.Event(ActivityTypes.Message, FilesAlone))
                : null)
            ?? MatchWords(message.Text, message.Place),
        _ => throw new InvalidOperationException($"No way for {message.Addressing}."),
    };

    // A dialog's buttons carry what they would carry on a card.
    private RouteMatch? MatchInvoke(Activity activity) =>
        TaskModuleInvoke.IsOne(activity)
            ? TaskModuleInvoke.Read(activity) is { } dialog ? MatchAction(Text(dialog.Data, "verb"), dialog.Data) : null
            : activity.Name == InvokeNames.AdaptiveCardAction
                && AdaptiveCardInvoke.Read(activity) is { Succeeded: true, Invoke: { } invoke }
            ? MatchAction(invoke.Verb, invoke.Data)
            : (MessageExtensionInvoke.Is(activity) && MessageExtensionInvoke.Read(activity) is { CommandId: var command }
                ? Find(RouteKeys.Event(ActivityTypes.Invoke, RouteKeys.MessageCommand(activity.Name!, command)))
                : null) ?? Find(RouteKeys.Event(ActivityTypes.Invoke, activity.Name ?? ""));

    private RouteMatch? MatchAction(string? verb, JsonElement data) =>
        verb is not null && _routes.TryGetValue(RouteKeys.Action(verb), out var route) ? new RouteMatch(route, Data: data) : null;

    private RouteMatch? MatchWords(string text, ConversationKind kind)
    {
        if (kind == ConversationKind.Personal && _sentences.Find(route => route.Takes!(text)) is { } sentence)
        {
            return new RouteMatch(sentence, text);
        }

        var (taken, meant) = _commands.Find(text, kind);
        return taken ?? (_routes.TryGetValue(RouteKeys.OtherText(kind), out var other) ? new RouteMatch(other, text, Meant: meant) : null);
    }

    private RouteMatch? Find(string key) => _routes.TryGetValue(key, out var route) ? new RouteMatch(route) : null;

    // Whatever is not said to be an addition is none.
    private static string Installation(string? action) => action switch
    {
        "add" => "add",
        "remove" => "remove",
        "upgrade" or "add-upgrade" or "remove-upgrade" => Upgrade,
        _ => "unknown",
    };

    private static string? Text(JsonElement data, string name) =>
        data.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}

internal static class RouteKeys
{
    public static string Command(string phrase) => "command " + phrase;

    public static string Sentence(string name) => "sentence " + name;

    public static string OtherText(ConversationKind kind) => "other text in " + kind;

    public static string Overheard(ConversationKind kind) => "overheard in " + kind;

    public static string Event(string activityType, string name) => $"event {activityType} {name}";

    public static string MessageCommand(string invokeName, string commandId) => $"{invokeName} {commandId}";

    public static string Action(string verb) => "action " + verb;
}

/// <summary>The route that takes an activity, and what of the activity is meant for its handler.</summary>
/// <param name="Route">The route.</param>
/// <param name="Arguments">What follows a command's words, or the text that no command takes.</param>
/// <param name="Data">A button's payload.</param>
/// <param name="Meant">The command that was perhaps meant by a text that none takes.</param>
public sealed record RouteMatch(TurnRoute Route, string Arguments = "", JsonElement Data = default, string? Meant = null);
