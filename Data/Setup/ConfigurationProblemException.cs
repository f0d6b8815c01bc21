namespace ClusterBot.Data.Setup;

/// <summary>The bot cannot start, and the person who starts it can put that right.</summary>
public sealed class ConfigurationProblemException(string setting, string message) : Exception(message)
{
    /// <summary>The configuration name to look at, for example <c>Playground:Port</c>.</summary>
    public string Setting { get; } = setting;

    /// <summary>The one line to show.</summary>
    public string Line => $"{Setting}: {Message}";
}
