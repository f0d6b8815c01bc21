using System.Globalization;
using ClusterBot.Data.Setup;

namespace ClusterBot.Bot.Playground;

/// <summary>The section <c>Playground</c> of the configuration: the local Teams client that the bot can be tried out in.</summary>
/// <param name="Enabled">True to run it; null: in Development, when the bot has no app id.</param>
/// <param name="Port">The TCP port of its page and of its connector.</param>
/// <param name="Folder">Where it is installed and logs to, as a full path.</param>
public sealed record PlaygroundOptions(bool? Enabled, int Port, string Folder)
{
    public const string Section = "Playground";
    public const string PortSetting = $"{Section}:{nameof(Port)}";
    public const int DefaultPort = 56150;
    public static readonly string DefaultFolder = Path.Combine("data", "playground");

    /// <exception cref="ConfigurationProblemException">A value cannot be used; the exception names its setting.</exception>
    public static PlaygroundOptions Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        return new(
            ReadEnabled(section[nameof(Enabled)]),
            ReadPort(section[nameof(Port)]),
            ReadFolder(section[nameof(Folder)]));
    }

    public bool IsEnabledIn(IHostEnvironment environment, IConfiguration configuration) =>
        Enabled ?? (environment.IsDevelopment() && string.IsNullOrEmpty(configuration["MicrosoftAppId"]));

    private static bool? ReadEnabled(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        return bool.TryParse(value, out var enabled)
            ? enabled
            : throw Problem(nameof(Enabled), $"must be true or false, but is \"{value}\".");
    }

    private static int ReadPort(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return DefaultPort;
        }

        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= 65535
            ? port
            : throw Problem(nameof(Port), $"must be a whole number from 1 to 65535, but is \"{value}\".");
    }

    private static string ReadFolder(string? value)
    {
        var folder = string.IsNullOrWhiteSpace(value) ? DefaultFolder : value;
        if (folder.Contains('\0', StringComparison.Ordinal))
        {
            throw Problem(nameof(Folder), "is not a folder name.");
        }

        var full = Path.GetFullPath(folder);
        return File.Exists(full) ? throw Problem(nameof(Folder), $"must be a folder, but \"{folder}\" is a file.") : full;
    }

    private static ConfigurationProblemException Problem(string name, string message) => new($"{Section}:{name}", message);
}
