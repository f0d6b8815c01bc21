using System.Globalization;
using System.Text.RegularExpressions;
using ClusterBot.Domain.GoodPractice;

namespace ClusterBot.Bench.Summaries;

/// <summary>A sentence as a careless or a careful writer would hand it on.</summary>
internal sealed record Edit(string Kind, bool IsTrue, string Text, string MessageId);

/// <summary>Makes true and false points of a sentence, each false one wrong in one place.</summary>
internal static partial class Edits
{
    private static readonly string[] Names = ["Birmingham", "Newcastle", "Margaret", "Treasury", "Ofsted"];

    public static IEnumerable<Edit> Of(string sentence, ThreadMessage message, HumanThread thread)
    {
        yield return new Edit("true: word for word", true, sentence, message.Id);
        if (Shortened(sentence) is { } shorter)
        {
            yield return new Edit("true: shortened", true, shorter, message.Id);
        }

        if (Number().Match(sentence) is { Success: true } number)
        {
            yield return new Edit("false: another number", false, Put(sentence, number, Other(number.Value)), message.Id);
        }

        if (Name().Match(sentence) is { Success: true } name)
        {
            yield return new Edit("false: another name", false, Put(sentence, name, Names[sentence.Length % Names.Length]), message.Id);
        }

        if (Verb().Match(sentence) is { Success: true } verb)
        {
            yield return new Edit("false: denied", false, Put(sentence, verb, verb.Value + " not"), message.Id);
        }

        if (Denial().Match(sentence) is { Success: true } denial)
        {
            yield return new Edit("false: denial dropped", false, Put(sentence, denial, denial.Groups[1].Value), message.Id);
        }

        if (Elsewhere(sentence, message, thread) is { } other)
        {
            yield return new Edit("false: another message", false, sentence, other.Id);
        }
    }

    /// <summary>Without what stands in brackets and without an opening "However," or "In general,".</summary>
    private static string? Shortened(string sentence)
    {
        var shorter = Opening().Replace(Brackets().Replace(sentence, ""), "");
        return shorter == sentence || Rouge.Tokens(shorter).Length < 6 ? null : shorter.Trim();
    }

    /// <summary>The next message of the thread that does not hold the sentence.</summary>
    private static ThreadMessage? Elsewhere(string sentence, ThreadMessage message, HumanThread thread) =>
        thread.Messages.SkipWhile(other => other != message).Skip(1).Concat(thread.Messages)
            .FirstOrDefault(other => other != message && !string.Join(' ', Rouge.Tokens(other.Text))
                .Contains(string.Join(' ', Rouge.Tokens(sentence)), StringComparison.Ordinal));

    private static string Other(string number) =>
        long.TryParse(number, out var value) && value < 1_000_000_000 ? (value + 17).ToString(CultureInfo.InvariantCulture) : "17";

    private static string Put(string sentence, Match match, string instead) =>
        sentence[..match.Index] + instead + sentence[(match.Index + match.Length)..];

    [GeneratedRegex(@"(?<![\w.,])[0-9]{1,9}(?![\w.,]*[0-9A-Za-z])")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<=[a-z,] )[A-Z][a-z]{3,}(?![\w'])")]
    private static partial Regex Name();

    [GeneratedRegex(@"\b(is|are|was|were|will|would|can|could|should|has|have|did|does|do)\b(?! not|n't| no| never)")]
    private static partial Regex Verb();

    [GeneratedRegex(@"\b(is|are|was|were|will|would|can|could|should|has|have|did|does|do) not\b(?! only)")]
    private static partial Regex Denial();

    [GeneratedRegex(@" ?\([^()]{1,80}\)")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"^(However|Also|In general|Indeed|Actually|Well|So|And|But), ")]
    private static partial Regex Opening();
}
