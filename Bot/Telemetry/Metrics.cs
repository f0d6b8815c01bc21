namespace ClusterBot.Bot.Telemetry;

/// <summary>
/// The instruments of one room. Made when the bot starts, so that those which are asked for their value are there to be asked.
/// </summary>
public interface IMetrics;

/// <summary>Instruments whose values have to be looked up, which cannot happen while a meter is read.</summary>
public interface ISampledMetrics : IMetrics
{
    /// <summary>False when nobody reads them; then they are not looked up either.</summary>
    bool AreRead { get; }

    Task SampleAsync(IServiceProvider services, CancellationToken cancellationToken);
}

internal static class MetricsServices
{
    /// <summary>Adds the instruments of a room.</summary>
    public static IServiceCollection AddMetrics<T>(this IServiceCollection services)
        where T : class, IMetrics
    {
        services.AddMetrics();
        services.AddSingleton<T>();
        return services.AddSingleton<IMetrics>(provider => provider.GetRequiredService<T>());
    }
}
