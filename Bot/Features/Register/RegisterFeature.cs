using ClusterBot.Bot.FileTransfer;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.BotFramework.Activities;
using ClusterBot.Cards.Commands;
using ClusterBot.Cards.Register;

namespace ClusterBot.Bot.Features.Register;

/// <summary>A register sent in Teams: read, checked, shown, and imported. For an administrator, in personal chat.</summary>
internal static class RegisterFeature
{
    public static IServiceCollection AddRegisterUploads(this IServiceCollection services)
    {
        services.AddScoped<RegisterService>();
        services.AddScoped<UploadedRegister>();
        services.AddScoped<IFileMaker, RegisterFileMaker>();
        services.AddScoped<IFileMaker, RegisterTemplateMaker>();
        services.AddRecurringJob<RegisterUploadJob>();

        services.AddCommand<RegisterHandler>(CommandList.Register, CommandSpelling.Exact, CommandArguments.Read);
        services.AddRoute(TurnRoute.ForEvent<RegisterFilesHandler>(ActivityTypes.Message, RouteTable.FilesAlone));
        services.AddRoute(TurnRoute.ForAction<ImportRegister, ImportRegisterHandler>(RegisterActionsJson.Default.ImportRegister));
        return services;
    }
}
