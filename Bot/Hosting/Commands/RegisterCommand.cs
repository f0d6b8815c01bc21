using System.CommandLine;
using System.Globalization;
using ClusterBot.Data;
using ClusterBot.Bot.Features.Demonstration;
using ClusterBot.Bot.Register;
using ClusterBot.Bot.Register.Workbooks;
using ClusterBot.Data.Setup;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Hosting.Commands;

/// <summary>
/// <c>register check PATH</c>: what is wrong with a register's files, or what importing them would change.
/// <c>register import PATH</c>: the same, and does it, in one transaction. The bot may run meanwhile.
/// <c>register template</c>: an empty workbook to fill in.
/// </summary>
internal static class RegisterCommand
{
    private const string Name = "register";

    public static Command Create(CommandContext context) =>
        new(Name, "Checks or loads a register, see docs/register.md.")
        {
            OnPath("check", "Says what is wrong with a register's files, or what importing them would change.", context, isImport: false),
            OnPath(
                "import", "Makes the stored register like the files, in one transaction. The bot may run meanwhile.", context,
                isImport: true),
            Template(context),
        };

    private static Command OnPath(string name, string description, CommandContext context, bool isImport)
    {
        var path = PathArgument.Of("PATH", "The folder with the register's CSV files, or the Excel workbook.");
        var accept = new Option<bool>("--accept") { Description = "Imports what is unlikely as well: what the check asks you to look at." };
        var command = new Command(name, description) { path, accept };
        command.SetAction((parsed, _) => RunAsync(parsed.GetRequiredValue(path), isImport, parsed.GetValue(accept), context));
        return command;
    }

    private static Command Template(CommandContext context)
    {
        var path = PathArgument.Of("PATH", "The file to write, which must not be there yet.");
        path.DefaultValueFactory = _ => RegisterTemplate.FileName;
        var command =
            new Command("template", "Writes an empty register as an Excel workbook: a sheet a file, with choices and an example.") { path };
        command.SetAction((parsed, _) => RegisterTemplateFile.WriteAsync(parsed.GetRequiredValue(path), context.Output));
        return command;
    }

    /// <summary>Returns the exit code: 0, or 1 where something is wrong with the files.</summary>
    private static async Task<int> RunAsync(string path, bool isImport, bool accepts, CommandContext context)
    {
        await using var app = context.Build();
        var startupConsole = new StartupConsole(context.Output);
        var tenant = TenantOf(app);
        var files = Read(path);
        startupConsole.Say("Register", $"{files.Count} files of {path}, for tenant {tenant}");
        var progress = new ProgressLines(startupConsole);
        var read = ReadRegister.From(files, RegisterDay.Of(app.Services.GetRequiredService<TimeProvider>().GetUtcNow()), progress);
        var outcome = isImport
            ? await ImportAsync(app, tenant, read, accepts ? RegisterConsent.Everything : RegisterConsent.Likely, progress)
            : await CheckAsync(app, tenant, read);
        RegisterTemplateFile.WriteChecked(path, files, outcome, startupConsole);
        return await RegisterOutcomeLines.TellAsync(outcome, isImport, accepts, startupConsole, context.Errors);
    }

    private static string TenantOf(WebApplication app) => RegisterTenant.Of(
        app.Configuration, app.Services.GetRequiredService<DemonstrationSwitch>().TenantId);

    private static IReadOnlyList<RegisterFile> Read(string folder)
    {
        try
        {
            return RegisterFolder.Read(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new ConfigurationProblemException(Name, $"the folder {folder} cannot be read ({exception.Message.TrimEnd('.')}).");
        }
    }

    private static async Task<RegisterOutcome> CheckAsync(WebApplication app, string tenant, ReadRegister files)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<ClusterDbContext>().Database;
        var isNew = !(await database.GetAppliedMigrationsAsync()).Any();
        if (!isNew && (await database.GetPendingMigrationsAsync()).Any())
        {
            throw new ConfigurationProblemException(
                DatabaseSettings.Setting,
                "the database was made by an earlier version. Start the bot once, which upgrades it, and check again.");
        }

        return await scope.ServiceProvider.GetRequiredService<RegisterImporter>().CheckAsync(tenant, files, isNew, CancellationToken.None);
    }

    private static async Task<RegisterOutcome> ImportAsync(
        WebApplication app, string tenant, ReadRegister files, RegisterConsent consent, ProgressLines progress)
    {
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await app.Services.GetRequiredService<IDatabaseEngine>()
                .SetUpBesideAsync(scope.ServiceProvider.GetRequiredService<ClusterDbContext>(), CancellationToken.None);
        }

        return await app.Services.GetRequiredService<Transactions>().RunAsync(
            tenant,
            (services, cancellationToken) =>
                services.GetRequiredService<RegisterImporter>().ImportAsync(tenant, files, consent, progress, cancellationToken),
            CancellationToken.None);
    }

    private sealed class ProgressLines(StartupConsole startupConsole) : IProgress<RegisterProgress>
    {
        public void Report(RegisterProgress value) =>
            startupConsole.Say("", string.Create(CultureInfo.InvariantCulture, $"{value.What}: {value.Done:N0} of {value.Total:N0}"));
    }
}
