using System.Globalization;
using ClusterBot.Bot.Data;
using ClusterBot.Bot.Delivery;
using ClusterBot.Bot.Delivery.Files;
using ClusterBot.Bot.Faults;
using ClusterBot.Bot.Features.Asks;
using ClusterBot.Bot.Features.Channels;
using ClusterBot.Bot.Features.CheckIns;
using ClusterBot.Bot.Features.Commands;
using ClusterBot.Bot.Features.DataProtection;
using ClusterBot.Bot.Features.Demonstration;
using ClusterBot.Bot.Features.Escalations;
using ClusterBot.Bot.Features.Export;
using ClusterBot.Bot.Features.Files;
using ClusterBot.Bot.Features.GoodPractice;
using ClusterBot.Bot.Features.Health;
using ClusterBot.Bot.Features.Register;
using ClusterBot.Bot.Features.Reminders;
using ClusterBot.Bot.Features.RoundUps;
using ClusterBot.Bot.Graph;
using ClusterBot.Bot.Language;
using ClusterBot.Bot.Playground;
using ClusterBot.Bot.Register;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Bot.Stopping;
using ClusterBot.Bot.Telemetry;
using ClusterBot.Bot.Turns;
using ClusterBot.BotFramework;

namespace ClusterBot.Bot.Startup;

/// <summary>Puts the bot together, runs it, and turns what its owner can put right into one line.</summary>
internal static class BotHost
{
    private const string DefaultAddress = "http://127.0.0.1:3978";

    private const string SettingsAreReadOnce = "--hostBuilder:reloadConfigOnChange=false";

    public static Task<int> RunAsync(string[] args) => RunAsync(args, Console.Error);

    /// <summary>Runs to the end. What keeps it from starting goes to <paramref name="errors"/>, and the exit code is 1.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter errors, TextWriter? output = null)
    {
        try
        {
            if (args is [RegisterCommand.Name, .. var what])
            {
                return await RegisterCommand.RunAsync(what, settings => Build(settings), output ?? Console.Out, errors);
            }

            if (args is [BackupCommand.Name, var file, .. var settings])
            {
                await using var toCopy = Build(settings);
                await BackupCommand.RunAsync(toCopy, file);
                return 0;
            }

            await using var app = Build(args);
            await RunAsync(app);
            return 0;
        }
        catch (Exception exception) when (StartupProblems.Describe(exception) is { } lines)
        {
            foreach (var line in lines)
            {
                await errors.WriteLineAsync(line);
            }

            return 1;
        }
    }

    /// <summary>The whole bot, not yet started. Tests configure it, and replace what lies at the process boundary.</summary>
    public static WebApplication Build(
        string[] args, Action<WebApplicationBuilder>? configure = null, Action<WebApplicationBuilder>? replace = null)
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

        ListenAddresses.Check(builder.Configuration);

        AddRooms(builder.Services, builder.Configuration);
        replace?.Invoke(builder);
        var app = builder.Build();
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
        services.AddSingleton<Announcer>();
        services.AddProblemDetails();
        services.AddTelemetry(configuration);
        services.AddStopping().StopTogether();

        services.AddBotFramework(configuration);
        services.AddFaults().WatchChannel(configuration);
        services.AddData(configuration);
        services.AddRegister();
        services.AddTurns();
        services.AddDelivery();
        services.AddScheduling(configuration);
        services.AddGraph(configuration);
        services.AddLanguage(configuration);

        services.AddDemonstration();
        services.AddChannels();
        services.AddRegisterUploads();
        services.AddCommands();
        services.AddCheckIns(configuration);
        services.AddReminders(configuration);
        services.AddRoundUps();
        services.AddEscalations();
        services.AddAsks();
        services.AddGoodPractice();
        services.AddFiles().AddExport();
        services.AddDataProtectionOfPeople();
        services.AddHealth().AddCredentialExpiry();

        services.AddPlayground(configuration);
    }
}
