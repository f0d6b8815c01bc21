namespace ClusterBot.Bot.Features.GoodPractice;

internal static class GoodPracticeFeature
{
    public static IServiceCollection AddGoodPractice(this IServiceCollection services) => services;
}
