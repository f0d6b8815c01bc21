using ClusterBot.Bot.Configuration;
using ClusterBot.Bot.Database;
using ClusterBot.Bot.Delivery;
using ClusterBot.Bot.Features.Audit;
using ClusterBot.Bot.Features.BoardPacks;
using ClusterBot.Bot.Features.Channels;
using ClusterBot.Bot.Features.CheckIns;
using ClusterBot.Bot.Features.DataProtection;
using ClusterBot.Bot.Features.Delegations;
using ClusterBot.Bot.Features.Demonstration;
using ClusterBot.Bot.Features.Digests;
using ClusterBot.Bot.Features.Export;
using ClusterBot.Bot.Features.Files;
using ClusterBot.Bot.Features.FirstSteps;
using ClusterBot.Bot.Features.GoodPractice;
using ClusterBot.Bot.Features.Health;
using ClusterBot.Bot.Features.Help;
using ClusterBot.Bot.Features.Overview;
using ClusterBot.Bot.Features.Records;
using ClusterBot.Bot.Features.Register;
using ClusterBot.Bot.Features.Reminders;
using ClusterBot.Bot.Features.Requests;
using ClusterBot.Bot.Features.Retention;
using ClusterBot.Bot.Features.RoundUps;
using ClusterBot.Bot.FileTransfer;
using ClusterBot.Bot.Health;
using ClusterBot.Bot.Health.Probes;
using ClusterBot.Bot.Integrations.Graph;
using ClusterBot.Bot.Integrations.Language;
using ClusterBot.Bot.Lifetime;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.Playground;
using ClusterBot.Bot.ReadModels;
using ClusterBot.Bot.Register;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Bot.Telemetry;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.FirstAdministrators;
using ClusterBot.BotFramework;
using ClusterBot.Data.Setup;

namespace ClusterBot.Bot.Hosting;

/// <summary>The bot's services: what all features stand on, and the features, each of which stands on that alone.</summary>
internal static class BotServices
{
    /// <summary>Gets the features by the name of their folder.</summary>
    public static IReadOnlyDictionary<string, Action<IServiceCollection, IConfiguration>> Features { get; } =
        new Dictionary<string, Action<IServiceCollection, IConfiguration>>
        {
            ["Demonstration"] = (services, _) => services.AddDemonstration(),
            ["Channels"] = (services, _) => services.AddChannels(),
            ["Register"] = (services, _) => services.AddRegisterUploads(),
            ["Help"] = (services, _) => services.AddHelp(),
            ["Overview"] = (services, _) => services.AddOverview(),
            ["CheckIns"] = (services, configuration) => services.AddCheckIns(configuration),
            ["Delegations"] = (services, _) => services.AddDelegations(),
            ["Reminders"] = (services, _) => services.AddReminders(),
            ["RoundUps"] = (services, _) => services.AddRoundUps(),
            ["BoardPacks"] = (services, configuration) => services.AddBoardPacks(configuration),
            ["Digests"] = (services, configuration) => services.AddDigests(configuration),
            ["Requests"] = (services, _) => services.AddRequests(),
            ["GoodPractice"] = (services, _) => services.AddGoodPractice(),
            ["Records"] = (services, _) => services.AddRecords(),
            ["Files"] = (services, _) => services.AddFiles(),
            ["Export"] = (services, _) => services.AddExport(),
            ["DataProtection"] = (services, _) => services.AddDataProtectionOfPeople(),
            ["Audit"] = (services, _) => services.AddAudit(),
            ["Health"] = (services, _) => services.AddHealth().AddCredentialExpiry(),
            ["FirstSteps"] = (services, _) => services.AddFirstSteps(),
            ["Retention"] = (services, _) => services.AddRetention(),
        };

    public static void AddBot(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddCore(configuration);
        foreach (var addFeature in Features.Values)
        {
            addFeature(services, configuration);
        }

        services.AddPlayground(configuration);
    }

    /// <summary>Adds what all features stand on, read models included.</summary>
    public static IServiceCollection AddCore(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<StartupConsole>();
        services.AddProblemDetails();
        services.AddSingleton(RetentionOptions.Read(configuration));
        services.AddSingleton(ReminderOptions.Read(configuration));
        services.AddSingleton(TargetedMessages.Read(configuration));
        services.AddTelemetry(configuration);
        services.AddStopping().StopTogether();

        services.AddBotFramework(configuration);
        services.AddHealthMonitoring(configuration).WatchChannel(configuration);
        services.AddData(configuration);
        services.AddRegister();
        services.AddTurns();
        services.AddSingleton<DemonstrationSwitch>();
        services.AddSingleton(provider => FirstAdministratorOptions.Read(
            configuration, RegisterTenant.Find(configuration, provider.GetRequiredService<DemonstrationSwitch>().TenantId)));
        services.AddOutbox().AddFileTransfer().AddDelivery();
        services.AddScheduling();
        services.AddGraph(configuration);
        services.AddLanguage(configuration);
        return services.AddReadModels();
    }
}
