using ClusterBot.Bot.Features.Health.Checks;
using ClusterBot.Bot.Health;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.Health;
using ClusterBot.Cards.Commands;

namespace ClusterBot.Bot.Features.Health;

/// <summary>The bot's state, for its administrators: on request, and unprompted when a fault lasts.</summary>
internal static class HealthFeature
{
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddScoped<Administrators>();
        services.AddSingleton<SlowFindings>();
        services.AddScoped<Checkup>();
        services.AddScoped<ICheck, SettingsCheck>();
        services.AddScoped<ICheck, MigrationsCheck>();
        services.AddScoped<ICheck, GraphPermissionsCheck>();
        services.AddScoped<ICheck, ClusterChecks>();
        services.AddScoped<ICheck, ReachCheck>();
        services.AddScoped<ICheck, CredentialsCheck>();
        services.AddScoped<ICheck, ClockCheck>();
        services.AddScoped<HealthReader>();
        services.AddScoped<OutageElsewhere>();
        services.AddScoped<OutageReview>();
        services.AddScoped<CredentialReview>();
        services.AddScoped<ClockReview>();
        services.AddScoped<GivenUpReview>();
        services.AddSingleton<DatabaseNotice>();
        services.AddSingleton<HealthRecheck>();
        services.AddHostedService(provider => provider.GetRequiredService<HealthRecheck>());
        services.AddHostedService<OutageWatch>();

        services.AddCommand<HealthHandler>(CommandList.Health, CommandSpelling.Forgiven);
        services.AddRoute(TurnRoute.ForAction<RecheckHealth, RecheckHealthHandler>(HealthActionsJson.Default.RecheckHealth));
        return services;
    }

    /// <summary>Registers the setting for the end of the bot's own credentials.</summary>
    public static IServiceCollection AddCredentialExpiry(this IServiceCollection services)
    {
        services.AddSingleton<CredentialExpiry>();
        return services.AddSingleton<IProbe>(provider => provider.GetRequiredService<CredentialExpiry>());
    }
}
