using ClusterBot.Domain.GoodPractice.Verification.Evidence;

namespace ClusterBot.Domain.GoodPractice.Verification.Checks;

/// <summary>
/// The rule that what an author claims or did comes from that author's own messages, and what the author did from an "I" or "we".
/// </summary>
internal static class SpeakerCheck
{
    private static readonly HashSet<string> First = ["i", "we", "our", "ours", "us", "my", "me", "mine", "i'm", "we're", "i've", "we've",
        "we'll", "i'll", "i'd", "we'd"];

    public static RejectionReason? Find(Claim claim, Neighbourhood near)
    {
        if (claim.Speaker is not { } speaker)
        {
            return null;
        }

        if (!speaker.Words.SequenceEqual(near.Message.AuthorWords))
        {
            return !speaker.Reports && speaker.From >= 0 && near.Anchor.Names.Any(name => speaker.Words.Any(name.Words.Contains))
                ? null
                : RejectionReason.NotTheAuthors;
        }

        var isOwn = speaker.Reports || speaker.From < 0
            || near.Statement.Words.Any(word => First.Contains(word.Lower));
        return isOwn ? null : RejectionReason.NotTheAuthors;
    }
}
