using ClusterBot.Bot.Hosting.Commands;
using ClusterBot.Tests.Integrations.Graph;
using ClusterBot.Tests.Support.Databases;
using ClusterBot.Tests.Support.Tokens;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Hosting;

/// <summary><c>doctor</c> as whoever installs the bot meets it: what is right, what is not, and what to do, without a secret.</summary>
public sealed class DoctorTests : IAsyncLifetime
{
    private readonly List<TestDatabase> _databases = [];
    private TokenService _tokens = null!;
    private GraphStub _graph = null!;
    private Func<string, int> _graphStatus = _ => 404;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _tokens = await TokenService.StartAsync();
        _graph = await GraphStub.StartAsync(async (context, _) =>
        {
            context.Response.StatusCode = _graphStatus(context.Request.Path.Value!);
            await context.Response.WriteAsync("""{"error":{"code":"x","message":"y"}}""");
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _graph.DisposeAsync();
        await _tokens.DisposeAsync();
        _databases.ForEach(database => database.Dispose());
    }

    [Fact]
    public async Task Before_the_first_start_all_is_right_and_nothing_is_made()
    {
        var database = Database();

        var (exit, output, errors) = await RunAsync(database, "--Demonstration:Enabled=true");

        Assert.True((exit, errors) == (0, ""), output + errors);
        Assert.Contains("the first start makes its tables", output, StringComparison.Ordinal);
        Assert.EndsWith("All is right.\n", output, StringComparison.Ordinal);
        await using var db = database.Open();
        Assert.Empty(await db.Database.GetAppliedMigrationsAsync(Token));
    }

    [Fact]
    public async Task An_empty_database_says_who_is_missing_and_how_to_name_them()
    {
        var (exit, output, _) = await RunAsync(await DatabaseAsync(), "--Demonstration:Enabled=true");

        Assert.Equal(1, exit);
        Assert.Matches("✖ administrators +There is none, so nobody is let in.\n +Set Administrators:First", output);
        Assert.Matches("✖ register +None is loaded.\n +An administrator sends", output);
        Assert.Matches("✔ the database +It works.", output);
        Assert.Matches("✔ database tables +They are those of this version.", output);
        Assert.EndsWith("2 things are wrong.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_that_is_refused_is_named_and_not_repeated()
    {
        var (exit, output, errors) = await RunAsync(await DatabaseAsync(), [.. Registered("MicrosoftAppPassword", "not-the-secret-hush")]);

        Assert.Equal(1, exit);
        Assert.Matches("✖ Microsoft's sign-in service +.*Nothing can be sent", output);
        Assert.DoesNotContain("hush", output + errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_Graph_permission_is_granted_or_missing_with_what_is_lost()
    {
        _graphStatus = path => path.Contains("mailboxSettings", StringComparison.Ordinal) ? 403 : 404;

        var (_, output, _) = await RunAsync(await DatabaseAsync(), [.. Registered()]);

        Assert.Matches("✔ Microsoft's sign-in service +It works.", output);
        Assert.Matches("✔ Graph permission User.ReadBasic.All +It is granted.", output);
        Assert.Matches("– Graph permission MailboxSettings.Read +It is not granted. Without it reminders do not wait", output);
        Assert.Matches(
            "– Graph permission ChannelMessage.Read.Group +It could not be tried: ClusterBot is in no team yet. Without it a summary",
            output);
        Assert.Matches("✔ the machine's clock, beside Microsoft's +They agree.", output);
        Assert.Matches("– the secret's last day +It is not known", output);
    }

    [Fact]
    public async Task A_value_that_cannot_be_used_is_a_line_with_its_name()
    {
        var (exit, output, _) = await RunAsync(await DatabaseAsync(), "--Administrators:First=jo smith");

        Assert.Equal(1, exit);
        Assert.Matches("✖ settings +Administrators:First: must be a person's Entra object id", output);
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_a_line_and_the_rest_is_looked_at()
    {
        var (exit, output, _) = await RunAsync("Host=127.0.0.1;Port=1;Password=hush;Timeout=2", "--Demonstration:Enabled=true");

        Assert.Equal(1, exit);
        Assert.Contains("✖ the database", output, StringComparison.Ordinal);
        Assert.Contains("✔ settings", output, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", output, StringComparison.Ordinal);
    }

    private async Task<TestDatabase> DatabaseAsync()
    {
        var database = Database();
        await using var db = database.Open();
        await db.Database.MigrateAsync(Token);
        return database;
    }

    private TestDatabase Database()
    {
        _databases.Add(new TestDatabase(withTables: false));
        return _databases[^1];
    }

    private IEnumerable<string> Registered(string? change = null, string? value = null)
    {
        var settings = new Dictionary<string, string?>(_tokens.Settings)
        {
            ["Graph:BaseUrl"] = new Uri(_graph.Address, "v1.0").AbsoluteUri,
            ["Graph:LoginUrl"] = _tokens.Url,
            ["Demonstration:Enabled"] = "false",
        };
        if (change is not null)
        {
            settings[change] = value;
        }

        return settings.Select(setting => $"--{setting.Key}={setting.Value}");
    }

    private static Task<(int Exit, string Output, string Errors)> RunAsync(TestDatabase database, params string[] args) =>
        RunAsync(database.ConnectionString, args);

    private static async Task<(int Exit, string Output, string Errors)> RunAsync(string database, params string[] args)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await using var errors = new StringWriter { NewLine = "\n" };
        var exit = await ProgramCommands.RunAsync(
            ["doctor", "--environment=Development", "--Playground:Enabled=false", $"--ConnectionStrings:ClusterBot={database}", .. args],
            errors, output);
        return (exit, output.ToString(), errors.ToString());
    }
}
