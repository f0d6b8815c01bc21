using System.Globalization;
using ClusterBot.Bot.Data;
using ClusterBot.Bot.Features.Demonstration;
using ClusterBot.Bot.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Startup;

/// <summary>
/// <c>register check FOLDER</c>: what is wrong with a register's files, or what importing them would change.
/// <c>register import FOLDER</c>: the same, and does it, in one transaction. The bot may run meanwhile.
/// </summary>
internal static class RegisterCommand
{
    public const string Name = "register";

    private const string Usage = "register: please say \"register check FOLDER\" or \"register import FOLDER\", see docs/register.md.";

    /// <summary>The exit code: 0, or 1 where something is wrong with the files.</summary>
    public static async Task<int> RunAsync(string[] args, Func<string[], WebApplication> build, TextWriter output, TextWriter errors)
    {
        if (args is not ["check" or "import", var folder, .. var settings] || folder.StartsWith("--", StringComparison.Ordinal))
        {
            await errors.WriteLineAsync(Usage);
            return 1;
        }

        await using var app = build(settings);
        var announcer = new Announcer(output);
        var tenant = TenantOf(app);
        var files = Read(folder);
        announcer.Say("Register", $"{files.Count} files of {folder}, for tenant {tenant}");
        var outcome = args[0] == "check"
            ? await CheckAsync(app, tenant, files, new ProgressLines(announcer))
            : await ImportAsync(app, tenant, files, new ProgressLines(announcer));
        return await TellAsync(outcome, args[0] == "import", announcer, errors);
    }

    private static string TenantOf(WebApplication app) => RegisterTenant.Of(
        app.Configuration, app.Services.GetRequiredService<DemonstrationSwitch>().IsOn ? DemonstrationTeam.TenantId : null);

    private static IReadOnlyList<RegisterFile> Read(string folder)
    {
        try
        {
            return RegisterFolder.Read(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new StartupProblemException(Name, $"the folder {folder} cannot be read ({exception.Message.TrimEnd('.')}).");
        }
    }

    private static async Task<RegisterOutcome> CheckAsync(WebApplication app, string tenant, IReadOnlyList<RegisterFile> files, ProgressLines progress)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<ClusterDbContext>().Database;
        var isNew = !(await database.GetAppliedMigrationsAsync()).Any();
        if (!isNew && (await database.GetPendingMigrationsAsync()).Any())
        {
            throw new StartupProblemException(DatabaseSettings.Setting, "the database was made by an earlier version. Start the bot once, which upgrades it, and check again.");
        }

        return await scope.ServiceProvider.GetRequiredService<RegisterImporter>().CheckAsync(tenant, files, isNew, progress, CancellationToken.None);
    }

    private static async Task<RegisterOutcome> ImportAsync(WebApplication app, string tenant, IReadOnlyList<RegisterFile> files, ProgressLines progress)
    {
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await app.Services.GetRequiredService<IDatabaseEngine>().SetUpAsync(scope.ServiceProvider.GetRequiredService<ClusterDbContext>(), CancellationToken.None);
        }

        return await app.Services.GetRequiredService<Transactions>().RunAsync(
            tenant,
            (services, token) => services.GetRequiredService<RegisterImporter>().ImportAsync(tenant, files, agreed: null, progress, token),
            CancellationToken.None);
    }

    private static async Task<int> TellAsync(RegisterOutcome outcome, bool isImport, Announcer announcer, TextWriter errors)
    {
        foreach (var problem in outcome.Problems)
        {
            await errors.WriteLineAsync(problem.Line);
        }

        foreach (var (subject, text) in RegisterReport.Lines(outcome))
        {
            announcer.Say(subject, text);
        }

        var count = outcome.Changes.Count.ToString("N0", CultureInfo.InvariantCulture);
        announcer.Say("Register", outcome switch
        {
            { IsSound: false } => $"{outcome.Problems.Count.ToString("N0", CultureInfo.InvariantCulture)} to put right. Nothing was imported.",
            { Changes: [] } => isImport ? "nothing to change" : "nothing would change",
            _ => isImport ? $"imported: {count} changes" : $"{count} changes would be made. Nothing was changed.",
        });
        return outcome.IsSound ? 0 : 1;
    }

    private sealed class ProgressLines(Announcer announcer) : IProgress<RegisterProgress>
    {
        public void Report(RegisterProgress value) =>
            announcer.Say("", string.Create(CultureInfo.InvariantCulture, $"{value.What}: {value.Done:N0} of {value.Total:N0}"));
    }
}
