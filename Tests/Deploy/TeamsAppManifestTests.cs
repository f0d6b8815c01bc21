using System.Text.Json.Nodes;
using ClusterBot.Bot.Integrations.Graph.Permissions;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Tests.Integrations.Graph;
using ClusterBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NJsonSchema;

namespace ClusterBot.Tests.Deploy;

public class TeamsAppManifestTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> RequiredFields =>
    [
        "manifestVersion", "version", "id", "developer", "developer.name", "developer.websiteUrl", "developer.privacyUrl",
        "developer.termsOfUseUrl", "name", "name.short", "description", "description.short", "description.full",
        "icons", "icons.color", "icons.outline", "accentColor", "bots.0.botId", "bots.0.scopes",
        "bots.0.commandLists.0.scopes", "bots.0.commandLists.0.commands.0.title", "webApplicationInfo.id",
        "authorization.permissions.resourceSpecific.0.type",
    ];

    [Fact]
    public async Task The_manifest_in_the_package_is_valid_against_Microsofts_schema()
    {
        using var package = await TeamsAppPackage.BuildAsync(Cancellation);
        var schema = await TeamsAppPackage.SchemaAsync(package.Manifest, Cancellation);
        Assert.Empty(Problems(schema, package.Manifest));
    }

    [Theory]
    [MemberData(nameof(RequiredFields))]
    public async Task A_manifest_without_a_required_field_is_not_valid(string path)
    {
        using var package = await TeamsAppPackage.BuildAsync(Cancellation);
        var schema = await TeamsAppPackage.SchemaAsync(package.Manifest, Cancellation);
        Remove(package.Manifest, path);
        Assert.NotEmpty(Problems(schema, package.Manifest));
    }

    [Fact]
    public async Task The_schema_is_the_one_that_the_manifest_names()
    {
        using var package = await TeamsAppPackage.BuildAsync(Cancellation);
        var version = (string)package.Manifest["manifestVersion"]!;
        Assert.EndsWith($"/teams/v{version}/MicrosoftTeams.schema.json", (string)package.Manifest["$schema"]!, StringComparison.Ordinal);
        Assert.True(Version.Parse(version) >= new Version(1, 19));
    }

    [Fact]
    public async Task The_bot_works_in_every_scope_and_offers_commands_in_each()
    {
        using var package = await TeamsAppPackage.BuildAsync(Cancellation);
        var bot = package.Manifest["bots"]![0]!;
        string[] scopes = ["groupChat", "personal", "team"];
        Assert.Equal(scopes, Strings(bot["scopes"]!).Order());
        Assert.Equal(scopes, bot["commandLists"]!.AsArray().SelectMany(list => Strings(list!["scopes"]!)).Order());
        Assert.True((bool)bot["supportsFiles"]!);
    }

    [Fact]
    public async Task The_app_asks_for_exactly_the_permissions_that_the_code_uses()
    {
        using var package = await TeamsAppPackage.BuildAsync(Cancellation);
        var asked = package.Manifest["authorization"]!["permissions"]!["resourceSpecific"]!.AsArray();
        Assert.Equal(
            GraphPermission.All.Where(permission => permission.IsResourceSpecific).Select(permission => permission.Name).Order(),
            asked.Select(permission => (string)permission!["name"]!).Order());
    }

    [Fact]
    public async Task Each_request_to_Microsoft_Graph_needs_a_permission_that_is_declared_and_each_that_is_declared_is_needed()
    {
        await using var graph = await GraphStub.SayingAsync("""{"value":[]}""");
        await graph.Directory().FindPersonAsync(Guid.NewGuid().ToString(), Cancellation);
        await graph.Directory().FindByPrincipalNameAsync("jo.smith@example.gov.uk", Cancellation);
        await graph.Mailboxes().IsAwayAsync(Guid.NewGuid().ToString(), DateTimeOffset.UnixEpoch, Cancellation);
        await graph.Channel().ReadAsync(GraphStub.TeamId, GraphStub.ChannelId, DateTimeOffset.UnixEpoch, Cancellation);

        Assert.Equal(GraphPermission.All.Select(permission => permission.Name).Order(), graph.Paths.Select(Needs).Distinct().Order());
        // A request that is made elsewhere is one that is not among these.
        Assert.Equal(
            ["ChannelPages", "GraphChannelMessages", "GraphDirectory", "GraphMailboxes", "GraphPermissions"],
            typeof(GraphPermission).Assembly.GetTypes()
                .Where(type => !type.IsNested && type.GetConstructors().Any(made => made.GetParameters().Any(given =>
                    given.ParameterType.Namespace?.StartsWith("Microsoft.Graph", StringComparison.Ordinal) is true)))
                .Select(type => type.Name).Order());
    }

    [Fact]
    public async Task Every_command_that_Teams_offers_is_one_that_the_bot_takes()
    {
        using var package = await TeamsAppPackage.BuildAsync(Cancellation);
        await using var bot = await BotUnderTest.StartAsync();
        var taken = bot.Services.GetServices<TurnRoute>().Select(route => route.Phrase).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var offered = package.Manifest["bots"]![0]!["commandLists"]!.AsArray().SelectMany(list => list!["commands"]!.AsArray())
            .Select(command => (string)command!["title"]!).Distinct();

        Assert.All(offered, title => Assert.Contains(title, taken));
    }

    /// <summary>
    /// The least permission of each request, by https://learn.microsoft.com/graph/api/user-get, user-get-mailboxsettings and
    /// channel-list-messages.
    /// </summary>
    private static string Needs(string path) => path switch
    {
        _ when path.Contains("/mailboxSettings", StringComparison.OrdinalIgnoreCase) => "MailboxSettings.Read",
        _ when path.Contains("/channels/", StringComparison.OrdinalIgnoreCase)
            && path.Contains("/messages", StringComparison.OrdinalIgnoreCase) => "ChannelMessage.Read.Group",
        _ when path.Contains("/users/", StringComparison.OrdinalIgnoreCase) => "User.ReadBasic.All",
        _ => path,
    };

    [Theory]
    [InlineData("not-a-guid", "bot.example.gov.uk")]
    [InlineData(TeamsAppPackage.AppId, "https://bot.example.gov.uk")]
    [InlineData(TeamsAppPackage.AppId, "bot.example.gov.uk\",\"x\":\"")]
    public async Task A_wrong_app_id_or_domain_makes_no_package(string appId, string domain)
    {
        var result = await TeamsAppPackage.RunBuildAsync(appId, domain, "never-made.zip", Cancellation);
        Assert.Equal(2, result.ExitCode);
    }

    private static List<string> Problems(JsonSchema schema, JsonNode manifest) =>
        [.. schema.Validate(manifest.ToJsonString()).Select(error => error.ToString())];

    private static void Remove(JsonNode manifest, string path)
    {
        var steps = path.Split('.');
        var parent = steps[..^1].Aggregate(manifest, (node, step) => int.TryParse(step, out var index) ? node[index]! : node[step]!);
        Assert.True(parent.AsObject().Remove(steps[^1]));
    }

    private static IEnumerable<string> Strings(JsonNode array) => array.AsArray().Select(item => (string)item!);
}
