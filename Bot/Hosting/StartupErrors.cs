using System.Net.Sockets;
using System.Text.Json;
using ClusterBot.Data.Setup;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace ClusterBot.Bot.Hosting;

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

/// <summary>Says in one line each what keeps the bot from starting, for what its owner can put right.</summary>
internal static class StartupErrors
{
    /// <summary>The lines to print; none when the exception is ours to mend, and its stack is wanted.</summary>
    public static IReadOnlyList<string>? Describe(Exception exception) => exception switch
    {
        ConfigurationProblemException problem => [problem.Line],
        OptionsValidationException options => [.. options.Failures],
        SqliteException sqlite => [$"{DatabaseSettings.Setting}: the database cannot be used ({sqlite.Message.TrimEnd('.')})."],
        InvalidDataException file => [SettingsFileProblem.Describe(file)],
        FormatException => [$"Settings: {exception.Message}"],
        SocketException or IOException when IsInUse(exception) =>
            [$"{ListenAddresses.Setting}: {exception.Message.TrimEnd('.')}. Stop the other program, or set another address with --urls."],
        SocketException => [$"{ListenAddresses.Setting}: the address cannot be listened on ({exception.Message})."],
        InvalidOperationException when IsFrom(exception, "Microsoft.AspNetCore.Server.Kestrel") =>
            [$"{ListenAddresses.Setting}: {FirstLine(exception)}"],
        InvalidOperationException when IsFrom(exception, "Microsoft.Extensions.Logging") => [$"Logging: {FirstLine(exception)}"],
        AggregateException several => DescribeAll(several),
        _ => null,
    };

    private static IReadOnlyList<string>? DescribeAll(AggregateException several)
    {
        var lines = several.InnerExceptions.Select(Describe).ToList();
        return lines.Contains(null) ? null : [.. lines.SelectMany(each => each!).Distinct()];
    }

    private static bool IsInUse(Exception? exception) => exception is not null
        && (exception is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } || IsInUse(exception.InnerException));

    private static bool IsFrom(Exception exception, string library) =>
        exception.Source?.StartsWith(library, StringComparison.Ordinal) is true;

    private static string FirstLine(Exception exception) => exception.Message.Split('\n')[0].TrimEnd();
}
