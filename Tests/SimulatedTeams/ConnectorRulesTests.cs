using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.SimulatedTeams;

namespace ClusterBot.Tests.SimulatedTeams;

/// <summary>The answers of the simulated connector: the refusals of Microsoft's documentation, each from its cause.</summary>
public sealed class ConnectorRulesTests : IAsyncLifetime
{
    private readonly HttpClient _http = new(new SocketsHttpHandler());
    private BotUnderTest _bot = null!;
    private TeamsTenant _teams = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotUnderTest.StartAsync();
        _teams = TeamsTenant.Of(_bot);
        await _teams.InstallAsync(_teams.Fairness, DemoPeople.Devon);
        await _teams.SettleAsync();
    }

    [Fact]
    public async Task Each_refusal_comes_from_its_cause()
    {
        var (general, board, avery) = (_teams.Fairness.General, _teams.Fairness.Channel("Delivery board"), _teams.ChatOf(DemoPeople.Avery));
        var elsewhere = _teams.AddTeam("Another team", TeamsTenant.Somebody("Jo"));

        Assert.Equal((404, "ConversationNotFound"), await PostAsync("19:never@thread.tacv2"));
        Assert.Equal((403, "BotNotInConversationRoster"), await PostAsync(elsewhere.General.Id));
        Assert.Equal((404, "ConversationNotFound"), await PostAsync(general.Id, "emea"));
        board.IsInOtherCloud = true;
        Assert.Equal((403, "InvalidBotApiHost"), await PostAsync(board.Id));
        board.IsInOtherCloud = false;
        board.LacksPermission = true;
        Assert.Equal((403, "NotEnoughPermissions"), await PostAsync(board.Id));
        board.LacksPermission = false;
        board.IsReadOnly = true;
        Assert.Equal((403, "MessageWritesBlocked"), await PostAsync(board.Id));
        board.IsGone = true;
        Assert.Equal((404, "ConversationNotFound"), await PostAsync(board.Id));
        _teams.Blocks(DemoPeople.Avery);
        Assert.Equal((403, "ConversationBlockedByUser"), await PostAsync(avery.Id));
        Assert.Equal((413, "MessageSizeTooBig"), await PostAsync(general.Id, text: new string('x', 101 * 1024)));
        Assert.Equal((400, "BadArgument"), await PostAsync(general.Id, text: ""));
        foreach (var (status, code) in ((int, string?)[])[(412, "PreconditionFailed"), (500, "ServiceError"), (502, "ServiceError"),
            (503, null), (504, null)])
        {
            _teams.Connector.Fails(general, status);
            Assert.Equal((status, code), await PostAsync(general.Id));
        }

        _teams.Connector.IsUnregistered = true;
        Assert.Equal((401, "BotNotRegistered"), await PostAsync(general.Id));
        _teams.Connector.IsUnregistered = false;
        _teams.Connector.IsDisabledByAdmin = true;
        Assert.Equal((403, "BotDisabledByAdmin"), await PostAsync(general.Id));
        _teams.Connector.IsDisabledByAdmin = false;
        Assert.Equal((201, null), await PostAsync(general.Id));
    }

    [Fact]
    public async Task The_bots_own_messages_are_updated_and_no_others()
    {
        var general = _teams.Fairness.General;
        var said = await _teams.SaysAsync(DemoPeople.Avery, general, "hello");
        await PostAsync(general.Id);
        var own = general.FromBot[^1];

        Assert.Equal(200, (int)(await PutAsync(general.Id, own.Id)).StatusCode);
        Assert.Equal("changed", own.Words);
        Assert.Equal(403, (int)(await PutAsync(general.Id, said.Id)).StatusCode);
        Assert.Equal(404, (int)(await PutAsync(general.Id, "1")).StatusCode);
    }

    [Fact]
    public async Task A_chat_is_the_same_each_time_it_is_created_until_its_id_dies()
    {
        var first = await CreateAsync(DemoPeople.Avery.Id);
        Assert.Equal(first, await CreateAsync(DemoPeople.Avery.AadObjectId));
        _teams.LosesChat(DemoPeople.Avery);

        Assert.Equal((404, "ConversationNotFound"), await PostAsync(first!));
        var second = await CreateAsync(DemoPeople.Avery.AadObjectId);
        Assert.NotEqual(first, second);
        Assert.Equal((201, null), await PostAsync(second!));

        _teams.Connector.ForgotPairwiseIds = true;
        Assert.Null(await CreateAsync(DemoPeople.Avery.Id));
        Assert.Equal(second, await CreateAsync(DemoPeople.Avery.AadObjectId));
    }

    [Fact]
    public async Task A_targeted_message_is_created_with_a_recipient_and_updated_and_deleted_without_for_a_day()
    {
        var general = _teams.Fairness.General;
        Assert.Equal(400, await TargetAsync(HttpMethod.Post, null, DemoPeople.Devon.Id));
        _teams.Connector.HasTargetedMessages = true;
        Assert.Equal(400, await TargetAsync(HttpMethod.Post, null, recipient: null));
        Assert.Equal(400, await TargetAsync(HttpMethod.Post, null, "29:nobody"));
        Assert.Equal(201, await TargetAsync(HttpMethod.Post, null, DemoPeople.Devon.Id));
        var own = general.FromBot[^1];

        Assert.DoesNotContain(own, general.SeenBy(DemoPeople.Avery));
        Assert.Contains(own, general.SeenBy(DemoPeople.Devon));
        Assert.Equal(400, await TargetAsync(HttpMethod.Put, own.Id, DemoPeople.Devon.Id));
        Assert.Equal(200, await TargetAsync(HttpMethod.Put, own.Id, recipient: null));
        Assert.Equal(404, (int)(await PutAsync(general.Id, own.Id)).StatusCode);
        _bot.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(404, await TargetAsync(HttpMethod.Put, own.Id, recipient: null));
        Assert.Equal(201, await TargetAsync(HttpMethod.Post, null, DemoPeople.Devon.Id));
        Assert.Equal(200, await TargetAsync(HttpMethod.Delete, general.FromBot[^1].Id, recipient: null));
    }

    private async Task<int> TargetAsync(HttpMethod method, string? activity, string? recipient)
    {
        var path = $"v3/conversations/{Uri.EscapeDataString(_teams.Fairness.General.Id)}/activities"
            + $"{(activity is null ? "" : "/" + activity)}?isTargetedActivity=true";
        using var request = new HttpRequestMessage(method, Url("uk", path));
        if (method != HttpMethod.Delete)
        {
            request.Content = JsonContent.Create(
                recipient is null ? (object)new { type = "message", text = "for you" }
                    : new { type = "message", text = "for you", recipient = new { id = recipient } });
        }

        using var response = await _http.SendAsync(request, Token);
        return (int)response.StatusCode;
    }

    [Theory]
    [InlineData(AcceptedAnswer.WithIds, true, true)]
    [InlineData(AcceptedAnswer.ThreadAlone, true, false)]
    [InlineData(AcceptedAnswer.WithoutBody, false, false)]
    public async Task An_accepted_thread_is_answered_in_three_ways(AcceptedAnswer how, bool hasThread, bool hasActivity)
    {
        _teams.Connector.Answers = how;
        using var response = await _http.PostAsJsonAsync(Url("uk", "v3/conversations"), new
        {
            isGroup = true,
            channelData = new { channel = new { id = _teams.Fairness.Id } },
            activity = new { type = "message", text = "hello" },
        }, Token);
        var body = await response.Content.ReadAsStringAsync(Token);

        Assert.True(response.IsSuccessStatusCode);
        Assert.Equal(hasThread, body.Contains(";messageid=", StringComparison.Ordinal));
        Assert.Equal(hasActivity, body.Contains("activityId", StringComparison.Ordinal));
        Assert.Equal("hello", _teams.Fairness.General.FromBot[^1].Words);
    }

    [Fact]
    public async Task More_than_seven_a_second_are_throttled()
    {
        _teams.Connector.KeepsLimits = true;
        var board = _teams.Fairness.Channel("Delivery board");
        for (var sent = 0; sent < 7; sent++)
        {
            Assert.Equal(201, (await PostAsync(board.Id)).Status);
        }

        Assert.Equal((429, "Throttled"), await PostAsync(board.Id));
        _bot.Time.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(201, (await PostAsync(board.Id)).Status);
    }

    [Fact]
    public async Task A_roster_comes_in_pages_of_at_least_fifty()
    {
        for (var extra = 0; extra < 60; extra++)
        {
            _teams.Fairness.Members.Add(TeamsTenant.Somebody($"Person {extra}"));
        }

        var first = await _http.GetFromJsonAsync<JsonObject>(
            Url("uk", $"v3/conversations/{Uri.EscapeDataString(_teams.Fairness.Id)}/pagedmembers?pageSize=5"), Token);
        var rest = await _http.GetFromJsonAsync<JsonObject>(
            Url(
                "uk",
                $"v3/conversations/{Uri.EscapeDataString(_teams.Fairness.Id)}/pagedmembers?pageSize=5"
                    + $"&continuationToken={first!["continuationToken"]}"),
            Token);

        Assert.Equal((50, 16), (first["members"]!.AsArray().Count, rest!["members"]!.AsArray().Count));
        Assert.Null(rest["continuationToken"]);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _bot.DisposeAsync();
    }

    private async Task<(int Status, string? Code)> PostAsync(string conversation, string region = "uk", string text = "hello")
    {
        using var response = await _http.PostAsJsonAsync(
            Url(region, $"v3/conversations/{Uri.EscapeDataString(conversation)}/activities"), new { type = "message", text });
        return ((int)response.StatusCode, await CodeAsync(response));
    }

    private Task<HttpResponseMessage> PutAsync(string conversation, string activity) => _http.PutAsJsonAsync(
        Url("uk", $"v3/conversations/{Uri.EscapeDataString(conversation)}/activities/{activity}"),
        new { type = "message", text = "changed" });

    private async Task<string?> CreateAsync(string member)
    {
        using var response = await _http.PostAsJsonAsync(
            Url("uk", "v3/conversations"), new { isGroup = false, members = new[] { new { id = member } } });
        return response.StatusCode == HttpStatusCode.Created
            ? JsonElement.Parse(await response.Content.ReadAsStringAsync(Token)).GetProperty("id").GetString()
            : null;
    }

    private static async Task<string?> CodeAsync(HttpResponseMessage response) =>
        await response.Content.ReadAsStringAsync(Token) is not { Length: > 0 } body ? null
        : JsonElement.Parse(body) is var answer && answer.TryGetProperty("error", out var error) ? error.GetProperty("code").GetString()
        : answer.TryGetProperty("subCode", out var code) ? code.GetString() : null;

    private Uri Url(string region, string path) => new($"{_bot.Connector.ServiceUrl}/{region}/{path}");
}
