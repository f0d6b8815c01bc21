using System.Reflection.PortableExecutable;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Processes;
using ClusterBot.Tests.Support.Slow;

namespace ClusterBot.Tests.Deploy;

/// <summary>The program as the image gets it, compiled before it is started; all tests that start a bot start this one.</summary>
[Slow("the bot is published before the first test")]
public class CompiledAheadTests
{
    [Theory]
    [InlineData("Bot.dll")]
    [InlineData("ClusterBot.Domain.dll")]
    [InlineData("Microsoft.EntityFrameworkCore.dll")]
    [InlineData("Npgsql.dll")]
    public void What_a_start_needs_is_compiled_ahead_where_the_build_was_asked_for_that(string file) =>
        Assert.Equal(PublishedProgram.IsCompiledAhead, HasMachineCode(file));

    [Theory]
    [InlineData("Microsoft.Graph.dll")]
    [InlineData("DocumentFormat.OpenXml.dll")]
    public void What_is_large_and_needed_late_is_not(string file) => Assert.False(HasMachineCode(file));

    [Fact]
    public void The_run_that_every_change_must_pass_asks_for_it()
    {
        var run = Repository.Read(".ci", "run");

        Assert.Contains("dotnet restore --locked-mode -p:CompileAhead=true", run);
        Assert.Contains("dotnet build --configuration Release -p:CompileAhead=true", run);
    }

    private static bool HasMachineCode(string file)
    {
        using var reader = new PEReader(File.OpenRead(Path.Combine(PublishedProgram.Folder, file)));
        return reader.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }
}
