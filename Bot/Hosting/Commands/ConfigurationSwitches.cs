using ClusterBot.Bot.Configuration;

namespace ClusterBot.Bot.Hosting.Commands;

/// <summary>
/// The settings on the command line, apart from the commands: <c>--Name=value</c> or <c>--Name value</c>, for names that something
/// reads.
/// </summary>
/// <param name="Settings">As they were typed, for the configuration.</param>
/// <param name="Words">Everything else, in order.</param>
internal sealed record ConfigurationSwitches(string[] Settings, string[] Words)
{
    public static ConfigurationSwitches Split(IReadOnlyList<string> args)
    {
        var (settings, words) = (new List<string>(), new List<string>());
        for (var at = 0; at < args.Count; at++)
        {
            if (!args[at].StartsWith("--", StringComparison.Ordinal) || NameOf(args[at]) is not { Length: > 0 } name
                || !KnownSettings.IsRead(name))
            {
                words.Add(args[at]);
                continue;
            }

            settings.Add(args[at]);
            if (!args[at].Contains('=', StringComparison.Ordinal) && at + 1 < args.Count)
            {
                settings.Add(args[++at]);
            }
        }

        return new ConfigurationSwitches([.. settings], [.. words]);
    }

    /// <summary>Returns the name in <c>--Name=value</c>.</summary>
    public static string NameOf(string word) => word.TrimStart('-').Split('=', 2)[0];
}
