namespace ClusterBot.Bot.Register;

internal static class RegisterServices
{
    public static IServiceCollection AddRegister(this IServiceCollection services) => services.AddScoped<RegisterImporter>();
}
