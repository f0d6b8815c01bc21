using ClusterBot.Cards.Asks;
using ClusterBot.Cards.Model;
using ClusterBot.Domain.Register;
using ClusterBot.Tests.Cards.Samples;
using static ClusterBot.Domain.Asks.AskStep;

namespace ClusterBot.Tests.Cards.Gallery;

/// <summary>The form with which a PSA asks, and the ask as both sides see it, in each state.</summary>
public static partial class CardGallery
{
    private static IEnumerable<(string Name, AdaptiveCard Card)> AskCards =>
    [
        ("ask-form", AskFormCard.Build(AskSamples.Form())),
        ("ask-form-one", AskFormCard.Build(AskSamples.Form() with { From = [AskSamples.Form().From[0]], Unanswered = [] })),
        ("ask-form-to-put-right", AskFormCard.Build(AskSamples.Form() with { Draft = AskSamples.WrongForm })),
        ("ask-form-large", AskFormCard.Build(AskSamples.LargeForm())),
        ("ask-form-sent", AskFormCard.Sent(AskSamples.After(), toAsker: false)),
        ("ask-form-sent-unreached", AskFormCard.Sent(AskSamples.After() with { NotTold = AskSamples.NotTold }, toAsker: true)),
        ("ask", AskCard.Build(AskSamples.After())),
        ("ask-overdue", AskCard.Build(
            AskSamples.After() with { IsOverdue = true, To = null, Marking = ProtectiveMarking.OfficialSensitive })),
        ("ask-to-put-right", AskCard.Build(AskSamples.After() with { Draft = AskSamples.Wrong })),
        ("ask-too-late", AskCard.Build(
            AskSamples.After(Withdraw) with { Draft = AskSamples.Wrong.Saying("This was withdrawn. Nothing was changed.") })),
        ("ask-replied", AskCard.Build(AskSamples.After(Reply))),
        ("ask-settled", AskCard.Build(AskSamples.After(Reply, Reply, Settle))),
        ("ask-mine", AskCard.Build(AskSamples.Mine() with { NotTold = AskSamples.NotTold })),
        ("ask-mine-replied", AskCard.Build(AskSamples.Mine(Reply))),
        ("ask-mine-withdrawn", AskCard.Build(AskSamples.Mine(Withdraw))),
        ("ask-hostile", AskCard.Build(AskSamples.Hostile())),
    ];
}
