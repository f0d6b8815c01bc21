using ClusterBot.Domain.CheckIns;
using ClusterBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Register;

/// <summary>Numbers change with the keys that a register gives, and the history goes with the key.</summary>
public sealed class KeyedNumbersTests : IAsyncLifetime
{
    private const string Psas = "number,cluster,title,key\n";

    private const string Indicators = "psa,position,name,unit,better,control,baseline,key\n";

    private const string Tenants = "Tenants content with repairs,%,increase,influences,none,";

    private const string Empty = "Empty homes,number,decrease,influences,none,";

    private Shelf _shelf = null!;

    private static Sheets Keyed => SmallRegister.WithReadings("1,1,2023-24,60", "1,2,2023-24,500")
        .With("psas.csv", Psas + "1,homes,More homes,more\n")
        .With("indicators.csv", Indicators + $"1,1,{Tenants}tenants\n1,2,{Empty}empty\n");

    public async ValueTask InitializeAsync()
    {
        _shelf = await Shelf.NewAsync();
        await _shelf.ImportAsync(Keyed);
    }

    public ValueTask DisposeAsync() => _shelf.DisposeAsync();

    [Fact]
    public async Task Two_indicators_exchange_their_positions_and_a_new_one_comes_between()
    {
        var moved = Keyed.With(
            "indicators.csv", Indicators + $"1,1,{Empty}empty\n1,2,New homes,number,increase,influences,none,new\n1,3,{Tenants}tenants\n")
            .With("readings.csv", "psa,position,period,value\n1,3,2023-24,60\n1,1,2023-24,500\n1,2,2023-24,9\n");

        Assert.Equal(
            [
                "Indicator Changed: 1.2 Empty homes; position: 1.2 becomes 1.1",
                "Indicator Changed: 1.1 Tenants content with repairs; position: 1.1 becomes 1.3",
                "Indicator Added: 1.2 New homes",
                "Reading Added: 1.2 for 2023-24; 9",
            ],
            await _shelf.ChangesOfAsync(moved));
        Assert.Equal(
            ["1: 2023-24 500", "1: 2023-24 9", "1: 2023-24 60"],
            [.. await _shelf.FiguresAsync("1.1"), .. await _shelf.FiguresAsync("1.2"), .. await _shelf.FiguresAsync("1.3")]);
        Assert.Empty(await _shelf.ChangesOfAsync(moved));
    }

    [Fact]
    public async Task An_agreement_takes_its_figures_to_its_new_number_and_another_takes_the_old_one()
    {
        var moved = Keyed.With("psas.csv", Psas + "2,homes,More homes,more\n1,homes,Safer homes,safer\n")
            .With("indicators.csv", Indicators + $"2,1,{Tenants}tenants\n2,2,{Empty}empty\n")
            .With("readings.csv", "psa,position,period,value\n2,1,2023-24,60\n2,2,2023-24,500\n")
            .Add("roles.csv", "robin.ash@example.gov.uk", "SRO", "", "2");

        var changes = await _shelf.ChangesOfAsync(moved);

        Assert.Equal(["Psa Changed: PSA 1 More homes; number: 1 becomes 2", "Psa Added: PSA 1 Safer homes"], changes.Take(2));
        Assert.Equal(["1: 2023-24 60"], await _shelf.FiguresAsync("2.1"));
        Assert.Empty(await _shelf.FiguresAsync("1.1"));
    }

    [Theory]
    [InlineData(
        "a key that is known, at a place that another keeps", $"1,2,{Tenants}tenants\n",
        "1.2 is \"Empty homes\" in the register, which keeps its position. Please put a new indicator at the end, as 1.3.")]
    [InlineData("another key for what has one", $"1,1,{Tenants}renters\n1,2,{Empty}empty\n", "with the key tenants, which never changes")]
    [InlineData("no keys, and exchanged", $"1,1,{Empty}\n1,2,{Tenants}\n", "\"Empty homes\" is 1.2 in the register")]
    [InlineData("the same key twice", $"1,1,{Tenants}tenants\n1,2,{Empty}tenants\n", "")]
    public async Task What_would_give_one_the_history_of_another_is_refused(string name, string rows, string words)
    {
        var before = await _shelf.ContentAsync();

        var refused = await _shelf.ImportAsync(Keyed.RemoveFile("readings.csv").With("indicators.csv", Indicators + rows));

        Assert.True(
            refused.Problems.Any(problem => problem.Places[0].Text.Contains(words, StringComparison.Ordinal)),
            $"{name}: {string.Join('\n', refused.Problems.Select(p => p.Line))}");
        Assert.Equal(before, await _shelf.ContentAsync());
    }

    [Fact]
    public async Task A_file_without_the_keys_takes_none_away() =>
        Assert.Empty(await _shelf.ChangesOfAsync(Keyed
            .With("psas.csv", "number,cluster,title\n1,homes,More homes\n").With(
                "indicators.csv",
                "psa,position,name,unit,better,control,baseline\n1,1," + Tenants.TrimEnd(',') + "\n1,2," + Empty.TrimEnd(',') + "\n")));

    [Fact]
    public async Task Numbers_wait_until_the_check_in_is_closed()
    {
        await _shelf.QueryAsync(async db =>
        {
            var cluster = await db.Clusters.SingleAsync();
            db.Rounds.Add(
                new CheckInRound { ClusterId = cluster.Id, OccursOn = new DateOnly(2026, 11, 23), OpenedAt = BotUnderTest.Start });
            return await db.SaveChangesAsync();
        });

        var refused = await _shelf.ImportAsync(
            Keyed.RemoveFile("readings.csv").With("indicators.csv", Indicators + $"1,2,{Tenants}tenants\n1,1,{Empty}empty\n"));

        Assert.Equal(2, Assert.Single(refused.Problems).Count);
        Assert.Contains(
            "A check-in is open, and its cards carry the numbers of before.", refused.Problems[0].Line, StringComparison.Ordinal);
    }
}
