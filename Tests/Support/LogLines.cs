using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ClusterBot.Tests.Support;

/// <summary>Everything that was logged, with its exceptions, to look for what must or must not be there.</summary>
public sealed class LogLines : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyList<string> All => [.. _lines];

    /// <summary>The lines logged at warning or above.</summary>
    public IReadOnlyList<string> Warnings =>
        [.. _lines.Where(line => !line.StartsWith(nameof(LogLevel.Information), StringComparison.Ordinal))];

    /// <summary>The lines logged at error or above.</summary>
    public IReadOnlyList<string> Errors =>
        [.. _lines.Where(line => line.StartsWith(nameof(LogLevel.Error), StringComparison.Ordinal)
            || line.StartsWith(nameof(LogLevel.Critical), StringComparison.Ordinal))];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");

    public void Dispose()
    {
    }
}
