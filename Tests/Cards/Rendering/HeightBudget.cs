namespace ClusterBot.Tests.Cards.Rendering;

/// <summary>The height that a card may have at 420 CSS pixels wide, in CSS pixels.</summary>
internal static class HeightBudget
{
    public const int TwoScreens = 1_400;

    private const string Worst = "texts at their greatest length, or as many things as fit";

    private const string Open = "more than one form stands open";

    /// <summary>The cards that are longer, with their height as it is, and the reason. None may grow.</summary>
    public static IReadOnlyDictionary<string, (int Most, string Because)> Longer { get; } = new Dictionary<string, (int, string)>
    {
        ["my-work-large"] = (5_760, Worst),
        ["round-up-large"] = (6_500, Worst),
        ["round-seventy"] = (11_050, Worst),
        ["round-own-of-seventy"] = (8_200, Worst),
        ["escalation-long"] = (6_600, Worst),
        ["ask-hostile"] = (5_650, Worst),
        ["psa-large"] = (5_550, Worst),
        ["round-large-answered"] = (5_400, Worst),
        ["escalation-hostile"] = (3_650, Worst),
        ["round-large"] = (3_450, Worst),
        ["summary-hostile"] = (5_650, Worst),
        ["round-hostile"] = (2_450, Worst),
        ["health-hostile"] = (2_420, Worst),
        ["register-wrong"] = (2_220, Worst),
        ["indicator-large"] = (1_880, Worst),
        ["round-correcting"] = (2_320, Open),
        ["round-update-to-put-right"] = (2_220, Open),
        ["round-own"] = (1_800, Open),
        ["round-help-to-put-right"] = (1_740, Open),
        ["round-difference"] = (1_650, Open),
    };
}
