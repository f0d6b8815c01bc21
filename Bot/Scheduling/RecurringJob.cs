namespace ClusterBot.Bot.Scheduling;

/// <summary>
/// Something done again and again. It finds what is due from the database each time it runs, so that a run that was missed
/// is caught up by the next one and a run too many does nothing. Made anew for each run, in a scope of its own.
/// </summary>
public interface IRecurringJob
{
    /// <summary>Unique: replicas share the job out by it.</summary>
    static abstract string Name { get; }

    static abstract TimeSpan Every { get; }

    Task RunAsync(CancellationToken cancellationToken);
}

/// <summary>A job that is to be scheduled, as <see cref="SchedulingServices.AddRecurringJob{T}"/> registered it.</summary>
internal sealed record RecurringJob(string Name, TimeSpan Every, Type Type)
{
    public static RecurringJob Of<T>()
        where T : class, IRecurringJob => new(T.Name, T.Every, typeof(T));
}
