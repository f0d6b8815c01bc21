using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Requests;
using ClusterBot.Domain.Requests;
using ClusterBot.Tests.Cards.Samples;
using static ClusterBot.Domain.Requests.RequestStep;

namespace ClusterBot.Tests.Cards.Gallery;

/// <summary>The alert to the delivery board and the SRO's card, in each state.</summary>
public static partial class CardGallery
{
    private static IEnumerable<(string Name, AdaptiveCard Card)> EscalationCards =>
    [
        ("escalation-raised", RequestCard.Build(EscalationSamples.After(Raise))),
        ("escalation-acknowledged", RequestCard.Build(EscalationSamples.After(Raise, Acknowledge))),
        ("escalation-challenged", RequestCard.Build(EscalationSamples.After(Raise, Acknowledge, Challenge))),
        ("escalation-decided", RequestCard.Build(EscalationSamples.After(Raise, Challenge, AnswerChallenge, Decide))),
        ("escalation-closed", RequestCard.Build(EscalationSamples.After(Raise, Acknowledge, Decide, Close))),
        ("escalation-asker-raised", RequestCard.Build(ForSro(Raise) with { NotTold = EscalationSamples.NotTold })),
        ("escalation-asker-challenged", RequestCard.Build(ForSro(Raise, Challenge))),
        ("escalation-asker-decided", RequestCard.Build(ForSro(Raise, Decide))),
        ("escalation-draft", RequestCard.Build(EscalationSamples.After(Raise) with { Draft = TooLong() })),
        ("escalation-too-late", RequestCard.Build(EscalationSamples.After(Raise, Challenge) with { Draft = TooLate() })),
        ("escalation-hostile", RequestCard.Build(EscalationSamples.Hostile())),
        ("escalation-long", RequestCard.Build(EscalationSamples.Long())),
        ("escalation-asking", RoundCard.Build(EscalationSamples.Asking())),
        ("escalation-asked", RoundCard.Build(EscalationSamples.Asked())),
    ];

    private static RequestView ForSro(params RequestStep[] steps) => EscalationSamples.After(steps) with { IsForAsker = true };

    private static RequestDraft TooLong() => EscalationSamples.Typed(
        Decide, "Fund the shared data team for two years. " + new string('x', 300),
        "Please use at most 2,000 characters. This has 2,341.");

    private static RequestDraft TooLate() => EscalationSamples.Typed(Challenge, "Which of the six departments has refused?", null)
        .Saying("A challenge is waiting for an answer. Nothing was changed. What can be done now: answer the challenge.");
}
