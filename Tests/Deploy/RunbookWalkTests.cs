using ClusterBot.Bot.Features.FirstSteps;
using ClusterBot.Bot.Scheduling;
using ClusterBot.BotFramework.Activities;
using ClusterBot.Tests.Features.Register;
using ClusterBot.Tests.Integrations.Graph;
using ClusterBot.Tests.Register;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Connector;
using ClusterBot.Tests.Support.Tokens;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Deploy;

/// <summary>
/// The runbook from the running app on: the empty database, the settings of step 3, and step 6 line by line, against a token service, a
/// connector and a Microsoft Graph of ours. What needs Azure itself is what the Bicep compiler shows.
/// </summary>
public sealed class RunbookWalkTests : IAsyncLifetime
{
    private static readonly DemoPeople Jo = new("29:jo-smith", "Jo Smith", "a0000000-0000-4000-8000-0000000000a1");

    private static readonly string Chat = Teams.ChatOf(Jo);

    private FileShelf _shelf = null!;
    private TokenService _tokens = null!;
    private GraphStub _graph = null!;
    private BotUnderTest _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _shelf = await FileShelf.StartAsync();
        _tokens = await TokenService.StartAsync();
        _graph = await GraphStub.StartAsync((context, _) =>
        {
            context.Response.StatusCode = 404;
            return context.Response.WriteAsync("""{"error":{"code":"NotFound","message":"x"}}""");
        });
        var settings = new Dictionary<string, string?>(_tokens.Settings)
        {
            ["Administrators:First"] = "jo.smith@example.gov.uk",
            ["Demonstration:Enabled"] = "false",
            ["AllowedUploadHosts"] = "127.0.0.1,sharepoint.com",
            ["Graph:BaseUrl"] = new Uri(_graph.Address, "v1.0").AbsoluteUri,
            ["Graph:LoginUrl"] = _tokens.Url,
        };
        _bot = await BotUnderTest.StartAsync(settings, services => services.AddSingleton(TimeProvider.System), environment: "Production");
        _bot.Connector.Members.Add((Jo.Id, Jo.Name, Jo.AadObjectId));
        _bot.Connector.PrincipalNames[Jo.AadObjectId] = "jo.smith@example.gov.uk";
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _graph.DisposeAsync();
        await _tokens.DisposeAsync();
        await _shelf.DisposeAsync();
    }

    [Fact]
    public async Task From_the_empty_database_the_first_administrator_comes_to_an_open_check_in()
    {
        await It_runs_and_wants_a_token();

        // 4. The first administrator adds ClusterBot and is greeted.
        await PostAsync(Teams.AddedToChat(Jo));
        await CardAsync(Chat, "First steps with ClusterBot");
        Assert.Contains("○ To do  \n1. Load the register", await StepsAsync(), StringComparison.Ordinal);

        // 4.1 The register is sent in that chat, shown, and imported.
        await LoadRegisterAsync();
        Assert.Contains("✔ Done  \n1. Load the register", await StepsAsync(), StringComparison.Ordinal);

        // 4.2 A channel is linked.
        await PostAsync(Teams.AddedToTeam());
        await LinkAsync();
        Assert.Contains("✔ Done  \n2. Link the channels", await StepsAsync(), StringComparison.Ordinal);

        // 4.3 Who cannot be reached.
        await SayAsync("health", Chat);
        await CardAsync(Chat, "Health of ClusterBot");
        Assert.Contains("✔ Done  \n3. See who cannot be reached", await StepsAsync(), StringComparison.Ordinal);

        // 4.4 The check-in is opened, and stands in the channel.
        await SayAsync("open check-in", Chat);
        await PressAsync(Chat, await CardAsync(Chat, "Open a check-in now"), "Open the check-in");
        await _bot.Connector.WaitForAsync(item =>
            item.CreatesConversation && item.Card is { } card && CardText.Of(card).Contains("PSA 16", StringComparison.Ordinal));
        Assert.Contains("All four steps are done", await StepsAsync(), StringComparison.Ordinal);

        // 5. The status, in the channel.
        await SayAsync("status", Teams.General);
        await CardAsync(Teams.General, "Fairness and opportunity for all");
    }

    private async Task It_runs_and_wants_a_token()
    {
        using var refused = await _bot.PostAsync(Teams.AddedToChat(Jo));
        using var live = await _bot.Http.GetAsync(new Uri("/health/live", UriKind.Relative), TestContext.Current.CancellationToken);
        using var ready = await _bot.Http.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal((401, 200, 200), ((int)refused.StatusCode, (int)live.StatusCode, (int)ready.StatusCode));
    }

    private async Task LoadRegisterAsync()
    {
        var register = Sheets.Demonstration()
            .Add("people.csv", Jo.AadObjectId, Jo.Name, "jo.smith@example.gov.uk", "", "")
            .Add("roles.csv", "jo.smith@example.gov.uk", "administrator", "", "", "");
        await PostAsync(_shelf.Sends(Jo, Chat, "register", register.Files()));
        var shown = await CardAsync(Chat, "would be made");
        await PressAsync(Chat, shown, "Import");
        await CardAsync(Chat, "Imported:");
    }

    private async Task LinkAsync()
    {
        await SayAsync("link", Teams.General);
        var asked = await CardAsync(Teams.General, "Link this channel");
        var cluster = CardText.InputValue(asked.Card!.Value, "cluster");
        var verb = CardText.Button(asked.Card!.Value, "Link").GetProperty("verb").GetString()!;
        await PostAsync(Teams.Presses(Jo, Teams.General, verb, new { cluster, purpose = "cluster" }));
    }

    private Task PressAsync(string conversation, Received card, string title)
    {
        var button = CardText.Button(card.Card!.Value, title);
        return PostAsync(Teams.Presses(Jo, conversation, button.GetProperty("verb").GetString()!, button.GetProperty("data")));
    }

    /// <summary>The greeting as it reads now, after the work that keeps it.</summary>
    private async Task<string> StepsAsync()
    {
        await _bot.Services.GetRequiredService<JobRunner>().RunNowAsync<UpdateFirstSteps>(TestContext.Current.CancellationToken);
        var shown = await _bot.QueryAsync(db => db.TenantSetups.Select(s => s.Version).SingleAsync());
        await Eventually.TrueAsync(
            () => _bot.Connector.Accepted.Count(item => item.IsUpdate && IsSteps(item)) >= shown,
            "the card of the first steps to be updated");
        return CardText.Of(_bot.Connector.Accepted.Last(IsSteps).Card!.Value);
    }

    private static bool IsSteps(Received item) =>
        item.Card is { } card && CardText.Of(card).Contains("First steps with ClusterBot", StringComparison.Ordinal);

    private Task<Received> CardAsync(string conversation, string words) => _bot.Connector.WaitForAsync(
        item => item.Conversation == conversation && item.Card is { } card && CardText.Of(card).Contains(words, StringComparison.Ordinal));

    private Task SayAsync(string words, string conversation) => PostAsync(Teams.Says(Jo, words, conversation));

    private async Task PostAsync(Activity activity)
    {
        activity.ServiceUrl = _bot.Connector.ServiceUrl;
        using var response = await _bot.PostAsync(activity, _tokens.Bearer(_bot.Connector.ServiceUrl));
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode}");
    }
}
