using System.Globalization;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Periods;
using ClusterBot.Domain.Indicators.Readings;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Register;

/// <summary>The periods of a register's figures, as they are stored.</summary>
public sealed class FigurePeriodsTests : IAsyncLifetime
{
    private Shelf _shelf = null!;

    public async ValueTask InitializeAsync() => _shelf = await Shelf.NewAsync();

    public ValueTask DisposeAsync() => _shelf.DisposeAsync();

    [Fact]
    public async Task Months_of_the_years_2009_to_2011_are_stored_as_months()
    {
        var months = Enumerable.Range(0, 29).Select(i => new DateOnly(2009, 1, 1).AddMonths(i)).ToList();
        await _shelf.ChangesOfAsync(
            Register(months.Select((month, i) => (month.ToString("yyyy-MM", CultureInfo.InvariantCulture), $"{1010 + (10 * i)}", "", ""))));

        var stored = await FiguresAsync();
        Assert.Equal(months, stored.Select(r => r.Period.StartsOn));
        Assert.All(
            stored, r => Assert.Equal((PeriodKind.Month, r.Period.StartsOn.AddMonths(1).AddDays(-1)), (r.Period.Kind, r.Period.EndsOn)));
    }

    [Fact]
    public async Task A_period_that_nothing_tells_is_asked_about_and_nothing_is_imported()
    {
        var outcome = await _shelf.ImportAsync(Register([("2009-12", "5", "", "")]));

        Assert.Equal(
            "readings.csv, row 2, period: \"2009-12\". This can be December 2009 or 2009 to 2012 (1 January 2009 to 31 December 2012). "
                + "Please write December 2009 or 2009 to 2012.",
            Assert.Single(outcome.Problems).Line);
        Assert.Empty(await FiguresAsync());
    }

    [Fact]
    public async Task A_figure_for_a_period_that_has_not_ended_is_refused()
    {
        var outcome = await _shelf.ImportAsync(Register([("2018-19", "63", "final", ""), ("2052-53", "75", "", "")]));

        Assert.StartsWith(
            "readings.csv, row 3, period: \"2052-53\". This period has not ended", Assert.Single(outcome.Problems).Line,
            StringComparison.Ordinal);
        Assert.Empty(await FiguresAsync());
    }

    [Fact]
    public async Task A_figure_that_should_never_have_been_there_is_withdrawn_once_and_stays_on_record()
    {
        await _shelf.ImportAsync(SmallRegister.WithReadings("1,1,2017-18,61", "1,1,2018-19,99"));
        var without = SmallRegister.Sheets().With(
            "readings.csv", "psa,position,period,value,withdrawn\n1,1,2017-18,61,\n1,1,2018-19,,yes\n1,1,2052-53,,yes\n");
        Assert.Equal(["Reading Removed: 1.1 for 2018-19; 99% is withdrawn"], await _shelf.ChangesOfAsync(without));
        Assert.Empty(await _shelf.ChangesOfAsync(without));

        Assert.Equal(["1: 2017-18 61", "2: 2018-19 99", "3: 2018-19 99"], await _shelf.FiguresAsync("1.1"));
        Assert.Equal(
            ["2017-18"], ReadingHistory.Counting(await FiguresAsync(), DateTimeOffset.MaxValue).Select(reading => reading.Period.Notation));

        await _shelf.ChangesOfAsync(SmallRegister.WithReadings("1,1,2018-19,62"));
        Assert.Equal(["2017-18", "2018-19"], ReadingHistory.Counting(await FiguresAsync(), DateTimeOffset.MaxValue).Select(reading =>
            reading.Period.Notation));
    }

    [Fact]
    public async Task A_baseline_filled_in_later_counts_as_if_it_had_been_there_from_the_start()
    {
        (string, string, string, string)[] first = [("2018-19", "10", "final", ""), ("2024-25", "12", "", "")];
        (string, string, string, string)[] both = [.. first, ("2005/06", "20", "proxy", "01/07/2006")];
        await _shelf.ChangesOfAsync(Register(first));
        await _shelf.ChangesOfAsync(Register(both));

        var known = (await FiguresAsync()).KnownAt(DateTimeOffset.MaxValue);
        Assert.Equal((10m, BaselineState.Final), (known.Baseline!.Figure.Value, known.Baseline.State));
        Assert.Equal([20m], known.Superseded.Select(b => b.Figure.Value));
    }

    [Fact]
    public async Task Figures_typed_for_days_stand_beside_the_annual_series()
    {
        await _shelf.ChangesOfAsync(Register(
        [
            ("2018-19", "63", "final", ""), ("2024-25", "69", "", ""), ("23 November 2026", "75", "", "23/11/2026"),
            ("2025-26", "60", "", "23/11/2026"),
        ]));

        var known = (await FiguresAsync()).KnownAt(DateTimeOffset.MaxValue);
        Assert.Equal(("2025-26", 60m), (known.Latest!.Period.Notation, known.Latest.Value));
        Assert.Equal([75m], known.OfOtherLength.Select(p => p.Value));
    }

    private static Sheets Register(IEnumerable<(string Period, string Value, string Baseline, string RecordedOn)> figures)
    {
        var sheets = Sheets.Demonstration()
            .With("indicators.csv", "psa,position,name,unit,better,control,baseline\n9,1,Claimants,thousand,decrease,influences,none\n")
            .With("readings.csv", "psa,position,period,value,baseline,recorded on\n")
            .Remove("roles.csv", "holder");
        foreach (var (period, value, baseline, recordedOn) in figures)
        {
            sheets.Add("readings.csv", "9", "1", period, value, baseline, recordedOn);
        }

        return sheets;
    }

    private Task<List<Reading>> FiguresAsync() => _shelf.QueryAsync(db => db.Readings.AsNoTracking().OrderBy(r => r.Version).ToListAsync());
}
