using ClusterBot.Cards.Model.Inputs;
using ClusterBot.Domain.CheckIns;

namespace ClusterBot.Cards.CheckIns;

/// <summary>The wording of confidence.</summary>
public static class ConfidenceLabels
{
    public static IReadOnlyList<InputChoice> Choices { get; } =
        [.. Enum.GetValues<Confidence>().Select(confidence => new InputChoice(Of(confidence), Code(confidence)))];

    public static string Of(Confidence confidence) => confidence switch
    {
        Confidence.High => "High",
        Confidence.Medium => "Medium",
        Confidence.Low => "Low",
        _ => throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "There is no such confidence."),
    };

    /// <summary>Returns the name in a card's payload: part of the wire contract.</summary>
    public static string Code(Confidence confidence) => confidence switch
    {
        Confidence.High => "high",
        Confidence.Medium => "medium",
        Confidence.Low => "low",
        _ => throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "There is no such confidence."),
    };

    public static Confidence? ConfidenceOf(string? code) =>
        Enum.GetValues<Confidence>().Where(confidence => Code(confidence) == code).Select(confidence => (Confidence?)confidence)
            .FirstOrDefault();
}
