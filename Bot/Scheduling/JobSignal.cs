using System.Collections.Concurrent;
using System.Threading.Channels;
using ClusterBot.Data;

namespace ClusterBot.Bot.Scheduling;

/// <summary>
/// Asks for a job to run soon instead of at its next time. Only a hint, kept in memory: if it is lost, the job finds at
/// its next time what is due.
/// </summary>
public sealed class JobSignal
{
    private readonly ConcurrentDictionary<string, bool> _asked = new(StringComparer.Ordinal);
    private readonly Channel<string> _names = Channel.CreateUnbounded<string>();

    /// <summary>For a turn or a job inside <see cref="Transactions"/>: the job runs once what was changed there is committed.</summary>
    public void AskAfter<T>(AfterCommit commit)
        where T : class, IRecurringJob => commit.Do(AskNow<T>);

    public void AskNow<T>()
        where T : class, IRecurringJob => AskNow(T.Name);

    internal void AskNow(string name)
    {
        if (_asked.TryAdd(name, true))
        {
            _names.Writer.TryWrite(name);
        }
    }

    internal async IAsyncEnumerable<string> AskedAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var name in _names.Reader.ReadAllAsync(cancellationToken))
        {
            // Forgotten before it is acted on: whoever asks from now on may have committed too late for this run.
            _asked.TryRemove(name, out _);
            yield return name;
        }
    }
}
