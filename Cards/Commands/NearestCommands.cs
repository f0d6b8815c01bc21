namespace ClusterBot.Cards.Commands;

/// <summary>The commands that somebody may have been looking for, by the typed words.</summary>
internal static class NearestCommands
{
    private const int MinLetters = 3;

    private static readonly char[] Between = [' ', ',', '.', '?', '!', ';', ':', '\n', '\t', '"', '“', '”', '(', ')', '/'];

    /// <summary>The commands that serve most people, for text that gives no hint.</summary>
    private static readonly CommandEntry[] Usual = [CommandList.MyWork, CommandList.Status];

    /// <summary>Returns the commands, the nearest first; at least two.</summary>
    public static IEnumerable<CommandEntry> Of(string typed)
    {
        var words = typed.Split(Between, StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length >= MinLetters)
            .Select(word => word.ToLowerInvariant())
            .ToHashSet(StringComparer.Ordinal);
        return CommandList.All
            .Where(command => command.Help.Count > 0)
            .Select(command => (Command: command, Shared: Words(command).Count(words.Contains)))
            .Where(found => found.Shared > 0)
            .OrderByDescending(found => found.Shared)
            .Select(found => found.Command)
            .Concat(Usual)
            .Distinct();
    }

    private static IEnumerable<string> Words(CommandEntry command) =>
        command.Phrase.Split(' ').Where(word => word.Length >= MinLetters).Concat(command.About).Distinct(StringComparer.Ordinal);
}
