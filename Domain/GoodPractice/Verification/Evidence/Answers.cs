using ClusterBot.Domain.GoodPractice.Text;
using ClusterBot.Domain.GoodPractice.Verification.Clauses;

namespace ClusterBot.Domain.GoodPractice.Verification.Evidence;

/// <summary>The statement in a "Yes": the question that it replies to, within the limits of the answer.</summary>
internal static class Answers
{
    private const int MostBack = 3;
    private const int MostRead = 2_000;

    private static readonly HashSet<string> Yes = ["yes", "yeah", "yep", "yup", "correct", "indeed", "absolutely", "definitely"];

    private static readonly HashSet<string> Joints = ["and", "or", "in", "at", "for", "of", "from", "with", "to"];

    /// <param name="message">The message that may say yes.</param>
    /// <param name="earlier">The messages before it in its thread, the nearest first.</param>
    public static IReadOnlyList<Statement> Of(ThreadMessage message, IEnumerable<ThreadMessage> earlier)
    {
        var sentences = Sentence.AllOf(ReadingLimits.Start(message.Text, MostRead));
        if (sentences.Count == 0 || sentences[0].Words.Count == 0 || !Yes.Contains(sentences[0].Words[0].Lower) || sentences[0].IsQuestion)
        {
            return [];
        }

        var asked = earlier.Take(MostBack).Where(other => other.AuthorName != message.AuthorName)
            .Select(other => Sentence.AllOf(other.Text).Where(sentence => sentence.IsQuestion).ToList())
            .FirstOrDefault(questions => questions.Count > 0);
        return asked is null ? [] : [.. Stated(asked, new Statement(sentences[0].Text, 0))];
    }

    private static IEnumerable<Statement> Stated(List<Sentence> asked, Statement answer)
    {
        var question = asked.Count == 1 ? asked[0]
            : asked.MaxBy(sentence => WordSplitter.Stems(sentence.Words).Count(answer.Clauses[0].Stems.Contains))!;
        var read = new Statement(question.Text, 0);
        if (read.Clauses.Any(clause => clause.IsNegative))
        {
            yield break;
        }

        var limited = answer.Names.Any(name => name.Sort != NameSort.Perhaps);
        var rest = answer.Words.Count > 1 ? answer.Text[answer.Words[1].Start..] : "";
        yield return new Statement($"{Body(read, limited)} {rest}".Trim(), 0);
    }

    /// <summary>The question without its first verb and mark; without its names where the answer names some itself.</summary>
    private static string Body(Statement question, bool withoutNames)
    {
        var kept = new List<int>();
        for (var i = 0; i < question.Words.Count; i++)
        {
            if (withoutNames && question.Names.Any(name => i >= name.At && i < name.At + name.Words.Count))
            {
                while (kept.Count > 0 && Joints.Contains(question.Words[kept[^1]].Lower))
                {
                    kept.RemoveAt(kept.Count - 1);
                }
            }
            else if (i > 0 || !VerbForms.IsAuxiliary(question.Words[i]))
            {
                kept.Add(i);
            }
        }

        return string.Concat(kept.Select(at => Piece(question, at))).TrimEnd();
    }

    /// <summary>A word with the marks up to the next: "20% ", "£3 ".</summary>
    private static string Piece(Statement question, int at)
    {
        var start = at > 0 && question.Text[question.Words[at].Start - 1] is '£' or '$' or '€' ? question.Words[at].Start - 1
            : question.Words[at].Start;
        var end = question.Words[at].End;
        while (end < question.Text.Length && question.Text[end] is '%' or '-' or '\'')
        {
            end++;
        }

        return question.Text[start..end] + (question.Text[end - 1] == '-' ? "" : " ");
    }
}
