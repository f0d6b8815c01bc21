using System.Text.Json;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.Indicators;
using ClusterBot.Cards.Model;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Periods;
using ClusterBot.Domain.Indicators.Readings;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bench.Turns.Data;

/// <summary>The card that the floor, the echoes and the rivals answer with: a check-in of four agreements, as the bot's own.</summary>
internal static class BenchCard
{
    public static JsonElement Make() => CardJson.Write(RoundCard.Build(new RoundView
    {
        Id = Guid.CreateVersion7(),
        ClusterName = "Cluster 1",
        OccursOn = new DateOnly(2026, 11, 23),
        Marking = ProtectiveMarking.Official,
        CheckIns = [.. Enumerable.Range(1, 4).Select(CheckIn)],
    }));

    private static CheckInView CheckIn(int psa) => new()
    {
        Id = Guid.CreateVersion7(),
        PsaNumber = psa,
        Title = "Improve the health and wellbeing of children and young people",
        AskedOf = ["Avery Howard"],
        Today = new DateOnly(2026, 11, 23),
        Indicators = [.. Enumerable.Range(1, 3).Select(position => Indicator($"{psa}.{position}"))],
    };

    private static IndicatorView Indicator(string reference) => new()
    {
        Reference = reference,
        Name = "Prevalence of breastfeeding at 6 to 8 weeks",
        Unit = new MeasurementUnit("%"),
        Better = Direction.Increase,
        Control = Control.Influences,
        Baseline = BaselineState.Provisional,
        Target = "an increase of 2 percentage points a year",
        Latest = new SeriesPoint(Period.FinancialQuarter(2025, 4), 44),
    };
}
