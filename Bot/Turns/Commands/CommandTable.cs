using ClusterBot.Bot.Configuration;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Turns.Routing;

namespace ClusterBot.Bot.Turns.Commands;

/// <summary>
/// Finds the command in a typed text. Misspellings are forgiven for commands that only show something; one that changes something
/// runs by its exact words alone, and is otherwise asked about.
/// </summary>
internal sealed class CommandTable
{
    /// <summary>A longer text is a sentence, and no mistyped command.</summary>
    private const int MostWords = 3;

    private const int FarthestAsked = 2;

    /// <summary>Longer thanks say something more.</summary>
    private const int MostThanks = 5;

    private static readonly string[] Followers = ["please", "of", "for", "as", "thanks"];

    private readonly Dictionary<string, TurnRoute> _routes = new(StringComparer.OrdinalIgnoreCase);

    private readonly int _longest;

    /// <param name="routes">Those of commands.</param>
    public CommandTable(IEnumerable<TurnRoute> routes)
    {
        foreach (var route in routes)
        {
            _routes[route.Phrase] = route;
        }

        _longest = _routes.Keys.Select(phrase => phrase.Split(' ').Length).DefaultIfEmpty(0).Max();
    }

    /// <summary>Finds the command that takes the text, or the words of the one that was perhaps meant, or neither.</summary>
    public (RouteMatch? Taken, string? Meant) Find(string text, ConversationKind kind)
    {
        var forms = CommandText.Forms(text).ToList();
        var exact =
            forms.Select((form, index) => Exactly(form, index > 0 && kind is not (ConversationKind.Personal or ConversationKind.GroupChat)))
                .OfType<RouteMatch>().ToList();
        if (exact.Find(IsUnderstood) is { } taken)
        {
            return (taken, null);
        }

        // Its words open the text, and what follows is not for it: better ask. A greeting alone asks for nothing.
        if (exact.Find(match => !CommandText.IsCourtesy(match.Route.Phrase) && !IsThanks(match.Route.Phrase)) is { } opened)
        {
            return (null, opened.Route.Phrase);
        }

        var near = forms.SelectMany(Near).OrderBy(found => found.Distance).ToList();
        return near switch
        {
            // "thanks for the reminder"
            [] when forms[0].Length <= MostThanks && exact.Find(match => IsThanks(match.Route.Phrase)) is { } thanks
                && !thanks.Arguments.Contains('?', StringComparison.Ordinal) =>
                (thanks, null),
            [] => (null, null),
            // A command that is only asked about and as near as this one: better ask.
            [var nearest, ..] when MayRun(nearest) && (nearest.Route.Arguments == CommandArguments.Read || IdleWords.Are(nearest.Rest))
                && !near.Exists(other => other.Distance == nearest.Distance && other.Route.Spelling == CommandSpelling.Asked) =>
                (new RouteMatch(nearest.Route, nearest.Rest), null),
            [var nearest, ..] => (null, $"{nearest.Route.Phrase} {nearest.Rest}".TrimEnd()),
        };
    }

    /// <summary>Returns true when nothing behind the command's words would make a sentence of them.</summary>
    public static bool IsAll(RouteMatch match) =>
        IdleWords.Are(string.Join(' ', match.Arguments.Split(' ').Where(word => !word.Any(char.IsAsciiDigit))));

    private static bool IsThanks(string phrase) =>
        phrase.Contains("thank", StringComparison.OrdinalIgnoreCase) || phrase.Equals("cheers", StringComparison.OrdinalIgnoreCase);

    private static bool IsUnderstood(RouteMatch match) => match.Route.Arguments == CommandArguments.Read || IdleWords.Are(match.Arguments);

    // The longest phrase that opens the text. Behind a courtesy in a channel, where people also talk about the bot, it counts only
    // with what may follow a command.
    private RouteMatch? Exactly(string[] words, bool isBehindCourtesy)
    {
        for (var count = Math.Min(words.Length, _longest); count > 0; count--)
        {
            var phrase = string.Join(' ', words.Take(count)).TrimEnd('.', '?', '!', ',', ':');
            if (_routes.TryGetValue(phrase, out var route) && (!isBehindCourtesy || Follows(words[count..])))
            {
                return new RouteMatch(route, string.Join(' ', words.Skip(count)));
            }
        }

        return null;
    }

    // Words may be torn apart or run together, so one more and one less are tried.
    private IEnumerable<Found> Near(string[] words) =>
        from route in _routes.Values
        where route.Spelling != CommandSpelling.Exact
        let length = route.Phrase.Split(' ').Length
        from count in Enumerable.Range(Math.Max(1, length - 1), 3)
        where count <= words.Length
        let rest = words[count..]
        let wanted = CommandText.Letters(route.Phrase)
        let distance = EditDistance.Between(CommandText.Letters(string.Concat(words.Take(count))), wanted, FarthestAsked)
        where distance <= (wanted.Length <= 5 ? 1 : FarthestAsked) && (words.Length <= MostWords || Follows(rest))
        select new Found(route, distance, string.Join(' ', rest), Follows(rest));

    private static bool MayRun(Found found) =>
        found.Route.Spelling == CommandSpelling.Forgiven && found.Follows
            && found.Distance <= (CommandText.Letters(found.Route.Phrase).Length <= 7 ? 1 : FarthestAsked);

    /// <summary>Returns whether the rest follows a command, and is not the rest of a sentence.</summary>
    private static bool Follows(string[] rest) =>
        rest is [] || char.IsAsciiDigit(rest[0].TrimStart('#') is [var first, ..] ? first : ' ')
            || Followers.Contains(CommandText.Letters(rest[0]));

    private sealed record Found(TurnRoute Route, int Distance, string Rest, bool Follows);
}
