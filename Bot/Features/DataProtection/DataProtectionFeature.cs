using ClusterBot.Bot.Delivery.Files;
using ClusterBot.Bot.Turns;
using ClusterBot.Cards.DataProtection;

namespace ClusterBot.Bot.Features.DataProtection;

/// <summary>What is held about one person: shown, given as a file, erased. For an administrator of the same tenant, in personal chat.</summary>
internal static class DataProtectionFeature
{
    public static IServiceCollection AddDataProtectionOfPeople(this IServiceCollection services)
    {
        services.AddScoped<PersonRecords>();
        services.AddScoped<PersonDataDesk>();
        services.AddScoped<Erasure>();
        services.AddScoped<ErasedTexts>();
        services.AddScoped<WaitingMessages>();
        services.AddScoped<IFileMaker, PersonFileMaker>();

        services.AddRoute(TurnRoute.ForCommand<PersonalDataHandler>("personal data"));
        var json = DataProtectionActionsJson.Default;
        services.AddRoute(TurnRoute.ForAction<ShowPersonData, ShowPersonDataHandler>(json.ShowPersonData));
        services.AddRoute(TurnRoute.ForAction<ExportPersonData, ExportPersonDataHandler>(json.ExportPersonData));
        services.AddRoute(TurnRoute.ForAction<ErasePersonData, ErasePersonDataHandler>(json.ErasePersonData));
        return services;
    }
}
