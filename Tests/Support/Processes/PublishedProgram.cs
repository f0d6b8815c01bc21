namespace ClusterBot.Tests.Support.Processes;

/// <summary>
/// The bot as it is handed out: published in Release, once a run, when somebody first asks for it. It is not compiled ahead: no test
/// sees a difference, and that would take as much of the processor as some two hundred tests.
/// </summary>
internal static class PublishedProgram
{
    private static readonly Lazy<string> Published = new(() => Task.Run(PublishAsync).GetAwaiter().GetResult());

    /// <summary>The folder of the program.</summary>
    public static string Folder => Published.Value;

    /// <summary>The file that <c>dotnet</c> starts.</summary>
    public static string Bot => Path.Combine(Folder, "Bot.dll");

    private static async Task<string> PublishAsync()
    {
        var folder = Repository.PathTo("artifacts", "published");
        // What looks at the code has looked when the tests were built.
        string[] publish =
        [
            "publish", Repository.PathTo("Bot", "Bot.csproj"), "-c", "Release", "-o", folder, "-v", "q", "-nologo",
            "-p:RunAnalyzers=false", "-p:GenerateDocumentationFile=false",
        ];
        // No test's own: the next one would find it cancelled.
        var result = await Command.RunAsync("dotnet", publish, Repository.Root, CancellationToken.None);
        Assert.True(result!.ExitCode == 0, result.Output);
        return folder;
    }
}
