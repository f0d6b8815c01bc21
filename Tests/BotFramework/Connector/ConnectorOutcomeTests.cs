using ClusterBot.BotFramework.Connector;
using ClusterBot.Tests.Support.Connector;
using Microsoft.Extensions.Time.Testing;

namespace ClusterBot.Tests.BotFramework.Connector;

public class ConnectorOutcomeTests
{
    [Theory]
    [InlineData(403, ErrorCodes.BotNotInConversationRoster)]
    [InlineData(403, ErrorCodes.ConversationBlockedByUser)]
    [InlineData(403, ErrorCodes.BotDisabledByAdmin)]
    [InlineData(403, ErrorCodes.MessageWritesBlocked)]
    [InlineData(404, "ConversationNotFound")]
    [InlineData(400, "BadSyntax")]
    [InlineData(413, "MessageSizeTooBig")]
    public async Task A_final_refusal_carries_the_connectors_code(int status, string code)
    {
        await using var scene = await ConnectorScene.CreateAsync();
        scene.Connector.Next(ConnectorAnswer.Refused(status, code));

        Assert.Equal(new ConnectorResult.Refused(status, code), await scene.SendAsync());
    }

    [Theory]
    [InlineData(403, """{"subCode":"MessageWritesBlocked","details":"Thread is not writable"}""", ErrorCodes.MessageWritesBlocked)]
    [InlineData(
        403, """{"errorCode":209,"message":"{\r\n  \"subCode\": \"MessageWritesBlocked\",\r\n  \"details\": null\r\n}"}""",
        ErrorCodes.MessageWritesBlocked)]
    [InlineData(400, """{"error":{"code":"Bad Argument","message":"Unknown attachment type"}}""", "BadArgument")]
    public async Task A_code_is_found_wherever_Teams_writes_it(int status, string body, string code)
    {
        await using var scene = await ConnectorScene.CreateAsync();
        scene.Connector.Next(new ConnectorAnswer(status, body));

        Assert.Equal(new ConnectorResult.Refused(status, code), await scene.SendAsync());
    }

    [Theory]
    [InlineData(404, "", ErrorCodes.NotFound)]
    [InlineData(403, "not JSON", "Http403")]
    [InlineData(403, """{"error":{"code":5}}""", "Http403")]
    [InlineData(400, """{"error":{"code":"forged\nline"}}""", "Http400")]
    [InlineData(405, """{"error":null}""", "Http405")]
    public async Task Without_a_usable_code_the_status_names_it(int status, string body, string code)
    {
        await using var scene = await ConnectorScene.CreateAsync();
        scene.Connector.Next(new ConnectorAnswer(status, body));

        Assert.Equal(new ConnectorResult.Refused(status, code) { IsExplained = false }, await scene.SendAsync());
    }

    [Theory]
    [InlineData(403, """{"error":{"code":"Forbidden","message":"Access denied"}}""", "Forbidden")]
    [InlineData(403, """{"error":{"code":"403"}}""", "403")]
    [InlineData(403, """{"subCode":"SomethingNew"}""", "SomethingNew")]
    [InlineData(404, """{"error":{"code":"ServiceError","message":"Unknown"}}""", "ServiceError")]
    public async Task A_code_that_says_no_more_than_the_status_explains_nothing(int status, string body, string code)
    {
        await using var scene = await ConnectorScene.CreateAsync();
        scene.Connector.Next(new ConnectorAnswer(status, body));

        Assert.Equal(new ConnectorResult.Refused(status, code) { IsExplained = false }, await scene.SendAsync());
    }

    [Theory]
    [InlineData(408)]
    [InlineData(412)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task What_may_work_later_is_unavailable(int status)
    {
        await using var scene = await ConnectorScene.CreateAsync();
        scene.Connector.Next(ConnectorAnswer.OfStatus(status));

        Assert.Equal(status, Assert.IsType<ConnectorResult.Unavailable>(await scene.SendAsync()).Status);
        Assert.IsType<ConnectorResult.Accepted>(await scene.SendAsync());
    }

    [Fact]
    public async Task Throttling_gives_the_time_to_wait_in_each_of_its_forms()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));
        await using var scene = await ConnectorScene.CreateAsync(time);
        scene.Connector.Next(ConnectorAnswer.Throttled(17));
        scene.Connector.Next(ConnectorAnswer.ThrottledUntil(time.GetUtcNow().AddMinutes(2)));
        scene.Connector.Next(ConnectorAnswer.ThrottledUntil(time.GetUtcNow().AddMinutes(-2)));
        scene.Connector.Next(ConnectorAnswer.Throttled());
        scene.Connector.Next(new ConnectorAnswer(429, null, headers => headers.RetryAfter = "soon"));

        Assert.Equal(new ConnectorResult.Throttled(TimeSpan.FromSeconds(17)), await scene.SendAsync());
        Assert.Equal(new ConnectorResult.Throttled(TimeSpan.FromMinutes(2)), await scene.SendAsync());
        Assert.Equal(new ConnectorResult.Throttled(TimeSpan.Zero), await scene.SendAsync());
        Assert.Equal(new ConnectorResult.Throttled(null), await scene.SendAsync());
        Assert.Equal(new ConnectorResult.Throttled(null), await scene.SendAsync());
    }

    [Fact]
    public async Task A_connection_that_breaks_is_unavailable()
    {
        await using var scene = await ConnectorScene.CreateAsync();
        scene.Connector.Next(ConnectorAnswer.Reset);

        Assert.Null(Assert.IsType<ConnectorResult.Unavailable>(await scene.SendAsync()).Status);
        await scene.Connector.DisposeAsync();
        Assert.Null(Assert.IsType<ConnectorResult.Unavailable>(await scene.SendAsync()).Status);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    [InlineData(202)]
    public async Task A_success_stays_one_whatever_its_body_says(int status)
    {
        await using var scene = await ConnectorScene.CreateAsync();
        scene.Connector.Next(new ConnectorAnswer(status, """{"id":"1"}"""));
        scene.Connector.Next(new ConnectorAnswer(status));
        scene.Connector.Next(new ConnectorAnswer(status, "<html>"));
        scene.Connector.Next(new ConnectorAnswer(status, $$"""{"id":"{{new string('x', 2_000_000)}}"}"""));

        Assert.Equal(new ConnectorResult.Accepted("1", null), await scene.SendAsync());
        Assert.Equal(new ConnectorResult.Accepted(null, null), await scene.SendAsync());
        Assert.Equal(new ConnectorResult.Accepted(null, null), await scene.SendAsync());
        Assert.Equal(new ConnectorResult.Accepted(null, null), await scene.SendAsync());
    }

    [Fact]
    public async Task A_refused_token_is_fetched_anew_for_the_next_call()
    {
        await using var scene = await ConnectorScene.CreateAsync();
        scene.Connector.Next(ConnectorAnswer.OfStatus(401));

        Assert.Equal(401, Assert.IsType<ConnectorResult.Unavailable>(await scene.SendAsync()).Status);
        Assert.IsType<ConnectorResult.Accepted>(await scene.SendAsync());
        Assert.IsType<ConnectorResult.Accepted>(await scene.SendAsync());

        Assert.Equal(["bot-token-1", "bot-token-2", "bot-token-2"], scene.Connector.Received.Select(item => item.BearerToken));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var elsewhere = await FakeConnector.StartAsync();
        await using var scene = await ConnectorScene.CreateAsync();
        scene.Connector.Next(new ConnectorAnswer(307, null, headers => headers.Location = elsewhere.ServiceUrl));

        Assert.Equal(307, Assert.IsType<ConnectorResult.Unavailable>(await scene.SendAsync()).Status);
        Assert.Empty(elsewhere.Received);
    }

    [Fact]
    public async Task Another_host_gets_nothing_and_no_token_is_even_fetched()
    {
        await using var scene =
            await ConnectorScene.CreateAsync(change: settings => settings["AllowedServiceHosts"] = "smba.trafficmanager.net");

        Assert.Equal(new ConnectorResult.Refused(0, ErrorCodes.ServiceUrlNotAllowed), await scene.SendAsync());
        Assert.Empty(scene.Connector.Received);
        Assert.Equal(0, scene.Tokens.TokenCalls);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent_and_it_recovers()
    {
        await using var scene = await ConnectorScene.CreateAsync();
        scene.Tokens.TokenEndpointIsDown = true;
        Assert.Contains("503", Assert.IsType<ConnectorResult.Unavailable>(await scene.SendAsync()).Reason, StringComparison.Ordinal);
        Assert.Empty(scene.Connector.Received);

        scene.Tokens.TokenEndpointIsDown = false;

        Assert.IsType<ConnectorResult.Accepted>(await scene.SendAsync());
    }

    [Fact]
    public async Task A_call_that_is_given_up_ends()
    {
        await using var scene = await ConnectorScene.CreateAsync();
        var never = new TaskCompletionSource();
        scene.Connector.Next(ConnectorAnswer.Held(never.Task));
        using var givenUp = new CancellationTokenSource();

        var call = scene.Client.SendToConversationAsync(scene.Connector.ServiceUri, "a", ConnectorScene.Message("x"), givenUp.Token);
        await givenUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        never.SetResult();
    }
}
