using ClusterBot.Bot.Turns;

namespace ClusterBot.Bot.Features.GoodPractice;

/// <summary>Finds the command that somebody mistyped: few words, and one or two letters wrong.</summary>
internal sealed class LikelyCommand(RouteTable routes)
{
    private const int MostWords = 3;

    private const int ShortCommand = 5;

    private static readonly string Prefix = RouteKeys.Command("");

    /// <summary>The command's own words; none when nothing is near.</summary>
    public string? Find(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > MostWords)
        {
            return null;
        }

        return routes.Keys
            .Where(key => key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            .Select(key => key[Prefix.Length..])
            .Select(command => (Command: command, Distance: Distance(words, command)))
            .Where(near => near.Distance <= (near.Command.Length <= ShortCommand ? 1 : 2))
            .OrderBy(near => near.Distance)
            .Select(near => near.Command)
            .FirstOrDefault();
    }

    // As many of the words as the command has, and those run together or torn apart: "openchekin".
    private static int Distance(string[] words, string command)
    {
        var count = command.Count(c => c == ' ') + 1;
        var typed = string.Join(' ', words.Take(count)).Trim('.', ',', '?', '!').ToLowerInvariant();
        return EditDistance.Between(typed, command, atMost: 2);
    }
}
