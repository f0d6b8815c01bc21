using System.Collections.Frozen;
using ClusterBot.Domain.GoodPractice.Text;

namespace ClusterBot.Domain.GoodPractice.Verification;

/// <summary>A point must not be surer, wider or otherwise directed than the sentences it rests on.</summary>
internal static class OverstatementCheck
{
    private static readonly FrozenSet<string> Hedges = (
        "might may could would should hope hoped hoping plan planned planning intend intended propose proposed proposal consider "
            + "considering considered perhaps "
        + "maybe possibly probably expect expected want wanted if unless suggest suggested recommend recommended advise wish try trying "
        + "think believe")
        .Split(' ').Select(Stemmer.Of).ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Crowds = ["hundreds", "thousands", "millions", "billions"];

    public static RejectionReason? Find(Statement claim, Evidence evidence)
    {
        var aligned = evidence.AlignedWith(claim);
        var overstates = claim.Words.Any(word => !KeepsSense(claim, word, evidence))
            || (!IsHedged(claim) && aligned.Count > 0 && aligned.All(IsHedged))
            || (!claim.Sentence.IsQuestion && aligned.Count > 0 && aligned.All(statement => statement.Sentence.IsQuestion)
                && !IsAnsweredYes(evidence));
        return overstates ? RejectionReason.Overstated : null;
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

/// <summary>Words whose sense must not change on the way from a message to a point, in groups of the same sense.</summary>
internal static class StrictSense
{
    private static readonly FrozenSet<string>[] Groups =
    [
        Group("increase increased rise rose grow grew higher more greater gain gained climbed expanded doubled"),
        Group("reduce reduced fall fell drop decrease decreased lower fewer less decline declined cut shrink halved smaller reduction"),
        Group("improve improved improvement better"),
        Group("worsen worsened worse deteriorate deteriorated"),
        Group("succeed succeeded success successful"),
        Group("all every everyone everybody always whole entire entirely everything fully"),
        Group("only solely"),
        Group("most majority mostly"),
        Group("half halved halve"),
        Group("double doubled twice"),
        Group("triple tripled treble trebled"),
        Group("quarter"),
        Group("dozen dozens"),
        Group("before earlier previously"),
        Group("after later"),
        Group("up"),
        Group("down"),
        Group("last"),
        Group("next"),
        Group("yesterday"),
        Group("today"),
        Group("tomorrow"),
        Group("must required mandatory compulsory obliged"),
        Group("best"),
        Group("because cause caused due result resulted therefore so since thanks hence"),
    ];

    private static readonly FrozenDictionary<string, FrozenSet<string>> ByStem = Groups
        .SelectMany(group => group.Select(stem => (stem, group))).DistinctBy(pair => pair.stem)
        .ToFrozenDictionary(pair => pair.stem, pair => pair.group, StringComparer.Ordinal);

    /// <summary>The group of a stem; null when its sense is not watched.</summary>
    public static FrozenSet<string>? Of(string stem) => ByStem.GetValueOrDefault(stem);

    private static FrozenSet<string> Group(string words) => words.Split(' ').Select(Stemmer.Of).ToFrozenSet(StringComparer.Ordinal);
}
