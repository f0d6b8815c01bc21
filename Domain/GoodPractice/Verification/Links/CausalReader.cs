using ClusterBot.Domain.GoodPractice.Verification.Clauses;

namespace ClusterBot.Domain.GoodPractice.Verification.Links;

/// <summary>Something said to have brought about something else.</summary>
/// <param name="Cause">The stems of the cause.</param>
/// <param name="Effect">The stems of the effect.</param>
/// <param name="From">The clause of the cause or effect that stands first.</param>
/// <param name="To">The clause of the other; the same when one clause says both.</param>
internal sealed record CausalLink(IReadOnlySet<string> Cause, IReadOnlySet<string> Effect, int From, int To);

/// <summary>Finds what a sentence says about causes: "because", "so", "led to", "made ... fall".</summary>
internal static class CausalReader
{
    private static readonly HashSet<string> Verbs =
    [
        "cause", "causes", "caused", "causing", "drove", "drives", "driven", "prompted", "prompts", "forced", "forces", "triggered",
            "triggers", "enabled",
        "enables", "let", "lets", "encouraged", "produced", "produces", "explains", "explained",
    ];

    /// <summary>"Made a difference" causes nothing in particular.</summary>
    private static readonly HashSet<string> MadeWith =
    [
        "difference", "differences", "change", "changes", "progress", "use", "sense", "mistake", "mistakes", "error", "errors", "decision",
            "decisions", "plan",
        "plans", "effort", "case", "point", "saving", "savings", "impact", "offer", "arrangements", "room", "available", "sure", "up",
    ];

    /// <summary>Returns whether the word says by itself that one thing brought about another.</summary>
    public static bool IsVerb(string lowerCaseWord) => Verbs.Contains(lowerCaseWord);

    public static IReadOnlyList<CausalLink> Of(Statement statement, Statement? before)
    {
        var links = new List<CausalLink>();
        for (var i = 0; i < statement.Clauses.Count; i++)
        {
            var clause = statement.Clauses[i];
            var earlier = i > 0 ? statement.Clauses[i - 1].Stems
                : before?.Clauses.SelectMany(other => other.Stems).ToHashSet(StringComparer.Ordinal);
            switch (clause.Link)
            {
                case "so" when i > 0:
                    links.Add(new CausalLink(earlier!, clause.Stems, i - 1, i));
                    break;
                case "because" when i > 0:
                    links.Add(new CausalLink(clause.Stems, earlier!, i - 1, i));
                    break;
                case ",because":
                    links.Add(new CausalLink(earlier!, clause.Stems, i - 1, i));
                    break;
                default:
                    if (i == 0 && clause.Lower(clause.From) is "so" or "therefore" or "hence" or "thus" && earlier is not null)
                    {
                        links.Add(new CausalLink(earlier, clause.Stems, 0, 0));
                    }

                    break;
            }

            Within(clause, earlier, links);
        }

        return links;
    }

    private static void Within(Clause clause, IReadOnlySet<string>? earlier, List<CausalLink> links)
    {
        for (var at = clause.From; at < clause.To; at++)
        {
            if (clause.Lower(at) is "because" && clause.Lower(at + 1) is "of")
            {
                var (before, after) = (Stems(clause, clause.From, at), Stems(clause, at, clause.To));
                var comma = Comma(clause, at);
                links.Add(before.Count == 0 && comma < clause.To
                    ? new CausalLink(Stems(clause, at, comma), Stems(clause, comma, clause.To), clause.Index, clause.Index)
                    : new CausalLink(after, before.Count > 0 || earlier is null ? before : earlier, before.Count > 0 ? clause.Index
                        : Math.Max(0, clause.Index - 1), clause.Index));
            }
            else if (Verbs.Contains(clause.Lower(at)) || IsMade(clause, at))
            {
                var (before, after) = (Stems(clause, clause.From, at), Stems(clause, at + 1, clause.To));
                var passive = Enumerable.Range(at, Math.Min(3, clause.To - at)).Any(place => clause.Lower(place) is "by");
                var cause = before.Count > 0 || earlier is null ? before : earlier;
                var from = before.Count > 0 || clause.Index == 0 ? clause.Index : clause.Index - 1;
                links.Add(passive ? new CausalLink(after, cause, from, clause.Index) : new CausalLink(cause, after, from, clause.Index));
            }
        }
    }

    private static bool IsMade(Clause clause, int at) => clause.Lower(at) is "made" or "makes" or "making"
        && clause.Lower(at - 1) is not ("was" or "were" or "been" or "be" or "is" or "are")
        && !Enumerable.Range(at + 1, 4).Any(place => MadeWith.Contains(clause.Lower(place)))
        && Enumerable.Range(at + 1, Math.Max(0, clause.To - at - 1)).Count(place => clause.Word(place).IsContent) >= 2;

    private static HashSet<string> Stems(Clause clause, int from, int to) =>
        [.. clause.Content.Where(at => at >= from && at < to && !Verbs.Contains(clause.Lower(at))).Select(at => clause.Word(at).Stem)];

    private static int Comma(Clause clause, int from)
    {
        for (var at = from + 1; at < clause.To; at++)
        {
            if (clause.Statement.Text.AsSpan(clause.Word(at - 1).End, clause.Word(at).Start - clause.Word(at - 1).End).Contains(','))
            {
                return at;
            }
        }

        return clause.To;
    }
}
