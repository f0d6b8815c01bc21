using ClusterBot.Bot.Features.DataProtection.Erasure;
using ClusterBot.Bot.Features.DataProtection.PersonFile;
using ClusterBot.Bot.FileTransfer;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Events;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.DataProtection;
using ClusterBot.Cards.Commands;

namespace ClusterBot.Bot.Features.DataProtection;

/// <summary>
/// The data held about one person: shown, given as a file, erased. For an administrator of the same tenant, in personal chat.
/// </summary>
internal static class DataProtectionFeature
{
    public static IServiceCollection AddDataProtectionOfPeople(this IServiceCollection services)
    {
        services.AddScoped<PersonRecords>();
        services.AddScoped<PersonDataService>();
        services.AddScoped<PersonErasure>();
        services.AddScoped<ErasedTexts>();
        services.AddScoped<PendingMessageTexts>();
        services.AddScoped<LinesSaid>();
        services.AddScoped<Guests>();
        services.AddRecurringJob<ForgetErased>();
        services.AddScoped<CardsTakenAway>();
        services.AddScoped<ICardErasure>(provider => provider.GetRequiredService<CardsTakenAway>());
        services.AddScoped<ICardErasure, PersonCardErasure>();
        services.AddScoped<IFileMaker, PersonFileMaker>();

        services.AddCommand<PersonalDataHandler>(CommandList.PersonalData, arguments: CommandArguments.Read);
        var json = DataProtectionActionsJson.Default;
        services.AddRoute(TurnRoute.ForAction<ShowPersonData, ShowPersonDataHandler>(json.ShowPersonData));
        services.AddRoute(TurnRoute.ForAction<ExportPersonData, ExportPersonDataHandler>(json.ExportPersonData));
        services.AddRoute(TurnRoute.ForAction<ErasePersonData, ErasePersonDataHandler>(json.ErasePersonData));
        return services;
    }
}
