using System.Collections.Frozen;
using ClusterBot.Domain.GoodPractice.Text;

namespace ClusterBot.Domain.GoodPractice.Verification.Clauses;

/// <summary>Words that are verbs whatever stands around them, or nearly so.</summary>
internal static class VerbForms
{
    private static readonly FrozenSet<string> Auxiliaries = Set(
        "is are was were am be been being has have had does do did will would can could may might must should shall cannot");

    private static readonly FrozenSet<string> Past = Set(
        "began became brought built bought came caught chose cut did drew drove ate fell felt fought found flew forgot gave went "
            + "grew had heard held kept knew "
        + "led left lent let lost made meant met paid put ran read rose said saw sold sent set shook showed shut sang sat slept "
        + "spoke spent spread "
        + "stood stole struck taught took told thought understood woke won wrote got hit hurt cost beat broke");

    private static readonly FrozenSet<string> Present = Set(
        "says thinks believes hopes wants needs takes gives makes gets keeps helps saves works goes comes sees knows find finds feels asks "
        + "opens closes joins leaves waits pays sends meets intends expects agrees refuses includes remains stays "
        + "suggests recommends proposes reports adds notes warns argues explains considers advises "
        + "lasts seems appears shows applies "
        + "want need take give make get keep go come see know think believe hope say pay send meet join remain like use ask bring "
        + "buy choose decide depend ensure expect follow happen hear improve include intend "
        + "learn lose prefer prove provide read reduce refuse save seem sell serve speak spend suggest tell try understand write");

    /// <summary>Returns whether the word can hardly be anything but a finite verb.</summary>
    public static bool IsCertain(Word word) =>
        Auxiliaries.Contains(word.Lower) || Past.Contains(word.Lower) || Present.Contains(word.Lower) || IsShort(word.Lower)
        || (word.Lower.Length > 4 && word.Lower.EndsWith("ed", StringComparison.Ordinal)
            && !word.Lower.EndsWith("eed", StringComparison.Ordinal));

    public static bool IsAuxiliary(Word word) => Auxiliaries.Contains(word.Lower) || IsShort(word.Lower);

    private static bool IsShort(string lower) =>
        lower.EndsWith("n't", StringComparison.Ordinal) || lower.EndsWith("'ll", StringComparison.Ordinal)
        || lower.EndsWith("'ve", StringComparison.Ordinal) || lower.EndsWith("'re", StringComparison.Ordinal)
        || lower is "i'm" or "it's" or "that's" or "there's";

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
