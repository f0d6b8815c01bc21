using System.Globalization;
using ClusterBot.Bot.Configuration;
using ClusterBot.Bot.Database;
using ClusterBot.Bot.Delivery;
using ClusterBot.Bot.Features.Channels;
using ClusterBot.Bot.Features.CheckIns;
using ClusterBot.Bot.Features.DataProtection;
using ClusterBot.Bot.Features.Delegations;
using ClusterBot.Bot.Features.Demonstration;
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
using ClusterBot.Bot.Register;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Bot.Telemetry;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.FirstAdministrators;
using ClusterBot.BotFramework;
using ClusterBot.Data.Setup;

namespace ClusterBot.Bot.Hosting;

/// <summary>Puts the bot together and runs it.</summary>
internal static class BotHost
{
    private const string DefaultAddress = "http://127.0.0.1:3978";

    private const string SettingsAreReadOnce = "--hostBuilder:reloadConfigOnChange=false";

    /// <summary>Runs until the bot is stopped.</summary>
    public static async Task RunAsync(string[] args)
    {
        await using var app = Build(args);
        await RunAsync(app);
    }

    /// <summary>The whole bot, not yet started. Tests configure it, and replace what lies at the process boundary.</summary>
    public static WebApplication Build(
        string[] args, Action<WebApplicationBuilder>? configure = null, Action<WebApplicationBuilder>? replace = null) =>
        Build(args, configure, replace, UnknownSettings.Check);

    /// <summary>The same with settings that nothing reads, which are only looked at, and without a log.</summary>
    public static WebApplication BuildForDoctor(string[] args) => Build(args, builder => builder.Logging.ClearProviders(), null, _ => { });

    private static WebApplication Build(
        string[] args, Action<WebApplicationBuilder>? configure, Action<WebApplicationBuilder>? replace, Action<IConfiguration> checkNames)
    {
        // Numbers in messages read the same whatever machine this runs on.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;

        // The settings file lies beside the program, wherever it is started from. It is read once: nothing watches its folder.
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = [SettingsAreReadOnce, .. args], ContentRootPath = AppContext.BaseDirectory });
        configure?.Invoke(builder);
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        checkNames(builder.Configuration);
        ListenAddresses.Check(builder.Configuration);

        AddRooms(builder.Services, builder.Configuration);
        replace?.Invoke(builder);
        var app = builder.Build();
        _ = app.Services.GetRequiredService<FirstAdministratorOptions>();
        app.MapMessages();
        app.MapHealth();
        app.MapFileLinks();
        return app;
    }

    private static async Task RunAsync(WebApplication app)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        try
        {
            await app.RunAsync();
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Told to stop before it had started.
        }
    }

    private static void AddRooms(IServiceCollection services, ConfigurationManager configuration)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<StartupConsole>();
        services.AddProblemDetails();
        services.AddTelemetry(configuration);
        services.AddStopping().StopTogether();

        services.AddBotFramework(configuration);
        services.AddHealthMonitoring(configuration).WatchChannel(configuration);
        services.AddData(configuration);
        services.AddRegister();
        services.AddTurns();
        services.AddOutbox().AddFileTransfer().AddDelivery();
        services.AddScheduling();
        services.AddGraph(configuration);
        services.AddLanguage(configuration);

        services.AddDemonstration();
        services.AddChannels();
        services.AddRegisterUploads();
        services.AddHelp();
        services.AddOverview();
        services.AddCheckIns(configuration);
        services.AddDelegations();
        services.AddReminders(configuration);
        services.AddRoundUps();
        services.AddRequests();
        services.AddGoodPractice();
        services.AddRecords();
        services.AddFiles().AddExport();
        services.AddDataProtectionOfPeople();
        services.AddHealth().AddCredentialExpiry();
        services.AddFirstSteps();
        services.AddRetention(configuration);
        services.AddSingleton(provider => FirstAdministratorOptions.Read(
            configuration, RegisterTenant.Find(configuration, provider.GetRequiredService<DemonstrationSwitch>().TenantId)));

        services.AddPlayground(configuration);
    }
}
