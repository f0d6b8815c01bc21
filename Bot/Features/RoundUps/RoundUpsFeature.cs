using ClusterBot.Bot.Scheduling;
using ClusterBot.Bot.Turns.Events;

namespace ClusterBot.Bot.Features.RoundUps;

/// <summary>The outcome of a round, posted when it has closed.</summary>
internal static class RoundUpsFeature
{
    public static IServiceCollection AddRoundUps(this IServiceCollection services)
    {
        services.AddScoped<MovedFigures>();
        services.AddScoped<MissingAnswers>();
        services.AddScoped<RoundUpReader>();
        services.AddScoped<RoundUpPosts>();
        services.AddScoped<ICardErasure, ShowRoundUpsWithoutPerson>();
        services.AddRecurringJob<RoundUpJob>();
        return services;
    }
}
