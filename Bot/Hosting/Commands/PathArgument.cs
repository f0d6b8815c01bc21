using System.CommandLine;

namespace ClusterBot.Bot.Hosting.Commands;

/// <summary>A file or folder that a command needs.</summary>
internal static class PathArgument
{
    /// <summary>Returns the argument; a misspelt option is not taken for a path.</summary>
    public static Argument<string> Of(string name, string description)
    {
        var argument = new Argument<string>(name) { Description = description };
        argument.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(token => token.Value.StartsWith('-')) is { } option)
            {
                result.AddError($"{ConfigurationSwitches.NameOf(option.Value)}: there is no such option.");
            }
        });
        return argument;
    }
}
