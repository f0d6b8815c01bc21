using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.Commands;
using ClusterBot.Cards.Escalations;
using ClusterBot.Cards.Model;
using ClusterBot.Domain.Escalations;
using ClusterBot.Domain.Register;

namespace ClusterBot.Tests.Cards;

/// <summary>What the bot answers to words.</summary>
public static partial class CardGallery
{
    private static readonly DateTimeOffset NextRound = new(2026, 11, 30, 9, 30, 0, TimeSpan.Zero);

    private static IEnumerable<(string Name, AdaptiveCard Card)> CommandCards =>
    [
        ("help", HelpCard.Build()),
        ("unknown", NotUnderstoodCard.Build("**what** is [this](https://example.com) " + new string('?', 200))),
        ("unknown-meant", NotUnderstoodCard.Build("opne chekin", "open check-in", "Nothing was kept.")),
        ("choose-cluster", ChooseClusterCard.Build("status", ["Fairness and opportunity for all", "Stronger communities", CheckInSamples.Hostile])),
        ("status", StatusCard.Build(Status(CheckInSamples.PartlyAnswered(), 3))),
        ("status-without-round", StatusCard.Build(Status(null, 0) with { NextOpensAt = null, PausedAt = NextRound.AddDays(-30) })),
        ("status-hostile", StatusCard.Build(Status(CheckInSamples.WithHostileWords(), 12) with { ClusterName = CheckInSamples.Hostile })),
        ("psa-16", PsaCard.Build(PsaSamples.Of(16) with { OpenAsks = (2, 1), LatestAnswer = PsaSamples.Answer("More landlords say yes. Two regions still have no named contact.") })),
        ("psa-16-past", PsaCard.Build(PsaSamples.Past())),
        ("psa-21", PsaCard.Build(PsaSamples.Of(21))),
        ("psa-21-differing", PsaCard.Build(PsaSamples.Differing())),
        ("psa-24-without-figures", PsaCard.Build(PsaSamples.Of(24) with { LastRoundOn = null })),
        ("psa-large", PsaCard.Build(PsaSamples.Large())),
        ("psa-hostile", PsaCard.Build(PsaSamples.Hostile())),
    ];

    private static StatusView Status(RoundView? round, int open) => new()
    {
        ClusterName = "Fairness and opportunity for all",
        Marking = Marking.Official,
        Round = round,
        NextOpensAt = NextRound,
        Psas = [.. (round ?? CheckInSamples.Fresh()).CheckIns.Select(checkIn => new StatusPsaView(
            checkIn.PsaNumber,
            checkIn.Title,
            [.. PsaSamples.Differing().Indicators.Select((indicator, i) => indicator with { LastStatus = i == checkIn.PsaNumber % 2 ? null : indicator.LastStatus })]))],
        OpenEscalations = [.. Enumerable.Range(0, open).Select(i => new OpenEscalationView(
            16,
            i == 2 ? CheckInSamples.Hostile : "Housing data on people leaving prison, each month, from the councils.",
            new DateOnly(2026, 12, 18).AddDays(i),
            EscalationWords.Of((EscalationState)(i % 4))))],
    };
}
