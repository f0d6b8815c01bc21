namespace ClusterBot.Bot.Scheduling;

/// <summary>A work that is to be scheduled, as <see cref="SchedulingServices.AddScheduledWork{T}"/> registered it.</summary>
internal sealed record ScheduledWork(string Name, TimeSpan Every, Type Type)
{
    public static ScheduledWork Of<T>()
        where T : class, IScheduledWork => new(T.Name, T.Every, typeof(T));
}
