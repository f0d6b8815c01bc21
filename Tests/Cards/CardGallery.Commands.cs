using ClusterBot.Bot.Features.Demonstration;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.Commands;
using ClusterBot.Cards.Escalations;
using ClusterBot.Cards.Model;
using ClusterBot.Domain.Escalations;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Register;

namespace ClusterBot.Tests.Cards;

/// <summary>What the bot answers to words.</summary>
public static partial class CardGallery
{
    private static readonly DateTimeOffset NextRound = new(2026, 11, 30, 9, 30, 0, TimeSpan.Zero);

    private static IEnumerable<(string Name, AdaptiveCard Card)> CommandCards =>
    [
        ("help", HelpCard.Build()),
        ("help-unknown", HelpCard.Build("**what** is [this](https://example.com) " + new string('?', 200))),
        ("status", StatusCard.Build(Status(CheckInSamples.PartlyAnswered(), 3))),
        ("status-without-round", StatusCard.Build(Status(null, 0))),
        ("status-hostile", StatusCard.Build(Status(CheckInSamples.WithHostileWords(), 12) with { ClusterName = CheckInSamples.Hostile })),
        ("psa-16", PsaCard.Build(PsaOf(16) with { LatestAnswer = Latest("More landlords say yes. Two regions still have no named contact.") })),
        ("psa-21", PsaCard.Build(PsaOf(21))),
        ("psa-24-without-figures", PsaCard.Build(PsaOf(24))),
        ("psa-hostile", PsaCard.Build(HostilePsa())),
    ];

    private static StatusView Status(RoundView? round, int open) => new(
        "Fairness and opportunity for all",
        Marking.Official,
        round,
        NextRound,
        [.. Enumerable.Range(0, open).Select(i => new OpenEscalationView(
            16,
            i == 2 ? CheckInSamples.Hostile : "Housing data on people leaving prison, each month, from the councils.",
            new DateOnly(2026, 12, 18).AddDays(i),
            EscalationWords.Of((EscalationState)(i % 4))))]);

    private static PsaView PsaOf(int number)
    {
        var row = RegisterFiles.Read<PsaRow>("psas").Single(psa => psa.Number == number);
        var readings = RegisterFiles.Read<ReadingRow>("readings").Where(reading => reading.Psa == number).ToLookup(reading => $"{number}.{reading.Position}");
        return new PsaView
        {
            Marking = number == 21 ? Marking.OfficialSensitive : Marking.Official,
            Number = number,
            Title = row.Title,
            LeadDepartment = row.LeadDepartment,
            AnsweredBy = ["Avery Howard", "Emery Fox"],
            Indicators = [.. CheckInSamples.Indicators(number).Select(indicator =>
                new PsaIndicatorView(indicator, [.. readings[indicator.Reference].Select(reading => new ReadingView(reading.Value, reading.Period))]))],
        };
    }

    private static PsaView HostilePsa()
    {
        var psa = PsaOf(16);
        var indicator = psa.Indicators[7].Indicator with
        {
            Name = CheckInSamples.Hostile,
            Target = CheckInSamples.Hostile,
            LastPeriod = CheckInSamples.Hostile,
            LastStatus = DeclaredStatus.Worsening,
            Unit = new MeasurementUnit("**m**"),
        };
        return psa with
        {
            Title = CheckInSamples.Hostile,
            LeadDepartment = CheckInSamples.Hostile,
            AnsweredBy = [CheckInSamples.Hostile],
            LatestAnswer = Latest(CheckInSamples.Hostile) with { By = CheckInSamples.Hostile },
            Indicators = [new PsaIndicatorView(indicator, [new ReadingView(1, CheckInSamples.Hostile), new ReadingView(2, "*2008*")])],
        };
    }

    private static AnswerView Latest(string bigPicture) => new("Avery Howard", NextRound, 1, false, bigPicture, []);
}
