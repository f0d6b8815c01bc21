namespace ClusterBot.Domain.Indicators.Assessing;

/// <summary>Somebody's decision to judge a PSA by another method than its category gives.</summary>
/// <param name="Method">The method chosen.</param>
/// <param name="Reason">Why, for whoever asks later; never empty.</param>
public sealed record MethodOverride(AssessmentMethod Method, string Reason)
{
    /// <summary>Why, for whoever asks later.</summary>
    public string Reason { get; } =
        string.IsNullOrWhiteSpace(Reason) ? throw new ArgumentException("A method is overridden with a reason.", nameof(Reason)) : Reason;
}
