using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.CheckIns.Forms;
using ClusterBot.Cards.Model;
using ClusterBot.Tests.Cards.Samples;

namespace ClusterBot.Tests.Cards.Gallery;

/// <summary>The check-in card in each state.</summary>
public static partial class CardGallery
{
    private static IEnumerable<(string Name, AdaptiveCard Card)> CheckInCards =>
    [
        ("round-fresh", RoundCard.Build(CheckInSamples.Fresh())),
        ("round-partly-answered", RoundCard.Build(CheckInSamples.PartlyAnswered())),
        ("round-update-to-put-right", RoundCard.Build(CheckInSamples.UpdateToPutRight())),
        ("round-help-to-put-right", RoundCard.Build(CheckInSamples.HelpToPutRight())),
        ("round-closed", RoundCard.Build(CheckInSamples.PartlyAnswered() with { IsClosed = true })),
        ("round-hostile", RoundCard.Build(CheckInSamples.WithHostileWords())),
        ("round-large", RoundCard.Build(CheckInSamples.Large().WithDraft(CheckInSamples.IdOf(2), CheckInDraft.Opened(CheckInForm.Update)))),
        ("round-late", RoundCard.Build(OwnCardSamples.Late())),
        ("round-own", RoundCard.Build(OwnCardSamples.OfSro())),
        ("round-own-eight", RoundCard.Build(OwnCardSamples.OfEight())),
        ("round-own-holder", RoundCard.Build(OwnCardSamples.OfHolder())),
        ("round-not-this-round", RoundCard.Build(
            CheckInSamples.Fresh().WithDraft(CheckInSamples.IdOf(21), CheckInDraft.Opened(CheckInForm.NotThisRound)))),
        ("round-answered-whole", RoundCard.Build(OwnCardSamples.AnsweredWhole())),
        ("round-difference", RoundCard.Build(OwnCardSamples.Difference())),
        ("round-correcting", RoundCard.Build(OwnCardSamples.Correcting())),
        ("round-corrected", RoundCard.Build(OwnCardSamples.Corrected())),
        ("round-seventy", RoundCard.Build(OwnCardSamples.Seventy())),
        ("round-own-of-seventy", RoundCard.Build(OwnCardSamples.OwnOfSeventy())),
        ("round-large-answered", RoundCard.Build(CheckInSamples.LargeAndAnswered())),
    ];
}
