using ClusterBot.Domain.Register;

namespace ClusterBot.Domain.Indicators.Assessing.Methods;

/// <summary>
/// The method by which a PSA's indicators are judged, and the reason. SROs asked that the framework take account of life span,
/// cross-cutting nature, and social against economic outcomes: each of the three decides something here.
/// </summary>
/// <param name="Method">The method.</param>
/// <param name="Reason">In a sentence, for anybody.</param>
/// <param name="IsOverride">Somebody chose it, against or without the category.</param>
/// <param name="Caution">What must be shown beside every verdict; null when there is nothing.</param>
public sealed record MethodChoice(AssessmentMethod Method, string Reason, bool IsOverride = false, string? Caution = null)
{
    private const string ShortTerm =
        "This compares two figures only. "
            + "The agreement's outcome takes more than ten years, so one good or bad year can decide the verdict.";

    /// <summary>Chooses the method for a PSA.</summary>
    /// <param name="category">Null when nobody has recorded it.</param>
    /// <param name="chosen">Somebody's decision, which wins.</param>
    public static MethodChoice For(PsaCategory? category, MethodOverride? chosen = null)
    {
        var choice = chosen is null ? ByCategory(category) : new MethodChoice(chosen.Method, chosen.Reason, IsOverride: true);
        return choice.Method == AssessmentMethod.ChangeInterval && category?.LifeSpan == LifeSpan.Generation
            ? choice with { Caution = ShortTerm }
            : choice;
    }

    private static MethodChoice ByCategory(PsaCategory? category) => category switch
    {
        null => new(
            AssessmentMethod.ChangeInterval,
            "Nothing is recorded about the kind of agreement, so the latest figure is compared with the baseline."),
        { LifeSpan: LifeSpan.SpendingPeriod } => new(
            AssessmentMethod.ChangeInterval,
            "The outcome is due within one spending period, so the latest figure is compared with the baseline."),
        { Sphere: Sphere.Economic } => new(
            AssessmentMethod.ControlChart,
            "Economic figures swing with the cycle, so the question is whether this is more than the usual variation."),
        { LifeSpan: LifeSpan.Generation, Breadth: Breadth.ManyDepartments } => new(
            AssessmentMethod.ControlChart,
            "Many departments work on it for a generation without one plan, so the question is whether this is more than the usual "
                + "variation."),
        _ => new(
            AssessmentMethod.Trajectory,
            "A social outcome takes years and is planned for, so the latest figure is compared with the plan."),
    };
}

/// <summary>The method by which an indicator is judged. Stored by name; a name is never reused.</summary>
public enum AssessmentMethod
{
    /// <summary>The latest figure against the base year's: see <see cref="ChangeIntervalMethod"/>.</summary>
    ChangeInterval,

    /// <summary>The latest figure against the plan's: see <see cref="TrajectoryMethod"/>.</summary>
    Trajectory,

    /// <summary>The latest figures against the usual variation: see <see cref="ControlChartMethod"/>.</summary>
    ControlChart,
}

/// <summary>Somebody's decision to judge a PSA by another method than its category gives.</summary>
/// <param name="Method">The method chosen.</param>
/// <param name="Reason">Why, for whoever asks later; never empty.</param>
public sealed record MethodOverride(AssessmentMethod Method, string Reason)
{
    /// <summary>The reason, for anybody who asks later.</summary>
    public string Reason { get; } =
        string.IsNullOrWhiteSpace(Reason) ? throw new ArgumentException("A method is overridden with a reason.", nameof(Reason)) : Reason;
}
