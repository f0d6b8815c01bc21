using System.Text.Json.Nodes;
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
    public async Task The_bot_asks_for_these_permissions_and_no_others()
    {
        using var package = await TeamsAppPackage.BuildAsync(Cancellation);
        var asked = package.Manifest["authorization"]!["permissions"]!["resourceSpecific"]!.AsArray();
        Assert.Equal(
            ["ChannelMessage.Read.Group", "TeamMember.Read.Group", "TeamsActivity.Send.User", "TeamsAppInstallation.ReadForUser"],
            asked.Select(permission => (string)permission!["name"]!).Order());
    }

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
