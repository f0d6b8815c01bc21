using ClusterBot.Domain.GoodPractice.Verification;

namespace ClusterBot.Domain.GoodPractice.Extraction;

/// <summary>
/// Summarises without a language model: chooses the sentences that stand for the rest, word for word.
/// The same messages always give the same summary; the work is bounded whatever they hold.
/// </summary>
public static class ExtractiveSummariser
{
    /// <summary>What is said when there is nothing to read at all.</summary>
    public const string NoMessages = "There are no messages to summarise.";

    /// <summary>What is said when the messages hold no statement.</summary>
    public const string NothingSaid = "The messages hold nothing to summarise yet: only greetings, thanks, questions or very short notes.";

    /// <summary>Up to about 7 points; each point's text is its citation's quote (a question and its answer: the two quotes, one after the other).</summary>
    /// <param name="messages">In any order; ids should be unique.</param>
    public static Summary Summarise(IReadOnlyList<ThreadMessage> messages)
    {
        var reader = Reader.Take(messages);
        var candidates = CandidateList.Of(reader.Messages);
        TermVectors.Weigh(candidates);
        var points = Choose(candidates, new PointChecker(reader.Messages));
        return new Summary
        {
            Points = points,
            Method = SummaryMethod.Extract,
            MessagesRead = reader.Messages.Count,
            ThreadsRead = reader.Messages.Select(message => message.ThreadId).Distinct().Count(),
            LeftOut = LeftOut(reader, candidates),
            EmptyBecause = points.Count > 0 ? null : messages.Count == 0 ? NoMessages : NothingSaid,
        };
    }

    private static List<Point> Choose(List<Candidate> candidates, PointChecker checker)
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

    private static Point ToPoint(Candidate chosen, List<Candidate> all, PointChecker checker)
    {
        var citations = new List<Citation>();
        if (chosen.Question is { } question)
        {
            citations.Add(new Citation(question.Message.Id, question.Sentence.Text));
        }

        citations.Add(new Citation(chosen.Message.Id, chosen.Sentence.Text));
        return new Point(chosen.Text, [.. citations, .. Echoes.Of(chosen, all, checker)]);
    }

    private static List<LeftOut> LeftOut(Reader reader, List<Candidate> candidates)
    {
        var used = candidates.Select(candidate => candidate.Message)
            .Concat(candidates.Where(candidate => candidate.Question is not null).Select(candidate => candidate.Question!.Value.Message))
            .ToHashSet();
        (LeftOutReason Reason, int Count)[] left =
        [
            (LeftOutReason.NothingToUse, reader.Messages.Count(message => !used.Contains(message))),
            (LeftOutReason.TooMuchToRead, reader.CutShort),
        ];
        return [.. left.Where(item => item.Count > 0).Select(item => new LeftOut(item.Reason, item.Count))];
    }
}
