namespace ClusterBot.Domain.Indicators.Assessing;

/// <summary>The test whether an SRO's declaration and the computed status differ, so that a reason is asked for.</summary>
public static class DeclaredAgainstComputed
{
    /// <summary>
    /// Returns whether they differ. Without a verdict nothing differs. On plan can be called improving or no change, for a plan may
    /// be to hold a figure; behind plan can be called no change or worsening.
    /// </summary>
    public static bool Differs(this DeclaredStatus declared, Assessment computed) =>
        computed is Assessment.Verdict verdict && declared.Differs(verdict.Status);

    /// <summary>Returns the same against a status that was computed and recorded.</summary>
    public static bool Differs(this DeclaredStatus declared, ComputedStatus computed) => !Fitting(computed).Contains(declared);

    private static DeclaredStatus[] Fitting(ComputedStatus status) => status switch
    {
        ComputedStatus.Improving or ComputedStatus.AheadOfPlan => [DeclaredStatus.Improving],
        ComputedStatus.NoChange => [DeclaredStatus.NoChange],
        ComputedStatus.Worsening => [DeclaredStatus.Worsening],
        ComputedStatus.OnPlan => [DeclaredStatus.Improving, DeclaredStatus.NoChange],
        ComputedStatus.BehindPlan => [DeclaredStatus.NoChange, DeclaredStatus.Worsening],
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
