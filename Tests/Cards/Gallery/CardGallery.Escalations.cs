using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.Escalations;
using ClusterBot.Cards.Model;
using ClusterBot.Domain.Escalations;
using ClusterBot.Tests.Cards.Samples;
using static ClusterBot.Domain.Escalations.EscalationStep;

namespace ClusterBot.Tests.Cards.Gallery;

/// <summary>The alert to the delivery board and the SRO's card, in each state.</summary>
public static partial class CardGallery
{
    private static IEnumerable<(string Name, AdaptiveCard Card)> EscalationCards =>
    [
        ("escalation-raised", EscalationCard.Build(EscalationSamples.After(Raise))),
        ("escalation-acknowledged", EscalationCard.Build(EscalationSamples.After(Raise, Acknowledge))),
        ("escalation-challenged", EscalationCard.Build(EscalationSamples.After(Raise, Acknowledge, Challenge))),
        ("escalation-decided", EscalationCard.Build(EscalationSamples.After(Raise, Challenge, EscalationStep.AnswerChallenge, Decide))),
        ("escalation-closed", EscalationCard.Build(EscalationSamples.After(Raise, Acknowledge, Decide, Close))),
        ("escalation-sro-raised", EscalationCard.Build(ForSro(Raise) with { NotTold = EscalationSamples.NotTold })),
        ("escalation-sro-challenged", EscalationCard.Build(ForSro(Raise, Challenge))),
        ("escalation-sro-decided", EscalationCard.Build(ForSro(Raise, Decide))),
        ("escalation-draft", EscalationCard.Build(EscalationSamples.After(Raise) with { Draft = TooLong() })),
        ("escalation-too-late", EscalationCard.Build(EscalationSamples.After(Raise, Challenge) with { Draft = TooLate() })),
        ("escalation-hostile", EscalationCard.Build(EscalationSamples.Hostile())),
        ("escalation-long", EscalationCard.Build(EscalationSamples.Long())),
        ("escalation-asking", RoundCard.Build(EscalationSamples.Asking())),
        ("escalation-asked", RoundCard.Build(EscalationSamples.Asked())),
    ];

    private static EscalationView ForSro(params EscalationStep[] steps) => EscalationSamples.After(steps) with { IsForSro = true };

    private static EscalationDraft TooLong() => new(
        Decide,
        "Fund the shared data team for two years. " + new string('x', 300),
        "Please use at most 2,000 characters. This has 2,341. Nothing was stored.");

    private static EscalationDraft TooLate() => new(
        Challenge, "Which of the six departments has refused?", "A challenge is waiting for an answer. Nothing was changed.");
}
