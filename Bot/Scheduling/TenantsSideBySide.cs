namespace ClusterBot.Bot.Scheduling;

/// <summary>
/// Does what is due one by one for each tenant, and for all tenants side by side: what holds one up holds up nobody else. Looks again
/// while something is under way, so that what came meanwhile does not wait for it.
/// </summary>
internal static class TenantsSideBySide
{
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(2);

    /// <summary>Returns when all is done that was due; then throws what any of it threw.</summary>
    /// <param name="due">Gives what is due, with whose it is and an id by which it is done once in this run.</param>
    /// <param name="doAsync">Does one of them.</param>
    /// <param name="time">By which it is looked again.</param>
    public static async Task RunAsync<T>(
        Func<Task<IReadOnlyList<(string TenantId, Guid Id, T Item)>>> due,
        Func<T, Task> doAsync,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        var (begun, running, failures) = (new HashSet<Guid>(), new Dictionary<string, Task>(), new List<Exception>());
        do
        {
            var waiting = (await due()).Where(each => !begun.Contains(each.Id)).GroupBy(each => each.TenantId);
            foreach (var tenant in waiting.Where(each => !running.ContainsKey(each.Key)).ToList())
            {
                begun.UnionWith(tenant.Select(each => each.Id));
                running[tenant.Key] = DoAllAsync(tenant.Select(each => each.Item).ToList(), doAsync, cancellationToken);
            }

            if (running.Count > 0)
            {
                using var looked = new CancellationTokenSource();
                await Task.WhenAny([.. running.Values, Task.Delay(LookAgainAfter, time, looked.Token)]);
                await looked.CancelAsync();
            }

            foreach (var (tenantId, task) in running.Where(each => each.Value.IsCompleted).ToList())
            {
                running.Remove(tenantId);
                failures.AddRange(task.Exception?.InnerExceptions ?? (IEnumerable<Exception>)[]);
            }
        }
        while (running.Count > 0 && !cancellationToken.IsCancellationRequested);

        await Task.WhenAll(running.Values);
        cancellationToken.ThrowIfCancellationRequested();
        if (failures.Count > 0)
        {
            throw failures.Count == 1 ? failures[0] : new AggregateException(failures);
        }
    }

    private static async Task DoAllAsync<T>(List<T> items, Func<T, Task> doAsync, CancellationToken cancellationToken)
    {
        foreach (var item in items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await doAsync(item);
        }
    }
}
