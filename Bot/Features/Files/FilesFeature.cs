using ClusterBot.Bot.Scheduling;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.BotFramework.Activities;
using ClusterBot.BotFramework.Activities.Invoke;

namespace ClusterBot.Bot.Features.Files;

/// <summary>Files that other features offer: taken or declined in Teams, and uploaded to where Teams wants them.</summary>
internal static class FilesFeature
{
    public static IServiceCollection AddFiles(this IServiceCollection services)
    {
        services.AddRecurringJob<UploadFiles>();
        services.AddRoute(TurnRoute.ForEvent<FileConsentHandler>(ActivityTypes.Invoke, InvokeNames.FileConsent));
        return services;
    }
}
