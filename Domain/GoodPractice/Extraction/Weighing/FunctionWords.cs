using System.Collections.Frozen;

namespace ClusterBot.Domain.GoodPractice.Extraction.Weighing;

/// <summary>
/// Words that hold sentences together, in tiers by how surely people use them when they sum up what others wrote. The constants
/// that were fitted say how much each tier counts.
/// </summary>
internal static class FunctionWords
{
    private static readonly FrozenSet<string> FirstPerson = Set("i me my mine we us our ours im ive id myself");

    private static readonly FrozenSet<string> SecondPerson = Set("you your yours youre");

    private static readonly FrozenSet<string> Always = Set("the to that and a of in not for with is be they it on");

    private static readonly FrozenSet<string> Often = Set(
        "about also an are as at but by during from had has have how if or should some their there this under was were "
            + "which why will would");

    private static readonly FrozenSet<string> Sometimes = Set(
        "after all because been between both can could did didnt do does doing few he her hers him his i into me more "
            + "my no off only other our out same she such them then those through we what when who whom won you your yours");

    private static readonly FrozenSet<string> Seldom = Set(
        "above again am any before being below cant d didn doesn doesnt don dont down each further having here id im "
            + "isn isnt its ive just ll m most nor now once over own re s so t than these too until up ve very wasn where "
            + "while wont");

    /// <summary>Returns whether the word says nothing of what a sentence is about.</summary>
    public static bool Contains(string word) =>
        Always.Contains(word) || Often.Contains(word) || Sometimes.Contains(word) || Seldom.Contains(word);

    public static WordKind KindOf(string word)
    {
        if (FirstPerson.Contains(word))
        {
            return WordKind.FirstPerson;
        }

        if (SecondPerson.Contains(word))
        {
            return WordKind.SecondPerson;
        }

        if (Always.Contains(word))
        {
            return WordKind.Always;
        }

        if (Often.Contains(word))
        {
            return WordKind.Often;
        }

        if (Seldom.Contains(word))
        {
            return WordKind.Seldom;
        }

        if (Sometimes.Contains(word) || word.Length == 1)
        {
            return WordKind.Sometimes;
        }

        return word.Any(char.IsDigit) ? WordKind.Number : WordKind.Content;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}

/// <summary>The part that a word plays.</summary>
internal enum WordKind
{
    Content,
    Number,
    FirstPerson,
    SecondPerson,
    Always,
    Often,
    Sometimes,
    Seldom,
}
