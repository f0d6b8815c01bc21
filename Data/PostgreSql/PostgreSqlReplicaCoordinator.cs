using System.Threading.Channels;
using ClusterBot.Data.Setup;

namespace ClusterBot.Data.PostgreSql;

/// <summary>
/// One session of this replica holds an advisory lock for each name that it owns, and listens. However the session ends, the server
/// frees the locks, and this side knows at once that it owns nothing any more.
/// </summary>
internal sealed partial class PostgreSqlReplicaCoordinator(DatabaseSettings settings, ILogger<PostgreSqlReplicaCoordinator> log)
    : IReplicaCoordinator, IAsyncDisposable
{
    private static readonly TimeSpan BeforeNextTry = TimeSpan.FromSeconds(1);

    private readonly Channel<Request> _requests = Channel.CreateUnbounded<Request>();
    private readonly CancellationTokenSource _stopping = new();
    private readonly string _ownName = PostgreSqlConnections.NameOf(settings.ConnectionString);
    private readonly Lock _starting = new();
    private volatile HeldLocks _owned = new();
    private Task? _run;
    private bool _isLost;

    public event Action? News;

    public event Action<string>? Signalled;

    public TimeSpan? AskAgainAfter { get; } = TimeSpan.FromSeconds(2);

    public void Listen()
    {
        lock (_starting)
        {
            _run ??= Task.Run(RunAsync);
        }
    }

    public async Task TakeAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken)
    {
        var wanted = names.Where(name => Of(name) is null).ToArray();
        if (wanted.Length > 0)
        {
            await DoneAsync(new Request(take: wanted), cancellationToken);
        }
    }

    public Task ReleaseAsync(string name, CancellationToken cancellationToken) =>
        DoneAsync(new Request(release: name), cancellationToken);

    public Task SignalAsync(string name, CancellationToken cancellationToken) => DoneAsync(new Request(signal: name), cancellationToken);

    public Ownership? Of(string name) => _owned.Of(name);

    /// <summary>Gives up what is owned, and tells the others.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        if (_run is not null)
        {
            await _run;
        }

        _stopping.Dispose();
    }

    private Task DoneAsync(Request request, CancellationToken cancellationToken)
    {
        Listen();
        _requests.Writer.TryWrite(request);
        return request.Done.WaitAsync(cancellationToken);
    }

    private async Task RunAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                await RunSessionAsync();
            }
            catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
            {
                // The bot stops.
            }
            catch (Exception exception)
            {
                // Whatever it was, the next session may do better. Said once, until there has been one.
                if (!_isLost)
                {
                    LogLost(exception.GetBaseException().Message);
                }

                _isLost = true;
            }

            _owned.End();
            await PauseAsync();
        }

        LetGoOfRequests();
    }

    private async Task RunSessionAsync()
    {
        await using var session = new PostgreSqlSession(PostgreSqlConnections.Session(settings.ConnectionString));
        var owned = new HeldLocks();
        await session.OpenAsync(_stopping.Token);
        _isLost = false;
        session.Heard += HearOthers;
        session.Signalled += name => Signalled?.Invoke(name);
        _owned = owned;
        try
        {
            // Whatever was said while nobody listened was not heard.
            News?.Invoke();
            while (true)
            {
                await AnswerAsync(session, owned);
                await session.WaitAsync(_requests.Reader.WaitToReadAsync, _stopping.Token);
            }
        }
        finally
        {
            owned.End();
            if (_stopping.IsCancellationRequested)
            {
                await session.GiveUpAsync();
            }
        }
    }

    /// <summary>Ignores what this process added: it knows of that already.</summary>
    private void HearOthers(string whose)
    {
        if (whose != _ownName)
        {
            News?.Invoke();
        }
    }

    /// <summary>Answers everything that was asked for meanwhile, in one go.</summary>
    private async Task AnswerAsync(PostgreSqlSession session, HeldLocks owned)
    {
        var requests = new List<Request>();
        while (_requests.Reader.TryRead(out var request))
        {
            requests.Add(request);
        }

        try
        {
            var wanted = requests.SelectMany(request => request.Take).Distinct().Where(name => owned.Of(name) is null).ToArray();
            if (wanted.Length > 0)
            {
                owned.Add(await session.LockAsync(wanted, _stopping.Token));
            }

            foreach (var name in requests.Select(request => request.Release).OfType<string>().Where(owned.Remove))
            {
                await session.UnlockAsync(name, _stopping.Token);
            }

            foreach (var name in requests.Select(request => request.Signal).OfType<string>())
            {
                await session.SignalAsync(name, _stopping.Token);
            }
        }
        finally
        {
            requests.ForEach(request => request.End());
        }
    }

    private async Task PauseAsync()
    {
        LetGoOfRequests();
        try
        {
            // By the real clock, as the server counts how long a session was silent.
            await Task.Delay(BeforeNextTry, TimeProvider.System, _stopping.Token);
        }
        catch (OperationCanceledException)
        {
            // The bot stops.
        }
    }

    /// <summary>Drops the requests: without a session nothing can be taken, and the callers will ask again.</summary>
    private void LetGoOfRequests()
    {
        while (_requests.Reader.TryRead(out var request))
        {
            request.End();
        }
    }

    [LoggerMessage(LogLevel.Warning, "The session with the database is lost, and with it every lane until it is there again: {Reason}")]
    private partial void LogLost(string reason);

    /// <summary>Something that the session does for this process between two notifications.</summary>
    private sealed class Request(string[]? take = null, string? release = null, string? signal = null)
    {
        private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string[] Take { get; } = take ?? [];

        public string? Release { get; } = release;

        public string? Signal { get; } = signal;

        public Task Done => _done.Task;

        public void End() => _done.TrySetResult();
    }
}
