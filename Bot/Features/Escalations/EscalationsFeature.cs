namespace ClusterBot.Bot.Features.Escalations;

internal static class EscalationsFeature
{
    public static IServiceCollection AddEscalations(this IServiceCollection services) => services;
}
