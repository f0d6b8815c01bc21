using ClusterBot.Domain.GoodPractice.Verification;

namespace ClusterBot.Domain.GoodPractice.Extraction;

/// <summary>
/// Summarises without a language model: chooses the sentences that stand for the rest, word for word. The same messages always give
/// the same summary; the work is bounded for any messages.
/// </summary>
public static class ExtractiveSummariser
{
    /// <summary>The sentence for a summary with nothing to read at all.</summary>
    public const string NoMessages = "There are no messages to summarise.";

    /// <summary>The sentence for messages that hold no statement.</summary>
    public const string NothingSaid = "The messages hold nothing to summarise yet: only greetings, thanks, questions or very short notes.";

    /// <summary>
    /// Returns up to about 7 points; each point's text is its citation's quote (a question and its answer: the two quotes, one
    /// after the other).
    /// </summary>
    /// <param name="messages">In any order; ids should be unique.</param>
    public static Summary Summarise(IReadOnlyList<ThreadMessage> messages)
    {
        var readerPriorities = ReaderPriorities.Take(messages);
        var candidates = CandidateList.Of(readerPriorities.Messages);
        TermVectors.Weigh(candidates);
        var points = Choose(candidates, new PointChecker(readerPriorities.Messages));
        return new Summary
        {
            Points = points,
            Method = SummaryMethod.Extract,
            MessagesRead = readerPriorities.Messages.Count,
            ThreadsRead = readerPriorities.Messages.Select(message => message.ThreadId).Distinct().Count(),
            LeftOut = LeftOut(readerPriorities, candidates),
            EmptyBecause = points.Count > 0 ? null : messages.Count == 0 ? NoMessages : NothingSaid,
        };
    }

    private static List<Point> Choose(List<SentenceCandidate> candidates, PointChecker checker)
    {
        var shortlist = Centrality.Shortlist(candidates);
        var centrality = Centrality.Of(shortlist);
        for (var i = 0; i < shortlist.Count; i++)
        {
            shortlist[i].Score = centrality[i] * Priors.Of(shortlist[i]);
        }

        return
        [
            .. Selection.Choose(shortlist, Selection.HowMany(candidates.Count)).OrderBy(candidates.IndexOf)
                .Select(chosen => ToPoint(chosen, candidates, checker)),
        ];
    }

    private static Point ToPoint(SentenceCandidate chosen, List<SentenceCandidate> all, PointChecker checker)
    {
        var citations = new List<Citation>();
        if (chosen.Question is { } question)
        {
            citations.Add(new Citation(question.Message.Id, question.Sentence.Text));
        }

        citations.Add(new Citation(chosen.Message.Id, chosen.Sentence.Text));
        return new Point(chosen.Text, [.. citations, .. EchoFilter.Of(chosen, all, checker)]);
    }

    private static List<LeftOut> LeftOut(ReaderPriorities readerPriorities, List<SentenceCandidate> candidates)
    {
        var used = candidates.Select(sentenceCandidate => sentenceCandidate.Message)
            .Concat(candidates.Where(sentenceCandidate => sentenceCandidate.Question is not null)
                .Select(sentenceCandidate => sentenceCandidate.Question!.Value.Message))
            .ToHashSet();
        (LeftOutReason Reason, int Count)[] left =
        [
            (LeftOutReason.NothingToUse, readerPriorities.Messages.Count(message => !used.Contains(message))),
            (LeftOutReason.TooMuchToRead, readerPriorities.CutShort),
        ];
        return [.. left.Where(item => item.Count > 0).Select(item => new LeftOut(item.Reason, item.Count))];
    }
}
