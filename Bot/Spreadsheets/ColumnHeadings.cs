namespace ClusterBot.Bot.Spreadsheets;

/// <summary>The names of tables and columns as people read them.</summary>
internal static class ColumnHeadings
{
    /// <summary>Returns "recordedAt" as "Recorded at", and "escalation-steps" as "Escalation steps".</summary>
    public static string Of(string name)
    {
        var words = string.Concat(name.Select(c =>
            c == '-' ? " " : char.IsAsciiLetterUpper(c) ? " " + char.ToLowerInvariant(c) : c.ToString()));
        var known = string.Join(' ', words.Split(' ').Select(word => word switch
        {
            "psa" => "PSA",
            "psas" => "PSAs",
            _ => word,
        }));
        return char.ToUpperInvariant(known[0]) + known[1..];
    }
}
