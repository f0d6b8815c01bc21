using ClusterBot.Tests.Architecture.Rules.Calling;
using ClusterBot.Tests.Architecture.Violations;

namespace ClusterBot.Tests.Architecture;

public class OutboundHttpTests
{
    [Fact]
    public void Nothing_that_we_ship_makes_a_client_but_in_the_one_place() =>
        Assert.Empty(Rooms.Shipped.SelectMany(assembly => OutboundHttp.MadeElsewhere(Calls.In(assembly))));

    [Fact]
    public void A_client_of_its_own_is_found() =>
        Assert.Contains(
            $"{typeof(MakesItsOwnClient).FullName} makes its own client (System.Net.Http.HttpClient..ctor)",
            OutboundHttp.MadeElsewhere(Calls.In(Rooms.Tests)));
}
