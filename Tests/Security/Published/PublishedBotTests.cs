using System.Reflection;
using ClusterBot.BotFramework.Activities;
using ClusterBot.BotFramework.Activities.Json;
using ClusterBot.BotFramework.Activities.Teams;
using ClusterBot.Cards.Model;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Connector;
using ClusterBot.Tests.Support.Slow;
using ClusterBot.Tests.Support.Tokens;

namespace ClusterBot.Tests.Security.Published;

/// <summary>The permissions of people, tested on the bot as it is handed out.</summary>
[Slow("the bot is published and started before the first test")]
public sealed class PublishedBotTests(PublishedBot bot) : IClassFixture<PublishedBot>
{
    /// <summary>
    /// The traces that a refused button may leave: that it was pressed, by whom and where, and that it was refused. A job keeps the
    /// finished first steps up to date.
    /// </summary>
    private static readonly string[] TracesOfAPress =
        ["Turns", "Conversations", "OutboxMessages", "People", "TenantSetups", "DeniedActs"];

    public static TheoryData<string> Wrong => WrongTokens.Names;

    public static TheoryData<string> Cases => [.. ActionMatrix.All.Select(known => known.Name)];

    [Theory, MemberData(nameof(Wrong))]
    public async Task A_wrong_token_or_origin_opens_nothing_whatever_the_activity(string name)
    {
        var wrong = WrongTokens.Named(name);
        var rows = await bot.RowsAsync("OutboxMessages", "TenantSetups");
        var sent = bot.Connector.Received.Count(item => item.ConversationId?.Contains("intruder", StringComparison.Ordinal) is true);

        foreach (var sample in SampleActivities.Names.Where(sample => sample.StartsWith("sample ", StringComparison.Ordinal)))
        {
            var activity = OfOurs(sample);
            var authorization = wrong.Authorization(bot.Tokens, activity.ServiceUrl!);
            wrong.Change?.Invoke(activity);
            var expected = authorization?.Length > 32 * 1024 ? 431 : wrong.Status;

            Assert.Equal((sample, expected), (sample, await bot.StatusAsync(ActivityJson.Write(activity), authorization)));
        }

        Assert.Equal(rows, await bot.RowsAsync("OutboxMessages", "TenantSetups"));
        Assert.Equal(
            sent, bot.Connector.Received.Count(item => item.ConversationId?.Contains("intruder", StringComparison.Ordinal) is true));
    }

    [Fact]
    public async Task The_same_activities_with_a_good_token_are_let_in()
    {
        foreach (var sample in SampleActivities.Names.Where(sample => sample.StartsWith("sample ", StringComparison.Ordinal)))
        {
            var activity = OfOurs(sample, "19:guest@thread.tacv2");
            Assert.True(
                await bot.StatusAsync(ActivityJson.Write(activity), bot.Tokens.Bearer(activity.ServiceUrl!)) is 200 or 400 or 501, sample);
        }
    }

    [Fact]
    public void Every_action_stands_in_the_matrix()
    {
        var verbs = typeof(ICardAction).Assembly.GetTypes()
            .Where(type => !type.IsInterface && type.IsAssignableTo(typeof(ICardAction)))
            .Select(type => (string)type.GetProperty(nameof(ICardAction.Verb), BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!);

        Assert.Equal(
            verbs.Order(StringComparer.Ordinal), ActionMatrix.All.Select(known => known.Verb).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task A_button_works_for_those_who_may_and_is_politely_refused_to_all_others(string name)
    {
        var action = ActionMatrix.Of(name);
        foreach (var person in DemoPeople.All.Append(Teams.Stranger))
        {
            var data = await action.Data(bot);
            var rows = await bot.RowsAsync(TracesOfAPress);
            var before = await bot.DeniedAsync(person);

            var answer = await bot.PressAsync(person, action.Where(person), action.Verb, data);

            var refused = answer.Text.Contains("Nothing was", StringComparison.Ordinal);
            Assert.True(action.May.Contains(person) != refused, $"{name}, {person.Name}: {answer.Text}");
            Assert.Equal((200, 200), (answer.HttpStatus, answer.StatusCode));
            // Every refused cell leaves an event, and no other does.
            Assert.Equal((name, person.Name, before + (refused ? 1 : 0)), (name, person.Name, await bot.DeniedAsync(person)));
            if (refused)
            {
                Assert.Equal(rows, await bot.RowsAsync(TracesOfAPress));
            }
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task A_payload_from_another_conversation_or_tenant_does_nothing(string name)
    {
        var action = ActionMatrix.Of(name);
        var may = action.May[0];
        var foreign = "19:elsewhere@thread.tacv2";
        (string Conversation, string? Tenant)[] replays =
            [(foreign, null), ("a:" + Guid.NewGuid().ToString("N"), null), (action.Where(may), OtherClusters.OtherTenant),
                (foreign + "2", OtherClusters.OtherTenant)];

        foreach (var (conversation, tenant) in replays.Where(replay => !name.StartsWith("dataProtection", StringComparison.Ordinal)
            || !replay.Conversation.StartsWith("a:", StringComparison.Ordinal) || replay.Tenant is not null))
        {
            var data = await action.Data(bot);
            var rows = await bot.RowsAsync(TracesOfAPress);
            var before = await bot.DeniedAsync(may, tenant);

            var answer = await bot.PressAsync(may, conversation, action.Verb, data, tenant);

            Assert.True(
                answer.Text.Contains("Nothing was", StringComparison.Ordinal)
                    || answer.Text.Contains("Please choose a cluster", StringComparison.Ordinal),
                $"{name} in {conversation} of {tenant}: {answer.Text}");
            Assert.Equal(
                (name, conversation, tenant, before + 1), (name, conversation, tenant, await bot.DeniedAsync(may, tenant)));
            Assert.Equal(rows, await bot.RowsAsync(TracesOfAPress));
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task A_payload_with_the_ids_of_another_cluster_does_nothing(string name)
    {
        var action = ActionMatrix.Of(name);
        var field = Assert.Single(await action.Data(bot), named => Guid.TryParse(named.Value, out _)).Key;
        foreach (var id in bot.Others.For(field))
        {
            var data = await action.Data(bot);
            data[field] = id.ToString();

            var rows = await bot.RowsAsync(TracesOfAPress);
            var before = await bot.DeniedAsync(action.May[0]);
            var answer = await bot.PressAsync(action.May[0], action.Where(action.May[0]), action.Verb, data);

            Assert.True(
                answer.Text.Contains("Nothing was", StringComparison.Ordinal)
                    || answer.Text.Contains("Please choose a cluster", StringComparison.Ordinal),
                $"{name}, {id}: {answer.Text}");
            Assert.Equal((name, id, before + 1), (name, id, await bot.DeniedAsync(action.May[0])));
            Assert.Equal(rows, await bot.RowsAsync(TracesOfAPress));
        }
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_not_followed_with_the_bots_token(int status)
    {
        var reached = 0;
        await using var elsewhere = await Loopback.StartAsync(http =>
        {
            Interlocked.Increment(ref reached);
            return Task.CompletedTask;
        });
        var chat = $"a:redirected-{status}";
        bot.Connector.NextIn(
            chat, new ConnectorAnswer(status) { Headers = headers => headers.Location = elsewhere.Url + "/v3/conversations" });
        var activity = Teams.Says(Teams.Stranger, "help", chat);

        Assert.Equal(200, await bot.StatusAsync(activity));

        var answered = await bot.Connector.WaitForAsync(item => item.ConversationId == chat, TimeSpan.FromSeconds(30));
        Assert.Equal(bot.Tokens.LastGivenToken, answered.BearerToken);
        Assert.Equal(0, reached);
    }

    // Everything good about it but what the case spoils.
    private Activity OfOurs(string sample, string conversation = "19:intruder@thread.tacv2")
    {
        var activity = ActivityReader.Read(SampleActivities.Bytes(sample)).Activity!;
        activity.Id = Guid.NewGuid().ToString();
        activity.ChannelId = "msteams";
        activity.ServiceUrl = bot.Connector.ServiceUrl;
        activity.Conversation!.Id = conversation;
        activity.ChannelData ??= new TeamsChannelData();
        activity.ChannelData.Tenant = new TenantInfo { Id = Teams.TenantId };
        return activity;
    }
}
