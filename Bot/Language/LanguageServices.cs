namespace ClusterBot.Bot.Language;

internal static class LanguageServices
{
    public static IServiceCollection AddLanguage(this IServiceCollection services, IConfiguration configuration)
    {
        _ = configuration;
        return services.AddSingleton<ISummaryWriter, ExtractSummaryWriter>();
    }
}
