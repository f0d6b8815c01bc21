using ClusterBot.Bot.Turns.Happenings;

namespace ClusterBot.Bot.Features.Demonstration;

/// <summary>A cluster of four real PSAs and six invented people, for trying ClusterBot on one's own machine.</summary>
internal static class DemonstrationFeature
{
    public static IServiceCollection AddDemonstration(this IServiceCollection services)
    {
        services.AddSingleton<DemonstrationSwitch>();
        services.AddScoped<DemonstrationRegister>();
        services.AddScoped<DemonstrationMessages>();
        services.AddHostedService<DemonstrationSetup>();
        services.AddScoped<IHappeningHandler<BotAddedToTeam>, LinkDemonstrationTeam>();
        return services;
    }
}
