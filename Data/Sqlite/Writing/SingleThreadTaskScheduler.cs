namespace ClusterBot.Data.Sqlite.Writing;

/// <summary>
/// One thread for all that writes. SQLite's library has no asynchronous calls: a commit holds its thread till the disk has it.
/// That must not be a thread of the pool, on which requests are read and answered.
/// </summary>
internal sealed class SingleThreadTaskScheduler : TaskScheduler, IDisposable
{
    // A monitor and not a blocking collection, which spins before it waits: where there is one core, somebody else needs it.
    private readonly object _lock = new();
    private readonly Queue<Task> _queue = new();
    private readonly Thread _thread;
    private bool _isOver;

    public SingleThreadTaskScheduler()
    {
        _thread = new Thread(Run) { IsBackground = true, Name = "SQLite" };
        _thread.Start();
    }

    public override int MaximumConcurrencyLevel => 1;

    /// <summary>Runs the work on the thread, what follows its awaits included.</summary>
    public Task RunAsync(Func<Task> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.DenyChildAttach, this).Unwrap();

    public void Dispose()
    {
        lock (_lock)
        {
            _isOver = true;
            Monitor.Pulse(_lock);
        }
    }

    protected override void QueueTask(Task task)
    {
        lock (_lock)
        {
            if (!_isOver)
            {
                _queue.Enqueue(task);
                Monitor.Pulse(_lock);
                return;
            }
        }

        // The bot is being taken down; what is still to be ended may end anywhere.
        ThreadPool.QueueUserWorkItem(_ => TryExecuteTask(task));
    }

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        Thread.CurrentThread == _thread && !taskWasPreviouslyQueued && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks()
    {
        lock (_lock)
        {
            return [.. _queue];
        }
    }

    private void Run()
    {
        while (Next() is { } task)
        {
            TryExecuteTask(task);
        }
    }

    private Task? Next()
    {
        lock (_lock)
        {
            while (_queue.Count == 0 && !_isOver)
            {
                Monitor.Wait(_lock);
            }

            return _queue.TryDequeue(out var task) ? task : null;
        }
    }
}
