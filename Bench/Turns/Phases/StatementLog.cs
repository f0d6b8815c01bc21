using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ClusterBot.Bench.Turns.Phases;

/// <summary>
/// Inside the server under measurement: writes each statement of the database into a file, with how long it took, and what its thread
/// has allocated since the one before.
/// </summary>
internal sealed class StatementLog(string file) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private readonly Lock _oneAtATime = new();

    [ThreadStatic]
    private static long _allocatedBefore;

    public static void Start(string file) => DiagnosticListener.AllListeners.Subscribe(new StatementLog(file));

    /// <summary>
    /// Returns whether a line of the log is a trip to the database: the start of a transaction goes with its first statement.
    /// </summary>
    public static bool IsTrip(string line) =>
        !line.Contains(" compiles ", StringComparison.Ordinal)
        && !line.EndsWith(nameof(RelationalEventId.TransactionStarted), StringComparison.Ordinal);

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
        {
            value.Subscribe(this);
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        switch (value.Value)
        {
            case CommandExecutedEventData executed:
                Write(executed.Duration, executed.Command.CommandText);
                break;
            // What is compiled anew at each turn costs more than all statements together.
            case QueryExpressionEventData compiling:
                Write(TimeSpan.Zero, $"compiles {compiling.Expression}");
                break;
            case TransactionEndEventData ended:
                Write(ended.Duration, ended.EventId.Name!.Split('.')[^1]);
                break;
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    private void Write(TimeSpan took, string text)
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread() - _allocatedBefore;
        lock (_oneAtATime)
        {
            File.AppendAllText(
                file, $"{took.TotalMicroseconds,6:F0} {bytes,8} "
                    + $"{string.Join(' ', text.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))}\n");
        }

        _allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
    }
}
