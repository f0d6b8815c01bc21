using ClusterBot.Cards.Model;
using ClusterBot.Cards.Requests;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
using ClusterBot.Tests.Cards.Samples;
using static ClusterBot.Domain.Requests.RequestStep;

namespace ClusterBot.Tests.Cards.Gallery;

/// <summary>The form with which a PSA asks, and the ask as both sides see it, in each state.</summary>
public static partial class CardGallery
{
    private static IEnumerable<(string Name, AdaptiveCard Card)> AskCards =>
    [
        ("ask-form", RequestFormCard.Build(AskSamples.Form())),
        ("ask-form-data", RequestFormCard.Build(AskSamples.Form("data"))),
        ("ask-form-tension", RequestFormCard.Build(
            AskSamples.Form("tension") with { From = [AskSamples.Form().From[0]], Unanswered = [] })),
        ("ask-form-escalation", RequestFormCard.Build(
            AskSamples.Form("escalation") with { To = [new(RequestInputs.Board, "The delivery board")] })),
        ("ask-form-to-put-right", RequestFormCard.Build(AskSamples.Form("data") with { Draft = AskSamples.WrongForm })),
        ("ask-form-large", RequestFormCard.Build(AskSamples.LargeForm())),
        ("ask-form-sent", RequestFormCard.Sent(AskSamples.After(), toAsker: false)),
        ("ask-form-sent-unreached", RequestFormCard.Sent(AskSamples.After() with { NotTold = AskSamples.NotTold }, toAsker: true)),
        ("ask", RequestCard.Build(AskSamples.After())),
        ("ask-overdue", RequestCard.Build(
            AskSamples.After() with
            {
                IsOverdue = true,
                Recipient = RequestRecipient.Centre,
                To = null,
                Marking = ProtectiveMarking.OfficialSensitive,
            })),
        ("ask-to-put-right", RequestCard.Build(AskSamples.After() with { Draft = AskSamples.Wrong })),
        ("ask-too-late", RequestCard.Build(
            AskSamples.After(Withdraw) with { Draft = AskSamples.Wrong.Saying("This request was withdrawn. Nothing was changed.") })),
        ("ask-replied", RequestCard.Build(AskSamples.After(Reply))),
        ("ask-closed", RequestCard.Build(AskSamples.After(Reply, Reply, Close))),
        ("ask-mine", RequestCard.Build(AskSamples.Mine() with { NotTold = AskSamples.NotTold })),
        ("ask-mine-replied", RequestCard.Build(AskSamples.Mine(Reply))),
        ("ask-mine-withdrawn", RequestCard.Build(AskSamples.Mine(Withdraw))),
        ("ask-hostile", RequestCard.Build(AskSamples.Hostile())),
    ];
}
