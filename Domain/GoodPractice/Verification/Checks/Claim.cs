using ClusterBot.Domain.GoodPractice.Verification.Clauses;
using ClusterBot.Domain.GoodPractice.Verification.Links;
using ClusterBot.Domain.GoodPractice.Verification.Words;

namespace ClusterBot.Domain.GoodPractice.Verification.Checks;

/// <summary>A clause of a point, to be checked.</summary>
internal sealed class Claim
{
    public Claim(Clause clause, Claim? before, IReadOnlyList<IReadOnlyList<string>> authors)
    {
        (Clause, Before) = (clause, before);
        Speaker = SpeakerReader.Of(clause, authors) ?? Carried(clause, before);
        Hedges = clause.Hedges | (Goes(clause) && before is not null ? before.Hedges : Hedges.None);
        Matter = [.. clause.Content.Where(IsMatter)];
    }

    public Clause Clause { get; }

    /// <summary>The claim before it in its sentence; null for the first.</summary>
    public Claim? Before { get; }

    /// <summary>The author whose claim it is; null when the point does not say.</summary>
    public Speaker? Speaker { get; }

    public Hedges Hedges { get; }

    /// <summary>The places of the words that a message must hold.</summary>
    public IReadOnlyList<int> Matter { get; }

    public IEnumerable<string> Stems => Matter.Select(at => Clause.Word(at).Stem);

    /// <summary>The names that the clause gives, apart from its speaker's; with those of the subject that it leaves out.</summary>
    public IEnumerable<Name> Names => Clause.Names.Where(name => !IsSpeaker(name.At)).Concat(
        Clause.IsElided && Before is not null && Clause.Link is not "which"
            ? Before.Names.Where(name => name.At < Before.Clause.VerbAt() && name.Role is "" && Before.Clause.Names.Contains(name))
            : []);

    public bool IsSpeaker(int at) => Speaker is not null && at >= Speaker.From && at < Speaker.To;

    private static bool Goes(Clause clause) =>
        clause.Link is "and" or "because" or "if" or "so" or "which" or "when" or "until" or "unless";

    private static Speaker? Carried(Clause clause, Claim? before) =>
        before?.Speaker is { } speaker && Goes(clause) ? speaker with { From = -1, To = -1 } : null;

    private bool IsMatter(int at)
    {
        var word = Clause.Word(at);
        return !IsSpeaker(at) && !(Speaker?.To == at && Clause.Word(at - 1).Text.EndsWith("'s", StringComparison.Ordinal)
            && Framing.IsOwn(word.Stem)) && !(Speaker is { From: >= 0 } && Framing.Contains(word.Stem)) && !Calendar.IsMonth(word.Lower)
            && !Framing.IsLight(word.Lower) && !VerbForms.IsAuxiliary(word) && !Negation.Denies(word) && !CausalReader.IsVerb(word.Lower);
    }
}

/// <summary>An author named in a clause of a point.</summary>
/// <param name="Words">The author's name, in lower case.</param>
/// <param name="From">The place of the first word that names the author; -1 when an earlier clause does.</param>
/// <param name="To">The place behind the last.</param>
/// <param name="Reports">True when the clause says that the author said or thought it; false when it tells what the author did.</param>
internal sealed record Speaker(IReadOnlyList<string> Words, int From, int To, bool Reports);

/// <summary>Finds the author whose claim a clause hands on.</summary>
internal static class SpeakerReader
{
    public static Speaker? Of(Clause clause, IReadOnlyList<IReadOnlyList<string>> authors)
    {
        foreach (var name in clause.Names)
        {
            var author = authors.FirstOrDefault(words => words.Count > 0
                && (Begins(name.Words, words) || (name.Words.Count == 1 && name.Words[0].Length > 2 && words.Contains(name.Words[0]))));
            if (author is not null)
            {
                var length = Begins(name.Words, author) ? author.Count : 1;
                return new Speaker(author, name.At, name.At + length, Reported(clause, name.At + length));
            }
        }

        return null;
    }

    private static bool Begins(IReadOnlyList<string> name, IReadOnlyList<string> author) =>
        name.Count >= author.Count && author.Select((word, i) => name[i] == word).All(same => same);

    private static bool Reported(Clause clause, int after)
    {
        if (clause.Lower(after - 3) is "according" || clause.Lower(after - 4) is "according" || clause.Lower(clause.From) is "according")
        {
            return true;
        }

        var verb = Enumerable.Range(after, Math.Max(0, Math.Min(4, clause.To - after))).FirstOrDefault(at =>
            VerbForms.IsCertain(clause.Word(at)), -1);
        return verb >= 0 && (Framing.Contains(clause.Word(verb).Stem) || clause.Word(verb).Lower is "said" or "says" or "told");
    }
}
