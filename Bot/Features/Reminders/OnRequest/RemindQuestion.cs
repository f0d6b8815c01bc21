using ClusterBot.Bot.Turns.Commands;

namespace ClusterBot.Bot.Features.Reminders.OnRequest;

/// <summary>The people whom somebody wants reminded, and the rest of the request.</summary>
/// <param name="Me">True when it is the person who asks.</param>
/// <param name="Names">Whom by name; none for everybody who owes.</param>
/// <param name="When">What was said of the time, in lower case; empty for now.</param>
/// <param name="Of">True when something else than what is owed was named, such as "to bring the papers".</param>
internal sealed record RemindQuestion(bool Me, IReadOnlyList<string> Names, string When, bool Of)
{
    private static readonly string[] Me_ = ["me", "myself"];

    private static readonly string[] Everybody = ["everyone", "everybody", "all", "them", "people", "others", "the", "those", "who", "owe",
        "still", "have", "answered", "haven't", "havent", "an", "answer"];

    /// <summary>The words after which "not" belongs to those who owe; elsewhere it negates the whole request.</summary>
    private static readonly string[] Owing = ["have", "has", "who", "still"];

    private static readonly string[] Matters = ["to", "about", "that", "of"];

    private static readonly string[] Times = ["tomorrow", "later", "on", "next", "in", "at", "monday", "tuesday", "wednesday", "thursday",
        "friday", "saturday", "sunday", "this", "tonight"];

    private static readonly char[] Marks = ['.', ',', '?', '!', ':', ';', '@'];

    public static RemindQuestion Read(string arguments)
    {
        var words = arguments.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim(Marks))
            .Where(word => word.Length > 0).ToList();
        var me = words.Count > 0 && Is(Me_, words[0]);
        var rest = me ? words[1..] : words;
        var who = me ? [] : rest.TakeWhile(word => !Is(Matters, word) && !Is(Times, word)).ToList();
        rest = rest[who.Count..];
        var matter = rest.FindIndex(word => Is(Matters, word));
        var time = matter < 0 ? rest : rest[..matter];
        var when = string.Join(' ', time.Where(word => !IdleWords.Are(word) || Is(["today"], word))).ToLowerInvariant();
        return new RemindQuestion(me, Split(who), when, matter >= 0 && !IsOfCheckIn(rest[(matter + 1)..]));
    }

    // "Devon Ellis and Emery": names are parted by "and"; a comma was taken for a blank, so each word may be one too.
    private static List<string> Split(List<string> words) =>
        [.. string.Join(' ', words.Where((word, i) =>
            !Is(Everybody, word) && !IdleWords.Are(word) && !(Is(["not"], word) && i > 0 && Is(Owing, words[i - 1]))))
            .Split(" and ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static bool IsOfCheckIn(IEnumerable<string> words) =>
        words.All(word => IdleWords.Are(word) || CommandText.Letters(word) is "answer" or "reply" or "respond" or "checkin" or "check"
            or "in" or "update" or "it" or "their" or "give" or "an" or "a");

    private static bool Is(string[] words, string word) => words.Contains(word, StringComparer.OrdinalIgnoreCase);
}
