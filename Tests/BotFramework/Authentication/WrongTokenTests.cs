using ClusterBot.Tests.Support.Tokens;

namespace ClusterBot.Tests.BotFramework.Authentication;

public class WrongTokenTests(TokenServiceFixture fixture) : IClassFixture<TokenServiceFixture>
{
    public static TheoryData<string> Names => WrongTokens.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_is_wrong_is_refused_and_the_next_good_request_passes(string name)
    {
        var wrong = WrongTokens.Named(name);
        using var door = new Door(fixture.Service);
        var activity = Door.Good;
        var authorization = wrong.Authorization(fixture.Service, activity.ServiceUrl!);
        wrong.Change?.Invoke(activity);

        var refusal = await door.TryAsync(authorization, activity);

        Assert.Equal(wrong.Status, refusal?.Status);
        Assert.NotEmpty(refusal!.Reason);
        Assert.Null(await door.TryAsync());
    }

    [Fact]
    public void There_are_many_and_each_has_a_name_of_its_own()
    {
        Assert.InRange(WrongTokens.All.Count, 40, int.MaxValue);
        Assert.Distinct(WrongTokens.All.Select(wrong => wrong.Name));
    }
}
