using System.Collections.Frozen;
using ClusterBot.Domain.GoodPractice.Reading;

namespace ClusterBot.Domain.GoodPractice.Checking;

/// <summary>A point must not be surer, wider or otherwise directed than the sentences it rests on.</summary>
internal static class OverstatementCheck
{
    private static readonly FrozenSet<string> Hedges = (
        "might may could would should hope hoped hoping plan planned planning intend intended propose proposed proposal consider considering considered perhaps "
        + "maybe possibly probably expect expected want wanted if unless suggest suggested recommend recommended advise wish try trying think believe")
        .Split(' ').Select(Stem.Of).ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Crowds = ["hundreds", "thousands", "millions", "billions"];

    public static RefusalReason? Find(Statement claim, Evidence evidence)
    {
        var aligned = evidence.AlignedWith(claim);
        var overstates = claim.Words.Any(word => !KeepsSense(claim, word, evidence))
            || (!IsHedged(claim) && aligned.Count > 0 && aligned.All(IsHedged))
            || (!claim.Sentence.IsQuestion && aligned.Count > 0 && aligned.All(statement => statement.Sentence.IsQuestion) && !IsAnsweredYes(evidence));
        return overstates ? RefusalReason.Overstated : null;
    }

    private static bool KeepsSense(Statement claim, Word word, Evidence evidence)
    {
        if (Crowds.Contains(word.Lower) && !evidence.Said.Contains(word.Lower))
        {
            return false;
        }

        if (StrictSense.Of(word.Stem) is not { } sense)
        {
            return true;
        }

        var about = Surroundings.Of(claim, word.Start);
        about.ExceptWith(sense);
        return evidence.Statements.Any(statement => statement.Words.Any(said =>
            sense.Contains(said.Stem) && Surroundings.Meet(about, Surroundings.Of(statement, said.Start))));
    }

    private static bool IsHedged(Statement statement) => statement.Words.Any(word => Hedges.Contains(word.Stem));

    private static bool IsAnsweredYes(Evidence evidence) =>
        evidence.Statements.Any(statement => statement.Words.Count > 0 && statement.Words[0].Lower is "yes" or "yeah" or "yep");
}
