using System.Globalization;
using ClusterBot.Cards;

namespace ClusterBot.Bot.ReadModels.Requests;

/// <summary>The wording of what became of decisions.</summary>
internal static class DecisionText
{
    /// <summary>Returns for instance <c>Of 11 decisions, 7 are carried out, 2 are late, 2 are under way.</c></summary>
    /// <param name="decisions">One or more.</param>
    public static string Summary(IReadOnlyList<BoardDecision> decisions)
    {
        List<string> parts =
        [
            .. Part(DecisionState.Done, "carried out"), .. Part(DecisionState.Late, "late"), .. Part(DecisionState.Open, "under way"),
            .. Part(DecisionState.NotDone, "not carried out in full"), .. Part(DecisionState.NotNeeded, "no longer needed"),
            .. Part(DecisionState.NotFollowed, "without anybody named to carry it out"),
        ];
        var count = decisions.Count == 1 ? "Of 1 decision" : $"Of {decisions.Count} decisions";
        return $"{count}, {string.Join(", ", parts)}.";

        IEnumerable<string> Part(DecisionState state, string words) => decisions.Count(decision => decision.State == state) switch
        {
            0 => [],
            1 => [$"1 is {words}"],
            var number => [string.Create(CultureInfo.InvariantCulture, $"{number} are {words}")],
        };
    }

    /// <summary>Returns what became of a decision.</summary>
    public static ShapedLabel Of(DecisionState state) => state switch
    {
        DecisionState.NotFollowed => new("–", "Nobody named"),
        DecisionState.Open => new("○", "Under way"),
        DecisionState.Late => new("⚠", "Late"),
        DecisionState.Done => new("✔", "Carried out"),
        DecisionState.NotDone => new("◐", "Not in full"),
        DecisionState.NotNeeded => new("–", "No longer needed"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No words are known for it."),
    };
}
