using System.Net;
using ClusterBot.Bot.Turns;
using ClusterBot.BotFramework.Activities;
using ClusterBot.BotFramework.Activities.Json;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Tokens;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Turns.Endpoint;

public sealed class AuthenticationTests(RegisteredBot registered) : IClassFixture<RegisteredBot>
{
    private static int _cases;

    private readonly BotUnderTest _bot = registered.Bot;

    public static TheoryData<string> Names => WrongTokens.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_is_wrong_is_refused_stores_nothing_and_the_same_done_rightly_works(string name)
    {
        var wrong = WrongTokens.Named(name);
        var stranger = new DemoPeople($"29:case-{Interlocked.Increment(ref _cases)}", "Somebody", Guid.NewGuid().ToString());
        var good = NewActivity(stranger);
        var bad = NewActivity(stranger);
        bad.Id = good.Id;
        var authorization = wrong.Authorization(registered.Tokens, bad.ServiceUrl!);
        wrong.Change?.Invoke(bad);
        var stored = await _bot.StoredAsync();

        Assert.Equal(ExpectedStatus(wrong, authorization), await StatusAsync(bad, authorization));

        Assert.Equal(stored, await _bot.StoredAsync());
        Assert.Equal((0, 0, 0), await TracesAsync(good, bad));
        Assert.Equal(200, await StatusAsync(good, registered.Tokens.Bearer(good.ServiceUrl!)));
        Assert.Equal((1, 1, 1), await TracesAsync(good));
        var reply = await _bot.Connector.WaitForAsync(item => item.ConversationId == good.Conversation!.Id);
        Assert.Equal(registered.Tokens.LastGivenToken, reply.BearerToken);
    }

    [Fact]
    public async Task The_tenant_may_stand_in_the_conversation_alone_as_it_does_on_reactions()
    {
        var stranger = new DemoPeople("29:tenant-in-conversation", "Somebody", Guid.NewGuid().ToString());
        var asks = NewActivity(stranger);
        (asks.ChannelData, asks.Conversation!.TenantId) = (null, TokenService.TenantId);

        Assert.Equal(200, await StatusAsync(asks, registered.Tokens.Bearer(asks.ServiceUrl!)));
        Assert.Equal((1, 1, 1), await TracesAsync(asks));
    }

    [Fact]
    public async Task A_refused_button_stores_no_answer()
    {
        var stored = await _bot.StoredAsync();
        var press = Teams.Presses(DemoPeople.Avery, Teams.General, "checkIns.nothingNew", new { checkIn = Guid.NewGuid() });
        press.ServiceUrl = _bot.Connector.ServiceUrl;
        press.Id = Guid.NewGuid().ToString();

        Assert.Equal(401, await StatusAsync(press, null));
        Assert.Equal(stored, await _bot.StoredAsync());
        Assert.Equal(200, await StatusAsync(press, registered.Tokens.Bearer(press.ServiceUrl)));
    }

    private Activity NewActivity(DemoPeople person)
    {
        var activity = Teams.Says(person, "help", Teams.ChatOf(person));
        activity.ServiceUrl = _bot.Connector.ServiceUrl;
        activity.Id = Guid.NewGuid().ToString();
        return activity;
    }

    // The web server itself refuses headers as long as that, before the bot sees them.
    private static int ExpectedStatus(WrongToken wrong, string? authorization) =>
        authorization?.Length > 32 * 1024 ? (int)HttpStatusCode.RequestHeaderFieldsTooLarge : wrong.Status;

    private async Task<int> StatusAsync(Activity activity, string? authorization)
    {
        try
        {
            using var response = await _bot.PostAsync(ActivityJson.Write(activity), authorization);
            return (int)response.StatusCode;
        }
        catch (HttpRequestException) when (authorization?.Length > 32 * 1024)
        {
            // It hangs up while the rest of the header is still being sent; the answer may be lost on the way.
            return (int)HttpStatusCode.RequestHeaderFieldsTooLarge;
        }
    }

    private Task<(int Turns, int Conversations, int Deliveries)> TracesAsync(params Activity[] activities) => _bot.QueryAsync(async db =>
    {
        var keys = activities.Select(TurnKey.Of).ToList();
        var conversation = activities[0].Conversation!.Id;
        return (
            await db.Turns.CountAsync(turn => keys.Contains(turn.Key)),
            await db.Conversations.CountAsync(known => known.Id == conversation),
            await db.OutboxMessages.CountAsync(delivery => delivery.ConversationId == conversation));
    });
}
