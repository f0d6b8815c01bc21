using ClusterBot.Domain.GoodPractice.Text;

namespace ClusterBot.Domain.GoodPractice.Extraction;

/// <summary>Reads the messages, oldest first and thread by thread, for sentences that could become points.</summary>
internal static class CandidateList
{
    public static List<SentenceCandidate> Of(IEnumerable<ThreadMessage> messages) =>
        [.. messages.GroupBy(message => message.ThreadId).SelectMany(thread => OfThread([.. thread.OrderBy(message => message.PostedAt)]))];

    private static List<SentenceCandidate> OfThread(ThreadMessage[] thread)
    {
        var found = new List<SentenceCandidate>();
        List<(ThreadMessage Message, Sentence Sentence)> open = [];
        for (var place = 0; place < thread.Length; place++)
        {
            var sentences = Sentence.AllOf(thread[place].Text);
            foreach (var sentence in sentences.Where(sentence => !sentence.IsQuestion))
            {
                if (AnsweredBy(open, thread[place], sentence) is { } question)
                {
                    open.Remove(question);
                    found.Add(new SentenceCandidate(thread[place], place, sentence, question));
                }
                else if (CandidateRules.CanStand(sentence))
                {
                    found.Add(new SentenceCandidate(thread[place], place, sentence));
                }
            }

            var asked = sentences.Where(CandidateRules.CanBeAsked).Select(sentence => (thread[place], sentence));
            open = [.. open.Concat(asked).TakeLast(OpenQuestions)];
        }

        return found;
    }

    /// <summary>The number of questions kept in mind; a bound on the work.</summary>
    private const int OpenQuestions = 20;

    /// <summary>A sentence that cannot be understood without the question: "Yes, ..." or "No, ..." and at least three more words.</summary>
    private static (ThreadMessage Message, Sentence Sentence)? AnsweredBy(
        List<(ThreadMessage Message, Sentence Sentence)> open, ThreadMessage message, Sentence sentence)
    {
        if (open.Count == 0 || sentence.Words.Count is < 4 or > 60 || sentence.Text.Length > 400
            || sentence.Words[0].Lower is not ("yes" or "no" or "yeah" or "yep" or "nope"))
        {
            return null;
        }

        var stems = WordSplitter.Stems(sentence.Words).ToHashSet();
        var best = open.Where(asked => asked.Message.AuthorName != message.AuthorName)
            .Select(asked => (asked, Shared: WordSplitter.Stems(asked.Sentence.Words).Count(stems.Contains)))
            .OrderByDescending(pair => pair.Shared).FirstOrDefault();
        return best.Shared > 0 || (best.asked.Sentence is not null && open.Count == 1) ? best.asked : null;
    }
}
