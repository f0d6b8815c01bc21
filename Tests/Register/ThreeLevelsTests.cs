using ClusterBot.Bot.Register;

namespace ClusterBot.Tests.Register;

/// <summary>Wrong: nothing is imported. Unlikely: imported by whoever has seen it and says so. The rest: imported.</summary>
public sealed class ThreeLevelsTests : IAsyncLifetime
{
    private Shelf _shelf = null!;

    public async ValueTask InitializeAsync() => _shelf = await Shelf.NewAsync();

    public ValueTask DisposeAsync() => _shelf.DisposeAsync();

    [Theory]
    [InlineData(
        "fractions", "1,1,2020-21,0.835\n1,1,2021-22,0.819\n1,1,2022-23,0.794",
        "1.1, stored as 0.835%. All figures of this indicator lie between 0 and 1. Perhaps 83.5% is meant.")]
    [InlineData(
        "pounds among millions", "1,2,2020-21,240\n1,2,2021-22,250\n1,2,2022-23,260000000",
        "1.2, stored as 260,000,000. It is far larger than the figure for 2021-22, 250. Perhaps 260 is meant.")]
    [InlineData(
        "mixed lengths", "1,2,2022-23,50\n1,2,2023-24,51\n1,2,2024 Q1,13",
        "It is for a quarter of the calendar year, where other figures are for a financial year (2023-24).")]
    [InlineData(
        "calendar and financial years", "1,2,2022-23,50\n1,2,2023-24,51\n1,2,2024,53",
        "It is for 2024 (1 January 2024 to 31 December 2024), which overlaps 2023-24 (1 April 2023 to 31 March 2024).")]
    [InlineData(
        "every row final", "1,2,2022-23,50,final\n1,2,2023-24,51,final\n1,2,2024-25,49,final",
        "Several figures of this indicator are called this kind of baseline")]
    [InlineData(
        "known before it began", "1,2,2023-24,50,,,,,,01/02/2020",
        "It is said to have been known on 1 February 2020, before the end of 2023-24 (1 April 2023 to 31 March 2024).")]
    [InlineData(
        "known on its last day", "1,2,2023-24,50,,,,,,31/03/2024",
        "It is said to have been known on 31 March 2024, before the end of 2023-24 (1 April 2023 to 31 March 2024).")]
    [InlineData("groups of no gap", "1,2,2023-24,20,,,,60,40", "the indicator is not called a gap")]
    public async Task What_is_unlikely_is_imported_only_by_whoever_has_seen_it(string name, string rows, string words)
    {
        var sheets = SmallRegister.WithReadings(rows.Split('\n'));

        var shown = await _shelf.ImportAsync(sheets, RegisterConsent.Likely);
        Assert.True(shown.IsSound && shown.AsksForConsent && !shown.IsImported, name);
        Assert.Contains(shown.Doubts, doubt => doubt.Line.Contains(words, StringComparison.Ordinal));
        Assert.Empty(await _shelf.FiguresAsync(rows[..3].Replace(',', '.')));

        var imported = await _shelf.ImportAsync(sheets, RegisterConsent.To(shown.Fingerprint));
        Assert.True(imported.IsImported);
        Assert.Equal(rows.Split('\n').Length, (await _shelf.FiguresAsync(rows[..3].Replace(',', '.'))).Count);

        var again = await _shelf.ImportAsync(sheets, RegisterConsent.Likely);
        Assert.False(again.AsksForConsent);
        Assert.Empty(again.Changes);
    }

    [Fact]
    public async Task A_fingerprint_of_other_doubts_agrees_to_nothing()
    {
        var shown = await _shelf.CheckAsync(SmallRegister.WithReadings("1,2,2022-23,50"));
        Assert.False(
            (await _shelf.ImportAsync(SmallRegister.WithReadings("1,1,2022-23,0.5"), RegisterConsent.To(shown.Fingerprint))).IsImported);
    }

    [Fact]
    public async Task What_was_accepted_is_not_asked_again_when_something_else_changes()
    {
        var sheets = SmallRegister.WithReadings("1,1,2020-21,0.8", "1,2,2020-21,50");
        Assert.True((await _shelf.ImportAsync(sheets, RegisterConsent.Everything)).IsImported);

        var next = await _shelf.ImportAsync(sheets.Add("readings.csv", "1", "2", "2021-22", "51"), RegisterConsent.Likely);

        Assert.Empty(next.Doubts);
        Assert.True(next.IsImported);
    }

    [Fact]
    public async Task A_target_worse_than_the_baseline_is_asked_about()
    {
        var sheets = SmallRegister.WithReadings("1,1,2023-24,60,final").Set("indicators.csv", "Tenants", "target value", "40")
            .Set("indicators.csv", "Tenants", "baseline", "final");

        Assert.Contains(
            "The target is worse than the baseline, 60% (2023-24).", Assert.Single((await _shelf.CheckAsync(sheets)).Doubts).Line,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_baseline_that_is_declared_and_not_given_is_asked_about()
    {
        var sheets = SmallRegister.WithReadings("1,1,2023-24,60").Set("indicators.csv", "Tenants", "baseline", "final");

        Assert.Contains(
            "none of its figures is called one", Assert.Single((await _shelf.CheckAsync(sheets)).Doubts).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Groups_that_contradict_their_gap_are_asked_about()
    {
        var sheets = SmallRegister.WithReadings("1,2,2022-23,20,,,,60,40", "1,2,2023-24,24,,,,58,45", "1,2,2024-25,18,,,,40,58")
            .Set("indicators.csv", "Empty", "is gap", "yes");

        var doubts = (await _shelf.CheckAsync(sheets)).Doubts.Select(doubt => doubt.Line).ToList();

        Assert.Contains(doubts, line =>
            line.Contains("row 3, value: \"24\". 1.2, stored as 24. The gap between the two groups is 13.", StringComparison.Ordinal));
        Assert.Contains(doubts, line => line.Contains("row 4, group ahead", StringComparison.Ordinal)
            && line.Contains("the other way round", StringComparison.Ordinal));
        Assert.Equal(2, doubts.Count);
    }

    [Fact]
    public async Task An_indicator_put_first_is_refused_with_how_to_add_it_at_the_end()
    {
        await _shelf.ImportAsync(SmallRegister.WithReadings("1,1,2023-24,60", "1,2,2023-24,500"));
        var renumbered = SmallRegister.Sheets()
            .With(
                "indicators.csv",
                "psa,position,name,unit,better,control,baseline\n1,1,New homes,number,increase,influences,none\n1,2,Tenants content with "
                    + "repairs,%,increase,influences,none\n1,3,Empty homes,number,decrease,influences,none\n");

        var refused = await _shelf.ImportAsync(renumbered);

        var line = Assert.Single(refused.Problems, problem => problem.Column == "position");
        Assert.Equal(2, line.Count);
        Assert.Equal(
            "\"Tenants content with repairs\" is 1.1 in the register, and its figures stay with the number. "
                + "Please keep 1.1, and put a new indicator at the end, as 1.3.", line.Places[0].Text);
        Assert.Equal(["1: 2023-24 60"], await _shelf.FiguresAsync("1.1"));

        Assert.True((await _shelf.ImportAsync(
            SmallRegister.WithReadings("1,1,2023-24,60")
                .Add("indicators.csv", "1", "3", "New homes", "number", "increase", "influences", "none"))).IsImported);
    }

    [Fact]
    public async Task Indicators_and_agreements_that_exchange_their_numbers_are_refused()
    {
        var two = SmallRegister.WithReadings("1,1,2023-24,60").Add("psas.csv", "2", "homes", "Safer homes")
            .Add("roles.csv", "robin.ash@example.gov.uk", "SRO", "", "2")
            .Add("indicators.csv", "2", "1", "Fires", "number", "decrease", "influences", "none");
        Assert.True((await _shelf.ImportAsync(two)).IsImported);

        var psas = await _shelf.CheckAsync(two.With(
            "psas.csv", "number,cluster,title,life span,breadth,sphere\n1,homes,Safer homes,,,\n2,homes,More homes,spending period,few "
                + "departments,social\n"));

        Assert.Contains(psas.Problems, problem =>
            problem.Places[0].Text.StartsWith("\"Safer homes\" is PSA 2 in the register", StringComparison.Ordinal));
        Assert.Equal(2, psas.Problems.Single(problem => problem.Column == "number").Count);
    }

    [Fact]
    public async Task Another_name_for_an_indicator_with_figures_is_asked_about_and_a_better_name_is_not()
    {
        await _shelf.ImportAsync(SmallRegister.WithReadings("1,2,2023-24,500"));

        Assert.Contains(
            "1.2 is \"Empty homes\" in the register, and has figures.", Assert.Single((await _shelf.CheckAsync(
                SmallRegister.WithReadings("1,2,2023-24,500").Set("indicators.csv", "Empty", "name", "Rough sleepers"))).Doubts).Line,
                StringComparison.Ordinal);
        Assert.Empty((await _shelf.CheckAsync(
            SmallRegister.WithReadings("1,2,2023-24,500").Set("indicators.csv", "Empty", "name", "Empty council homes"))).Doubts);
    }
}
