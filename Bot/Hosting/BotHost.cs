using System.Globalization;
using ClusterBot.Bot.Configuration;
using ClusterBot.Bot.FileTransfer;
using ClusterBot.Bot.Health;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.FirstAdministrators;

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

        builder.Services.AddBot(builder.Configuration);
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
}
