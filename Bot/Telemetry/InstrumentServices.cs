namespace ClusterBot.Bot.Telemetry;

internal static class InstrumentServices
{
    /// <summary>Adds the instruments of a room.</summary>
    public static IServiceCollection AddInstruments<T>(this IServiceCollection services)
        where T : class, IInstruments
    {
        services.AddMetrics();
        services.AddSingleton<T>();
        return services.AddSingleton<IInstruments>(provider => provider.GetRequiredService<T>());
    }
}
