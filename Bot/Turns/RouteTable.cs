using System.Text.Json;
using System.Text.RegularExpressions;
using ClusterBot.BotFramework.Activities;

namespace ClusterBot.Bot.Turns;

/// <summary>All ways into the program. Two handlers for one way refuse to start.</summary>
public sealed partial class RouteTable
{
    private readonly Dictionary<string, TurnRoute> _routes = new(StringComparer.OrdinalIgnoreCase);

    private readonly int _longestPhrase;

    public RouteTable(IEnumerable<TurnRoute> routes)
    {
        foreach (var route in routes)
        {
            if (!_routes.TryAdd(route.Key, route))
            {
                throw new InvalidOperationException(
                    $"Two handlers for '{route.Key}': {_routes[route.Key].Handler.Name} and {route.Handler.Name}. Exactly one may take it.");
            }
        }

        _longestPhrase = _routes.Keys.Select(key => key.Count(c => c == ' ')).DefaultIfEmpty(0).Max();
    }

    public IEnumerable<string> Keys => _routes.Keys;

    /// <summary>The one route for the activity; none when nobody takes it.</summary>
    public RouteMatch? Match(Activity activity) => activity.Type switch
    {
        ActivityTypes.Message when Submitted(activity) is { } data => MatchAction(Verb(data), data),
        ActivityTypes.Message => MatchText(activity),
        ActivityTypes.Invoke => MatchInvoke(activity),
        ActivityTypes.InstallationUpdate => Find(RouteKeys.Event(activity.Type, Installation(activity.Action))),
        ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete => Find(RouteKeys.Event(activity.Type, "")),
        ActivityTypes.ConversationUpdate => Find(RouteKeys.Event(activity.Type, activity.ChannelData?.EventType ?? "members")),
        _ => null,
    };

    private RouteMatch? MatchInvoke(Activity activity) =>
        activity.Name == InvokeNames.AdaptiveCardAction && AdaptiveCardInvoke.Read(activity) is { Succeeded: true, Invoke: { } invoke }
            ? MatchAction(invoke.Verb, invoke.Data)
            : Find(RouteKeys.Event(ActivityTypes.Invoke, activity.Name ?? ""));

    private RouteMatch? MatchAction(string? verb, JsonElement data) =>
        verb is not null && _routes.TryGetValue(RouteKeys.Action(verb), out var route) ? new RouteMatch(route, Data: data) : null;

    private RouteMatch? MatchText(Activity activity)
    {
        var words = Blanks().Split(activity.TextWithoutRecipientMention());
        for (var count = Math.Min(words.Length, _longestPhrase); count > 0; count--)
        {
            var phrase = string.Join(' ', words.Take(count)).TrimEnd('.', '?', '!', ',');
            if (_routes.TryGetValue(RouteKeys.Command(phrase), out var route))
            {
                return new RouteMatch(route, string.Join(' ', words.Skip(count)));
            }
        }

        return Find(RouteKeys.OtherText(Conversations.KindOf(activity)), activity.TextWithoutRecipientMention());
    }

    private RouteMatch? Find(string key, string arguments = "") =>
        _routes.TryGetValue(key, out var route) ? new RouteMatch(route, arguments) : null;

    private static string Installation(string? action) => action?.StartsWith("remove", StringComparison.Ordinal) == true ? "remove" : "add";

    // An Action.Submit, from clients without Universal Actions, arrives as a message with a value.
    private static JsonElement? Submitted(Activity activity) =>
        activity.Value is { ValueKind: JsonValueKind.Object } value && string.IsNullOrEmpty(activity.Text) ? value : null;

    private static string? Verb(JsonElement data) =>
        data.TryGetProperty("verb", out var verb) && verb.ValueKind == JsonValueKind.String ? verb.GetString() : null;

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();
}
