using System.CommandLine;
using System.Globalization;
using ClusterBot.Bot.Data;
using ClusterBot.Bot.Features.Demonstration;
using ClusterBot.Bot.Register;
using ClusterBot.Bot.Startup.Commands;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Startup;

/// <summary>
/// <c>register check FOLDER</c>: what is wrong with a register's files, or what importing them would change.
/// <c>register import FOLDER</c>: the same, and does it, in one transaction. The bot may run meanwhile.
/// </summary>
internal static class RegisterCommand
{
    private const string Name = "register";

    public static Command Create(CommandContext context) =>
        new(Name, "Checks or loads a register, see docs/register.md.")
        {
            OnFolder("check", "Says what is wrong with a register's files, or what importing them would change.", context, isImport: false),
            OnFolder("import", "Makes the stored register like the files, in one transaction. The bot may run meanwhile.", context, isImport: true),
        };

    private static Command OnFolder(string name, string description, CommandContext context, bool isImport)
    {
        var folder = PathArgument.Of("FOLDER", "The folder with the register's files.");
        var command = new Command(name, description) { folder };
        command.SetAction((parsed, _) => RunAsync(parsed.GetRequiredValue(folder), isImport, context));
        return command;
    }

    /// <summary>Returns the exit code: 0, or 1 where something is wrong with the files.</summary>
    private static async Task<int> RunAsync(string folder, bool isImport, CommandContext context)
    {
        await using var app = context.Build();
        var announcer = new Announcer(context.Output);
        var tenant = TenantOf(app);
        var files = Read(folder);
        announcer.Say("Register", $"{files.Count} files of {folder}, for tenant {tenant}");
        var outcome = isImport
            ? await ImportAsync(app, tenant, files, new ProgressLines(announcer))
            : await CheckAsync(app, tenant, files, new ProgressLines(announcer));
        return await TellAsync(outcome, isImport, announcer, context.Errors);
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
            await app.Services.GetRequiredService<IDatabaseEngine>().SetUpBesideAsync(scope.ServiceProvider.GetRequiredService<ClusterDbContext>(), CancellationToken.None);
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
