using System.Net.Sockets;
using ClusterBot.Bot.Data;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace ClusterBot.Bot.Startup;

/// <summary>Says in one line each what keeps the bot from starting, for what its owner can put right.</summary>
internal static class StartupProblems
{
    /// <summary>The lines to print; none when the exception is ours to mend, and its stack is wanted.</summary>
    public static IReadOnlyList<string>? Describe(Exception exception) => exception switch
    {
        StartupProblemException problem => [problem.Line],
        OptionsValidationException options => [.. options.Failures],
        SqliteException sqlite => [$"{DataServices.Setting}: the database cannot be used ({sqlite.Message.TrimEnd('.')})."],
        FormatException or InvalidDataException => [$"appsettings.json: {exception.Message}"],
        IOException when AddressInUse(exception) => [$"Urls: {exception.Message.TrimEnd('.')}. Stop the other program, or set another address with --urls."],
        AggregateException { InnerExceptions: [var only] } => Describe(only),
        _ => null,
    };

    private static bool AddressInUse(Exception exception) =>
        exception.InnerException is { } inner
        && (inner is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse or SocketError.AccessDenied } || AddressInUse(inner));
}
