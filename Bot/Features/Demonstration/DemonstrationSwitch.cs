using ClusterBot.Bot.Startup;

namespace ClusterBot.Bot.Features.Demonstration;

/// <summary>Whether the demonstration is on: as configured, else in development without a bot registration.</summary>
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
            var value => throw new StartupProblemException(Setting, $"\"{value}\" is neither true nor false."),
        };
    }

    public bool IsOn { get; }

    /// <summary>The demonstration's tenant; null where it is off.</summary>
    public string? TenantId => IsOn ? DemonstrationTeam.TenantId : null;
}
