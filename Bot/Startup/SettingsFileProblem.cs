using System.Text.Json;

namespace ClusterBot.Bot.Startup;

/// <summary>Says in one line which settings file cannot be read, and where in it the fault is.</summary>
internal static class SettingsFileProblem
{
    public static string Describe(InvalidDataException exception)
    {
        // The message quotes the file's whole path; its name is enough.
        var quoted = exception.Message.Split('\'');
        var file = quoted.Length > 2 ? Path.GetFileName(quoted[1]) : "appsettings.json";
        return exception.GetBaseException() switch
        {
            JsonException { LineNumber: { } line } => $"{file}: is not JSON, see line {line + 1}.",
            var cause => $"{file}: {cause.Message}",
        };
    }
}
