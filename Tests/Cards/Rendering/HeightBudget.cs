namespace ClusterBot.Tests.Cards.Rendering;

/// <summary>The height that a card may have at 420 CSS pixels wide, in CSS pixels.</summary>
internal static class HeightBudget
{
    public const int TwoScreens = 1_400;

    private const string Worst = "texts at their greatest length, or as many things as fit";

    private const string Open = "more than one form stands open";

    /// <summary>
    /// The cards that are longer, with their height as it is, and the reason. None may grow. Browsers differ by 3%; what counts is the
    /// greater height.
    /// </summary>
    public static IReadOnlyDictionary<string, (int Most, string Because)> Longer { get; } = new Dictionary<string, (int, string)>
    {
        ["my-work-large"] = (5_870, Worst),
        ["round-up-large"] = (6_800, Worst),
        ["round-own-large-answered"] = (9_880, Worst),
        ["round-all-large"] = (9_400, Worst),
        ["round-all-seventy"] = (8_360, Worst),
        ["escalation-long"] = (6_780, Worst),
        ["ask-hostile"] = (5_860, Worst),
        ["psa-large"] = (5_700, Worst),
        ["escalation-hostile"] = (3_810, Worst),
        ["summary-hostile"] = (5_380, Worst),
        ["draft-hostile"] = (5_400, Worst),
        ["round-own-large"] = (3_200, Worst),
        ["round-own-hostile"] = (2_370, Worst),
        ["health-hostile"] = (2_490, Worst),
        ["register-wrong"] = (2_260, Worst),
        ["indicator-large"] = (1_840, Worst),
        ["record-hostile"] = (3_550, Worst),
        ["find-hostile"] = (1_830, Worst),
        ["round-all-hostile"] = (1_500, Worst),
        ["round-correcting"] = (1_800, Open),
        ["round-update-to-put-right"] = (1_640, Open),
        ["round-own"] = (1_760, Open),
    };
}
