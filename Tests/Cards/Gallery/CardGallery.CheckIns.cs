using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.CheckIns.Forms;
using ClusterBot.Cards.CheckIns.Recorded;
using ClusterBot.Cards.Model;
using ClusterBot.Tests.Cards.Samples;

namespace ClusterBot.Tests.Cards.Gallery;

/// <summary>The check-in card in each state.</summary>
public static partial class CardGallery
{
    private static IEnumerable<(string Name, AdaptiveCard Card)> CheckInCards =>
    [
        ("round-fresh", RoundCard.Build(CheckInSamples.Fresh())),
        ("round-opened", RoundCard.Build(OwnCardSamples.JustOpened())),
        ("round-partly-answered", RoundCard.Build(CheckInSamples.PartlyAnswered())),
        ("round-all", RoundRecordCard.Build(CheckInSamples.PartlyAnswered())),
        ("round-all-whole", RoundRecordCard.Build(OwnCardSamples.AnsweredWhole())),
        ("round-for-sro", RoundCard.Build(OwnCardSamples.OfSro() with { HasDialogs = true })),
        ("round-form-sent", RoundCard.Build(OwnCardSamples.FormSent())),
        ("round-closed", RoundCard.Build(CheckInSamples.PartlyAnswered() with { IsClosed = true })),
        ("round-hostile", RoundCard.Build(CheckInSamples.WithHostileWords() with { Mentions = [new("29:x", CheckInSamples.Hostile)] })),
        ("round-all-hostile", RoundRecordCard.Build(CheckInSamples.WithHostileWords())),
        ("round-late", RoundCard.Build(OwnCardSamples.Late())),
        ("round-seventy", RoundCard.Build(OwnCardSamples.Seventy())),
        ("round-all-large", RoundRecordCard.Build(CheckInSamples.LargeAndAnswered())),
        ("round-all-seventy", RoundRecordCard.Build(OwnCardSamples.Seventy())),
        ("round-own", OwnRoundCard.Build(OwnCardSamples.OfSro())),
        ("round-own-four", OwnRoundCard.Build(OwnCardSamples.OfFour())),
        ("round-own-eight", OwnRoundCard.Build(OwnCardSamples.OfEight())),
        ("round-own-holder", OwnRoundCard.Build(OwnCardSamples.OfHolder())),
        ("round-own-saved", OwnRoundCard.Build(OwnCardSamples.Saved())),
        ("round-own-hostile", OwnRoundCard.Build(OwnCardSamples.Owed(CheckInSamples.WithHostileWords()))),
        ("round-own-large", OwnRoundCard.Build(OwnCardSamples.Owed(CheckInSamples.Large()))),
        ("round-own-large-answered", OwnRoundCard.Build(OwnCardSamples.Owed(CheckInSamples.LargeAndAnswered()))),
        ("round-update-to-put-right", OwnRoundCard.Build(OwnCardSamples.Owed(CheckInSamples.UpdateToPutRight(), 16))),
        ("round-help-to-put-right", OwnRoundCard.Build(OwnCardSamples.Owed(CheckInSamples.HelpToPutRight(), 24))),
        ("round-not-this-round", OwnRoundCard.Build(OwnCardSamples.Owed(
            CheckInSamples.Fresh().WithDraft(CheckInSamples.IdOf(21), CheckInDraft.Opened(CheckInForm.NotThisRound)), 21))),
        ("round-difference", OwnRoundCard.Build(OwnCardSamples.Owed(OwnCardSamples.Difference(), 9))),
        ("round-correcting", OwnRoundCard.Build(OwnCardSamples.Owed(OwnCardSamples.Correcting(), 9))),
        ("round-corrected", OwnRoundCard.Build(OwnCardSamples.Owed(OwnCardSamples.Corrected(), 9))),
    ];
}
