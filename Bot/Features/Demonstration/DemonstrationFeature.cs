using ClusterBot.Bot.Features.Demonstration.History;
using ClusterBot.Bot.Turns.Events;
using ClusterBot.Data.Setup;

namespace ClusterBot.Bot.Features.Demonstration;

/// <summary>
/// A cluster of four PSAs that has lived for two years, with invented figures and people, for trying ClusterBot on one's own machine.
/// </summary>
internal static class DemonstrationFeature
{
    public static IServiceCollection AddDemonstration(this IServiceCollection services)
    {
        services.AddSingleton<DemonstrationFiles>();
        services.AddScoped<DemonstrationRegister>();
        services.AddScoped<PastRounds>();
        services.AddScoped<PastRequests>();
        services.AddScoped<PastRecords>();
        services.AddScoped<DemonstrationMessages>();
        services.AddHostedService<DemonstrationSetup>();
        services.AddDomainEventHandlers(typeof(DemonstrationFeature));
        return services;
    }
}

/// <summary>The switch of the demonstration: as configured, otherwise on in development without a bot registration.</summary>
internal sealed class DemonstrationSwitch
{
    private const string Setting = "Demonstration:Enabled";

    public DemonstrationSwitch(IConfiguration configuration, IHostEnvironment environment)
    {
        var hasRegistration = !string.IsNullOrWhiteSpace(configuration["MicrosoftAppId"]);
        IsOn = configuration[Setting] switch
        {
            null or "" => environment.IsDevelopment() && !hasRegistration,
            var value when bool.TryParse(value, out var configured) => configured,
            var value => throw new ConfigurationProblemException(Setting, $"\"{value}\" is neither true nor false."),
        };
    }

    public bool IsOn { get; }

    /// <summary>The demonstration's tenant; null when it is off.</summary>
    public string? TenantId => IsOn ? DemonstrationTeam.TenantId : null;
}
