namespace ClusterBot.Domain.Requests.Kinds;

/// <summary>The words with which the register names parties and levels, in lists with semicolons between.</summary>
public static class RequestWords
{
    private static readonly (string Word, RequestRecipient Recipient)[] Recipients =
    [
        ("board", RequestRecipient.Board), ("psa", RequestRecipient.Psa), ("department", RequestRecipient.Department),
        ("person", RequestRecipient.Person), ("centre", RequestRecipient.Centre),
    ];

    private static readonly (string Word, LadderLevel Level)[] Levels =
    [
        ("board", LadderLevel.Board), ("permanent secretary", LadderLevel.PermanentSecretary), ("centre", LadderLevel.Centre),
    ];

    /// <summary>Returns all words for parties, for a message.</summary>
    public static string AllRecipients => string.Join(", ", Recipients.Select(each => each.Word));

    /// <summary>Returns all words for levels, for a message.</summary>
    public static string AllLevels => string.Join(", ", Levels.Select(each => each.Word));

    /// <summary>Reads "psa; centre"; null when a word is none of a party, or one is there twice.</summary>
    public static IReadOnlyList<RequestRecipient>? ReadRecipients(string? list) => Read(list, Recipients);

    /// <summary>Reads "board; permanent secretary"; null when a word is none of a level, or they are not in this order.</summary>
    public static IReadOnlyList<LadderLevel>? ReadLadder(string? list) =>
        Read(list, Levels) is { } levels && levels.SequenceEqual(levels.Order()) ? levels : null;

    /// <summary>Returns the list as it is stored.</summary>
    public static string Write(IEnumerable<RequestRecipient> recipients) => Write(recipients, Recipients);

    /// <inheritdoc cref="Write(IEnumerable{RequestRecipient})"/>
    public static string Write(IEnumerable<LadderLevel> levels) => Write(levels, Levels);

    private static List<T>? Read<T>(string? list, (string Word, T Meaning)[] known)
        where T : struct
    {
        var read = new List<T>();
        foreach (var word in (list ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var at = Array.FindIndex(known, each => each.Word.Equals(word, StringComparison.OrdinalIgnoreCase));
            if (at < 0 || read.Contains(known[at].Meaning))
            {
                return null;
            }

            read.Add(known[at].Meaning);
        }

        return read;
    }

    private static string Write<T>(IEnumerable<T> meanings, (string Word, T Meaning)[] known)
        where T : struct => string.Join("; ", meanings.Select(meaning => known.First(each => each.Meaning.Equals(meaning)).Word));
}
