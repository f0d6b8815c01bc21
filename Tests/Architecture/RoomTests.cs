using ClusterBot.Tests.Architecture.Rules;
using ClusterBot.Tests.Architecture.Rules.Calling;

namespace ClusterBot.Tests.Architecture;

public class RoomTests
{
    private const string Features = "ClusterBot.Bot.Features";
    private const string Connector = "ClusterBot.BotFramework.Connector";
    private const string HttpContext = "Microsoft.AspNetCore.Http.HttpContext";
    private const string Violations = "ClusterBot.Tests.Architecture.Violations";

    [Fact]
    public void No_feature_knows_another() => Assert.Empty(Dependencies.BetweenFeatures(Rooms.Bot, Features));

    [Fact]
    public void Features_see_neither_the_request_nor_the_connector_nor_delivery() =>
        Assert.Empty(Dependencies.Forbidden(Rooms.Bot, Features, HttpContext, Connector, "ClusterBot.Bot.Delivery"));

    [Fact]
    public void Only_delivery_sends_and_the_notice_that_there_is_no_database() =>
        Assert.Empty(OnlyDeliverySends.Check(
            Calls.In(Rooms.Bot), $"{Connector}.ConnectorClient", "ClusterBot.Bot.Delivery", "ClusterBot.Bot.Outbox.DirectNotice"));

    [Fact]
    public void What_several_features_read_stores_nothing() =>
        Assert.Empty(StoresNothing.Check(Calls.In(Rooms.Bot), "ClusterBot.Bot.ReadModels"));

    [Fact]
    public void A_feature_that_knows_another_is_found()
    {
        var found = Dependencies.BetweenFeatures(Rooms.Tests, $"{Violations}.Features");
        Assert.Equal(
            [
                $"{Violations}.Features.Alpha.KnowsBetaByAField uses {Violations}.Features.Beta",
                $"{Violations}.Features.Alpha.KnowsBetaInsideALambda uses {Violations}.Features.Beta",
                $"{Violations}.Features.Alpha.KnowsGammaInsideAnAsyncMethod uses {Violations}.Features.Gamma",
            ],
            found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_feature_that_sees_the_request_is_found() =>
        Assert.Equal(
            [$"{Violations}.Features.Alpha.KnowsTheRequest uses {HttpContext}"],
            Dependencies.Forbidden(Rooms.Tests, $"{Violations}.Features", HttpContext, Connector));

    [Fact]
    public void A_reader_that_stores_is_found() =>
        Assert.Equal(
            [
                $"{Violations}.ReadModels.StoresByItself calls Add",
                $"{Violations}.ReadModels.StoresByItself calls ExecuteDeleteAsync",
                $"{Violations}.ReadModels.StoresByItself calls SaveChangesAsync",
            ],
            StoresNothing.Check(Calls.In(Rooms.Tests), $"{Violations}.ReadModels").Order(StringComparer.Ordinal));

    [Fact]
    public void A_send_outside_delivery_is_found() =>
        Assert.Equal(
            [$"{Violations}.Turns.SendsByItself calls SendToConversationAsync"],
            OnlyDeliverySends.Check(Calls.In(Rooms.Tests), $"{Violations}.FakeConnector", $"{Violations}.Delivery"));
}
