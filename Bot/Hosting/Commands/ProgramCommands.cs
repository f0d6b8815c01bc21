using System.CommandLine;
using ClusterBot.Bot.Configuration;

namespace ClusterBot.Bot.Hosting.Commands;

/// <summary>
/// The program's own commands, parsed by System.CommandLine (https://learn.microsoft.com/dotnet/standard/commandline/). Without a
/// command it runs the bot. Settings may stand anywhere: <c>--urls</c>, <c>--Playground:Port=56151</c>.
/// </summary>
internal static class ProgramCommands
{
    /// <summary>The exit code of a command line that is not understood; nothing was done.</summary>
    public const int WrongUse = 2;

    public static Task<int> RunAsync(string[] args) => RunAsync(args, Console.Error);

    /// <summary>Runs to the end and returns the exit code. Problems that the owner can put right go to <paramref name="errors"/>.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter errors, TextWriter? output = null)
    {
        var (settings, words) = ConfigurationSwitches.Split(args);
        var context = new CommandContext(settings, output ?? Console.Out, errors);
        var parsed = Root(context).Parse(words, new ParserConfiguration { ResponseFileTokenReplacer = null });
        // The host itself listens for signals, and stops in its own time.
        var invocation = new InvocationConfiguration
        {
            Output = context.Output,
            Error = errors,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        if (parsed.Errors.Count > 0)
        {
            await ExplainAsync(parsed, context, invocation);
            return WrongUse;
        }

        try
        {
            return await parsed.InvokeAsync(invocation);
        }
        catch (Exception exception) when (StartupErrors.Describe(exception) is { } lines)
        {
            foreach (var line in lines)
            {
                await errors.WriteLineAsync(line);
            }

            return 1;
        }
    }

    private static RootCommand Root(CommandContext context)
    {
        var root = new RootCommand("ClusterBot: a Microsoft Teams bot for Public Service Agreements. Without a command it runs the bot. "
            + "Settings of the README may be added to any command, for example --urls http://127.0.0.1:3978 or --Playground:Port=56151.")
        {
            RegisterCommand.Create(context),
            DoctorCommand.Create(context),
            BackupCommand.Create(context),
        };
        root.SetAction(async (_, _) =>
        {
            await BotHost.RunAsync(context.Settings);
            return 0;
        });
        return root;
    }

    private static async Task ExplainAsync(ParseResult parsed, CommandContext context, InvocationConfiguration invocation)
    {
        // What follows the name of a misspelt setting may be a secret: it is not repeated.
        string[] names = [.. parsed.UnmatchedTokens.Where(word => word.StartsWith('-')).Select(ConfigurationSwitches.NameOf)];
        string[] lines = names.Length > 0
            ? [.. names.Select(name => $"{name}: {UnknownSettings.Words(name)}")]
            : [.. parsed.Errors.Select(error => error.Message)];
        foreach (var line in lines)
        {
            await context.Errors.WriteLineAsync(line);
        }

        await context.Errors.WriteLineAsync();
        invocation.Output = context.Errors;
        var named = parsed.CommandResult.Command;
        await Root(context).Parse([.. PathTo(named, parsed.RootCommandResult.Command), "--help"]).InvokeAsync(invocation);
    }

    private static IEnumerable<string> PathTo(Command command, Command root) => command == root
        ? []
        : [.. command.Parents.OfType<Command>().SelectMany(parent => PathTo(parent, root)), command.Name];
}
