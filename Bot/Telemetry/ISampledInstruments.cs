namespace ClusterBot.Bot.Telemetry;

/// <summary>Instruments whose values have to be looked up, which cannot happen while a meter is read.</summary>
public interface ISampledInstruments : IInstruments
{
    /// <summary>False when nobody reads them; then they are not looked up either.</summary>
    bool AreRead { get; }

    Task SampleAsync(IServiceProvider services, CancellationToken cancellationToken);
}
