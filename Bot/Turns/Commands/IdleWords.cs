namespace ClusterBot.Bot.Turns.Commands;

/// <summary>Words that say nothing behind a command: "open check-in now, please" is "open check-in".</summary>
internal static class IdleWords
{
    private static readonly string[] Words =
        ["please", "thanks", "thank", "you", "now", "here", "again", "today", "everyone", "everybody", "all", "the", "team"];

    /// <summary>Returns true when nothing stands there besides.</summary>
    public static bool Are(string rest) =>
        rest.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(CommandText.Letters)
            .All(word => word.Length == 0 || Words.Contains(word));
}
