using ClusterBot.Tests.Architecture.Rules.Calling;
using ClusterBot.Tests.Architecture.Violations;
using ClusterBot.Tests.Support;

namespace ClusterBot.Tests.Architecture;

public class ClockTests
{
    [Fact]
    public void The_machines_clock_is_banned_in_every_project()
    {
        Assert.Empty(WallClock.NotBanned(Repository.Read("BannedSymbols.txt")));
        Assert.Contains("BannedApiAnalyzers", Repository.Read("Directory.Build.props"), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_we_ship_asks_the_machines_clock() =>
        Assert.Empty(Rooms.Shipped.SelectMany(assembly => WallClock.Asked(Calls.In(assembly))));

    [Fact]
    public void A_symbol_left_out_of_the_ban_is_found() =>
        Assert.Equal(4, WallClock.NotBanned("P:System.DateTime.Now;Ask a TimeProvider.\n").Count);

    [Fact]
    public void A_question_to_the_machines_clock_is_found() =>
        Assert.Equal(
            [$"{typeof(AsksTheMachine).FullName} asks the machine's clock (System.DateTimeOffset.get_UtcNow)"],
            WallClock.Asked(Calls.In(Rooms.Tests)));
}
