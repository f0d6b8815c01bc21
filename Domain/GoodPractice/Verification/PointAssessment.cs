using ClusterBot.Domain.GoodPractice.Text;
using ClusterBot.Domain.GoodPractice.Text.Untrusted;
using ClusterBot.Domain.GoodPractice.Verification.Checks;
using ClusterBot.Domain.GoodPractice.Verification.Clauses;
using ClusterBot.Domain.GoodPractice.Verification.Evidence;
using ClusterBot.Domain.GoodPractice.Verification.Links;

namespace ClusterBot.Domain.GoodPractice.Verification;

/// <summary>Judges a point sentence by sentence and clause by clause.</summary>
internal sealed class PointAssessment(ThreadReading messages)
{
    private const int MostClauses = 30;
    private const int MostAuthor = 200;

    private readonly List<IReadOnlyList<string>> _authors =
    [
        .. messages.Authors.Select(author =>
            WordSplitter.Of(FoldedText.Of(ReadingLimits.Start(author, MostAuthor))).Select(word => word.Lower).ToList()),
    ];

    public PointVerdict Of(IReadOnlyList<Statement> point, IReadOnlyList<CitedMessage> cited, Point written)
    {
        var used = new HashSet<CitedMessage>();
        if (point.Sum(statement => statement.Clauses.Count) > MostClauses)
        {
            return new PointVerdict.Refused(RejectionReason.NotAPoint);
        }

        var antecedent = new Antecedent(Opening(cited[0].Message));
        foreach (var statement in point)
        {
            var reason = statement.IsReadable ? Refusal(statement, cited, antecedent, used) : RejectionReason.NotSaid;
            if (reason is { } refusal)
            {
                return new PointVerdict.Refused(refusal);
            }
        }

        var stems = point.SelectMany(statement => statement.Clauses).SelectMany(clause => clause.Stems).ToHashSet(StringComparer.Ordinal);
        return used.Count == 0
            ? new PointVerdict.Refused(RejectionReason.NotSaid)
            : new PointVerdict.Supported(written with
            {
                Citations = [.. cited.Where(used.Contains).Select(message =>
                message.Cite(stems))]
            });
    }

    private Statement? Opening(ThreadMessage message) =>
        Sentence.AllOf(messages.OpeningOf(message).Text).FirstOrDefault(sentence => !sentence.AddressesWriter) is { } sentence
            ? new Statement(sentence.Text, 0)
            : null;

    /// <summary>
    /// The reason why a sentence is not borne out; null when it is. The messages that bear it out are added to those
    /// used.
    /// </summary>
    private RejectionReason? Refusal(
        Statement statement, IReadOnlyList<CitedMessage> cited, Antecedent antecedent, HashSet<CitedMessage> used)
    {
        if (cited.Where(message => Repeats(statement, message)).ToList() is { Count: > 0 } repeated)
        {
            used.UnionWith(repeated);
            return null;
        }

        var causes = CausalReader.Of(statement, null);
        Claim? before = null;
        IReadOnlyList<Neighbourhood> rested = [];
        foreach (var clause in statement.Clauses)
        {
            var claim = new Claim(clause, before, _authors);
            var (places, reason) = ClauseCheck.Find(claim, cited, antecedent, causes);
            if (places.Count == 0)
            {
                return reason;
            }

            if (before is not null)
            {
                var (joined, unjoined) = Join(before, rested, claim, places, causes);
                if (joined.Count == 0)
                {
                    return unjoined;
                }

                places = joined;
            }

            used.UnionWith(places.Select(place => place.Message));
            (before, rested) = (claim, places);
        }

        return null;
    }

    /// <summary>Returns whether a sentence stands in the message word for word, and is not taken back there.</summary>
    private static bool Repeats(Statement statement, CitedMessage message) => message.Typed.Any(said =>
        said.Typed == statement.Typed && said.Clauses.Count > 0 && said.Clauses.All(clause => clause.IsEvidence));

    private static (List<Neighbourhood> Joined, RejectionReason? Reason) Join(
        Claim before, IReadOnlyList<Neighbourhood> rested, Claim claim, IReadOnlyList<Neighbourhood> places,
            IReadOnlyList<CausalLink> causes)
    {
        RejectionReason? reason = null;
        var joined = new List<Neighbourhood>();
        foreach (var place in places)
        {
            var failures = rested.Select(from => LinkCheck.Find(before, from, claim, place, causes)).ToList();
            if (failures.Contains(null))
            {
                joined.Add(place);
            }
            else
            {
                reason ??= failures[0];
            }
        }

        return (joined, reason);
    }
}
