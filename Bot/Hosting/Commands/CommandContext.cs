namespace ClusterBot.Bot.Hosting.Commands;

/// <summary>The context of each command of the program.</summary>
/// <param name="Settings">The settings on the command line.</param>
/// <param name="Output">Where results are written.</param>
/// <param name="Errors">Where problems are written.</param>
internal sealed record CommandContext(string[] Settings, TextWriter Output, TextWriter Errors)
{
    /// <summary>Returns the whole bot, not started.</summary>
    public WebApplication Build() => BotHost.Build(Settings);

    /// <summary>Returns the same, not started, with settings that nothing reads and without a log.</summary>
    public WebApplication BuildForDoctor() => BotHost.BuildForDoctor(Settings);
}
