using System.Reflection;

namespace ClusterBot.Tests.Support.Processes;

/// <summary>
/// The bot as it is handed out: published in Release, once a run, when somebody first asks for it. Tests that were built with
/// <c>-c Release -p:CompileAhead=true</c>, as in <c>.ci/run</c>, publish what was built with them and compile it ahead, as the image
/// does. On a developer's machine it is built once more and not compiled ahead, which needs a compiler that is restored for that alone.
/// </summary>
internal static class PublishedProgram
{
    private const string Ahead = "CompileAhead";

    private static readonly Lazy<string> Published = new(() => Task.Run(PublishAsync).GetAwaiter().GetResult());

    /// <summary>True when the program was compiled before it is started, which takes a third off a start.</summary>
    public static bool IsCompiledAhead { get; } = typeof(PublishedProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Any(metadata => metadata is { Key: Ahead, Value: "true" });

    /// <summary>The folder of the program.</summary>
    public static string Folder => Published.Value;

    /// <summary>The file that <c>dotnet</c> starts.</summary>
    public static string Bot => Path.Combine(Folder, "Bot.dll");

    // The runtime's name in the path of the build's output would hide that it is built.
    private static string[] HowToBuild => IsCompiledAhead
        ? ["--no-build", $"-p:{Ahead}=true", "-p:AppendRuntimeIdentifierToOutputPath=false"]
        : ["-p:RunAnalyzers=false"];

    private static async Task<string> PublishAsync()
    {
        var folder = Repository.PathTo("artifacts", "published");
        string[] publish =
        [
            "publish", Repository.PathTo("Bot", "Bot.csproj"), "-c", "Release", "-o", folder, "-v", "q", "-nologo",
            "-p:GenerateDocumentationFile=false", .. HowToBuild,
        ];
        // No test's own: the next one would find it cancelled.
        var result = await Command.RunAsync("dotnet", publish, Repository.Root, CancellationToken.None);
        Assert.True(result!.ExitCode == 0, result.Output);
        return folder;
    }
}
