using ClusterBot.Bot.Hosting.Commands;

namespace ClusterBot.Tests.Hosting;

/// <summary>The program's own commands as somebody types them who does not know them by heart. None of these may start the bot.</summary>
public sealed class ProgramCommandTests
{
    private static readonly string[] Commands = ["register", "backup", "doctor"];

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("--help", "--urls", "http://127.0.0.1:0")]
    public async Task Help_names_every_command_and_is_no_mistake(params string[] args)
    {
        var (exit, output, errors) = await RunAsync(args);

        Assert.Equal((0, ""), (exit, errors));
        Assert.All(Commands, command => Assert.Contains($"\n  {command}", output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("frobnicate", "frobnicate")]
    [InlineData("frobnicate", "--urls=http://127.0.0.1:0", "frobnicate")]
    [InlineData("Did you mean Playground:Port?", "--Playgruond:Port=1")]
    [InlineData("Did you mean Graph:Enabled?", "--Graph:Enabeld", "true")]
    [InlineData("acept", "register", "check", "folder", "--acept")]
    [InlineData("acept", "register", "check", "--acept")]
    [InlineData("flie", "backup", "--flie")]
    [InlineData("Required command", "register")]
    [InlineData("lode", "register", "lode", "folder")]
    [InlineData("PATH", "register", "check")]
    [InlineData("PATH", "register", "import", "--Register:TenantId=x")]
    [InlineData("now", "doctor", "now")]
    public async Task What_is_not_understood_is_named_with_what_there_is_and_exit_code_2(string named, params string[] args)
    {
        var (exit, output, errors) = await RunAsync(args);

        Assert.Equal((2, ""), (exit, output));
        Assert.Contains(named, errors.Split('\n')[0] + errors.Split('\n')[1], StringComparison.Ordinal);
        Assert.Contains("Usage:", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--MicrosoftAppPasswrod=hush")]
    [InlineData("--MicrosoftAppPasswrod", "hush")]
    public async Task What_may_be_a_secret_is_not_repeated(params string[] args)
    {
        var (exit, _, errors) = await RunAsync(args);

        Assert.Equal(2, exit);
        Assert.Contains("Did you mean MicrosoftAppPassword?", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", errors, StringComparison.Ordinal);
    }

    private static async Task<(int Exit, string Output, string Errors)> RunAsync(string[] args)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await using var errors = new StringWriter { NewLine = "\n" };
        var exit = await ProgramCommands.RunAsync(args, errors, output)
            .WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        return (exit, output.ToString().ReplaceLineEndings("\n"), errors.ToString().ReplaceLineEndings("\n"));
    }
}
