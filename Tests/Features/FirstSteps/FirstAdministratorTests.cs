using System.Text.Json;
using ClusterBot.Bot.Features.FirstSteps;
using ClusterBot.Bot.Scheduling;
using ClusterBot.BotFramework.Activities;
using ClusterBot.Data.Setup;
using ClusterBot.Domain.Register;
using ClusterBot.Tests.Integrations.Graph;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Connector;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Features.FirstSteps;

/// <summary>On an empty database, somebody must be let in: who the settings say, once, and nobody else whatever they send.</summary>
public sealed class FirstAdministratorTests
{
    private const string Name = "jo.smith@example.gov.uk";

    private static readonly DemoPeople Jo = new("29:jo-smith", "Jo Smith", "a0000000-0000-4000-8000-0000000000a1");

    private static readonly DemoPeople Other = new("29:other", "Ola Other", "a0000000-0000-4000-8000-0000000000a2");

    [Theory]
    [InlineData("a0000000-0000-4000-8000-0000000000a1")]
    [InlineData("A0000000-0000-4000-8000-0000000000A1")]
    public async Task The_person_whom_the_setting_names_is_greeted_with_the_steps_and_administers(string setting)
    {
        await using var bot = await StartAsync(("Administrators:First", setting));

        await PostAsync(bot, Teams.AddedToChat(Jo));

        var card = await GreetingAsync(bot, Jo);
        Assert.Contains("Four steps lead to the first check-in.", CardText.Of(card.Card!.Value), StringComparison.Ordinal);
        Assert.Equal(["Jo Smith"], await AdministratorsAsync(bot));
        Assert.NotNull((await bot.AskAsync(Jo, "health", Teams.ChatOf(Jo))).Card);
        Assert.Single(bot.Connector.Accepted, item =>
            item.Card is { } posted && CardText.Of(posted).Contains("First steps", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Added_to_a_team_by_the_named_person_the_greeting_is_in_their_personal_chat()
    {
        await using var bot = await StartAsync(("Administrators:First", Jo.AadObjectId));

        await PostAsync(bot, From(Teams.AddedToTeam(), Jo.AadObjectId));

        var greeting = await bot.Connector.WaitForAsync(item =>
            item.IsSend && item.Card is { } card && CardText.Of(card).Contains("First steps", StringComparison.Ordinal));
        Assert.StartsWith("a:", greeting.Conversation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_becomes_one_whatever_they_send()
    {
        await using var bot = await StartAsync(("Administrators:First", Jo.AadObjectId), ("Administrators:FirstInstaller", "true"));

        foreach (var id in new[] { null, "", " ", "jo", Guid.Empty
            .ToString(), Jo.AadObjectId[..^1], Jo.AadObjectId + "0", Other.AadObjectId })
        {
            await PostAsync(bot, From(Teams.Says(Other, "health", Teams.ChatOf(Other)), id));
        }

        foreach (var id in new[] { null, "", "jo", Guid.Empty.ToString() })
        {
            await PostAsync(bot, From(Teams.AddedToTeam(), id));
        }

        var elsewhere = From(Teams.AddedToChat(Jo), Jo.AadObjectId);
        elsewhere.ChannelData!.Tenant!.Id = elsewhere.Conversation!.TenantId = "99999999-9999-4999-8999-999999999999";
        await PostAsync(bot, elsewhere);
        Assert.Empty(await AdministratorsAsync(bot));
    }

    [Fact]
    public async Task Whoever_adds_the_app_first_administers_where_the_setting_says_so_and_only_the_first()
    {
        await using var bot = await StartAsync(("Administrators:FirstInstaller", "true"));

        await PostAsync(bot, Teams.Says(Other, "help", Teams.ChatOf(Other)));
        Assert.Empty(await AdministratorsAsync(bot));
        await PostAsync(bot, Teams.AddedToChat(Jo));
        await PostAsync(bot, Teams.AddedToChat(Other));

        Assert.Equal(["Jo Smith"], await AdministratorsAsync(bot));
    }

    [Fact]
    public async Task Of_many_who_add_it_at_the_same_moment_one_administers()
    {
        await using var bot = await StartAsync(("Administrators:FirstInstaller", "true"));
        await using var beside = bot.Database.Engine == DatabaseEngine.PostgreSql ? await bot.BesideAsync() : null;
        DemoPeople[] people = [.. Enumerable.Range(1, 12)
            .Select(n => new DemoPeople($"29:installer-{n}", $"Installer {n}", $"a0000000-0000-4000-8000-0000000001{n:00}"))];

        await Task.WhenAll(people.Select((person, n) => PostAsync(n % 2 == 0 ? bot : beside ?? bot, Teams.AddedToChat(person))));

        Assert.Single(await AdministratorsAsync(bot));
    }

    [Fact]
    public async Task Once_is_once_even_when_there_is_no_administrator_any_more()
    {
        await using var bot = await StartAsync(("Administrators:FirstInstaller", "true"));
        await PostAsync(bot, Teams.AddedToChat(Jo));
        await bot.QueryAsync(db => db.Roles.ExecuteDeleteAsync());

        await PostAsync(bot, Teams.AddedToChat(Other));

        Assert.Empty(await AdministratorsAsync(bot));
    }

    [Fact]
    public async Task Where_the_register_names_an_administrator_the_settings_make_no_other()
    {
        await using var bot = await BotUnderTest.StartAsync(
            new() { ["Administrators:First"] = Jo.AadObjectId, ["Administrators:FirstInstaller"] = "true" });

        await PostAsync(bot, Teams.AddedToChat(Jo));

        Assert.Equal(["Finley Gray"], await AdministratorsAsync(bot));
    }

    [Fact]
    public async Task A_user_principal_name_is_asked_of_the_directory()
    {
        await using var graph = await GraphStub.StartAsync((context, _) => context.Response.WriteAsync(
            context.Request.Path.Value!.EndsWith($"/users/{Name}", StringComparison.Ordinal)
                ? JsonSerializer.Serialize(new { id = Jo.AadObjectId, displayName = "Jo Smith" })
                : "{}"));
        var directory = graph.Directory();
        await using var bot = await StartAsync(services => services.AddSingleton(directory), ("Administrators:First", Name));

        await PostAsync(bot, Teams.Says(Jo, "help", Teams.ChatOf(Jo)));

        await bot.Connector.WaitForAsync(item =>
            item.IsSend && item.Card is { } card && CardText.Of(card).Contains("First steps with ClusterBot", StringComparison.Ordinal));
        Assert.Equal(["Jo Smith"], await AdministratorsAsync(bot));
    }

    [Fact]
    public async Task Without_the_directory_the_roster_of_a_place_tells_and_never_the_message()
    {
        await using var bot = await StartAsync(("Administrators:First", Name.ToUpperInvariant()));
        var claims = Teams.Says(Other, "help", Teams.ChatOf(Other));
        claims.From!.Name = Name;
        claims.From.Properties = new Dictionary<string, JsonElement> { ["userPrincipalName"] = JsonSerializer.SerializeToElement(Name) };
        await PostAsync(bot, claims);
        await RunAsync(bot);
        Assert.Empty(await AdministratorsAsync(bot));

        bot.Connector.Members.Add((Jo.Id, Jo.Name, Jo.AadObjectId));
        bot.Connector.PrincipalNames[Jo.AadObjectId] = Name;
        await PostAsync(bot, Teams.Says(Jo, "help", Teams.ChatOf(Jo)));

        await GreetingAsync(bot, Jo);
        Assert.Equal(["Jo Smith"], await AdministratorsAsync(bot));
    }

    [Fact]
    public async Task A_refusal_names_who_can_help_and_says_so_where_there_is_nobody()
    {
        await using var bot = await StartAsync(("Administrators:First", Jo.AadObjectId));
        Assert.Contains(
            "ClusterBot has no administrator yet", (await bot.AskAsync(Other, "health", Teams.ChatOf(Other))).Activity!.Text,
            StringComparison.Ordinal);
        await PostAsync(bot, Teams.AddedToChat(Jo));
        await GreetingAsync(bot, Jo);

        foreach (var words in new[] { "health", "register", "first steps", "status", "my work", "personal data Jo Smith" })
        {
            var before = bot.Connector.Received.Count;
            await PostAsync(bot, Teams.Says(Other, words, Teams.ChatOf(Other)));
            var answer = await bot.Connector.WaitForAsync(item =>
                item.ConversationId == Teams.ChatOf(Other) && bot.Connector.Received.ToList().IndexOf(item) >= before);
            Assert.Contains("Jo Smith (administrator) can help.", answer.Activity!.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Administrators:First", "jo smith")]
    [InlineData("Administrators:First", "00000000-0000-0000-0000-000000000000")]
    [InlineData("Administrators:First", "@example.gov.uk")]
    [InlineData("Administrators:FirstInstaller", "perhaps")]
    public async Task A_setting_that_names_nobody_stops_the_start(string setting, string value)
    {
        var problem = await Assert.ThrowsAsync<ConfigurationProblemException>(() => StartAsync((setting, value)));
        Assert.Equal(setting, problem.Setting);
    }

    private static Task<BotUnderTest> StartAsync(params (string Name, string? Value)[] settings) => StartAsync(null, settings);

    private static Task<BotUnderTest> StartAsync(Action<IServiceCollection>? replace, params (string Name, string? Value)[] settings)
    {
        var all = settings.ToDictionary(setting => setting.Name, setting => setting.Value);
        all["Demonstration:Enabled"] = "false";
        all["Register:TenantId"] = Teams.TenantId;
        return BotUnderTest.StartAsync(all, replace);
    }

    private static async Task PostAsync(BotUnderTest bot, Activity activity)
    {
        activity.ServiceUrl = bot.Connector.ServiceUrl;
        using var response = await bot.PostAsync(activity);
        Assert.Equal(200, (int)response.StatusCode);
    }

    private static Activity From(Activity activity, string? aadObjectId)
    {
        activity.From!.AadObjectId = aadObjectId;
        return activity;
    }

    private static Task<Received> GreetingAsync(BotUnderTest bot, DemoPeople person) => bot.Connector.WaitForAsync(
        item => item.IsSend && item.Conversation == Teams.ChatOf(person) && item.Card is { } card
            && CardText.Of(card).Contains("First steps with ClusterBot", StringComparison.Ordinal));

    private static Task<List<string>> AdministratorsAsync(BotUnderTest bot) => bot.QueryAsync(
        db => db.People.Where(p => p.Roles.Any(r => r.Role == Role.Administrator)).Select(p => p.Name).ToListAsync());

    private static Task RunAsync(BotUnderTest bot) =>
        bot.Services.GetRequiredService<JobRunner>().RunNowAsync<FindFirstAdministrator>(TestContext.Current.CancellationToken);
}
