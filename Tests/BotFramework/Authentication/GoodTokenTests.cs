using System.Text.Json.Nodes;
using ClusterBot.Tests.Support.Connector;
using ClusterBot.Tests.Support.Tokens;
using Microsoft.Extensions.Time.Testing;

namespace ClusterBot.Tests.BotFramework.Authentication;

public class GoodTokenTests(TokenServiceFixture fixture) : IClassFixture<TokenServiceFixture>
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    public static TheoryData<string, Action<TokenDraft>> Variations => new()
    {
        { "as the channel makes it", _ => { } },
        { "ended within the skew", draft => (draft.NotBefore, draft.ExpiresAt) = (Now.AddHours(-1), Now.AddSeconds(-299)) },
        { "begins within the skew", draft => draft.NotBefore = Now.AddSeconds(299) },
        { "for the address without its last slash", draft => draft.ServiceUrl = FakeConnector.DefaultServiceUrl.TrimEnd('/') },
        { "for the address in capitals", draft => draft.ServiceUrl = FakeConnector.DefaultServiceUrl.ToUpperInvariant() },
        { "without a begin", draft => draft.NotBefore = null },
        { "for two audiences, one of them this bot", draft => draft.Audience = new JsonArray("another", TokenService.AppId) },
    };

    [Theory]
    [MemberData(nameof(Variations))]
    public async Task A_good_token_passes(string variation, Action<TokenDraft> change)
    {
        await using var service = await TokenService.StartAsync(new FakeTimeProvider(Now));
        using var door = new Door(service, new FakeTimeProvider(Now));

        Assert.True(await door.TryAsync(change) is null, variation);
    }

    [Fact]
    public async Task The_scheme_may_be_written_in_any_case()
    {
        using var door = new Door(fixture.Service);

        Assert.Null(await door.TryAsync("bearer " + fixture.Service.Issue(Door.Good.ServiceUrl!)));
    }

    [Theory]
    [InlineData("ABCDEF00-0000-4000-8000-000000000001")]
    [InlineData("{abcdef00-0000-4000-8000-000000000001}")]
    public async Task The_app_id_may_be_set_in_any_spelling_of_its_digits(string setting)
    {
        using var door = new Door(fixture.Service, change: settings => settings["MicrosoftAppId"] = setting);

        Assert.Null(await door.TryAsync(draft => draft.Audience = "abcdef00-0000-4000-8000-000000000001"));
    }

    [Fact]
    public async Task Tenants_of_the_allow_list_pass_and_no_others()
    {
        using var door = new Door(
            fixture.Service, change: settings => settings["AllowedTenants"] = "AAAAAAAA-0000-4000-8000-000000000001, b");
        var allowed = Door.Good;
        allowed.ChannelData!.Tenant!.Id = "aaaaaaaa-0000-4000-8000-000000000001";

        Assert.Null(await door.TryAsync(fixture.Service.Bearer(allowed.ServiceUrl!), allowed));
        Assert.Equal(403, (await door.TryAsync())?.Status);
    }

    [Fact]
    public async Task Keys_are_fetched_once_for_many_requests_at_a_time()
    {
        await using var service = await TokenService.StartAsync();
        using var door = new Door(service);

        var refusals = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => door.TryAsync()));

        Assert.All(refusals, Assert.Null);
        Assert.Equal((1, 1), (service.MetadataCalls, service.KeyCalls));
    }
}
