using System.CommandLine;
using ClusterBot.Bot.Features.Demonstration;
using ClusterBot.Bot.Features.Health.Checks;
using ClusterBot.Bot.Register;
using ClusterBot.BotFramework.Authentication;
using ClusterBot.Cards.Health;
using Microsoft.Extensions.Options;

namespace ClusterBot.Bot.Hosting.Commands;

/// <summary>
/// <c>doctor</c>: says line by line what is right and what is not, each with its remedy. Nothing is changed, and the bot may run
/// meanwhile. 0: all is right. 1: something is wrong. 2: it could not look.
/// </summary>
internal static class DoctorCommand
{
    private const int NameWidth = 44;

    public static Command Create(CommandContext context)
    {
        var command = new Command(
            "doctor", "Looks at settings, database, sign-in, Teams, Microsoft Graph, the model, channels, people and the clock, and says "
                + "what to do.");
        command.SetAction((_, cancellationToken) => RunAsync(context, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        try
        {
            await using var app = context.BuildForDoctor();
            _ = app.Services.GetRequiredService<IOptions<BotFrameworkOptions>>().Value;
            await using var scope = app.Services.CreateAsyncScope();
            var tenant = RegisterTenant.Find(app.Configuration, app.Services.GetRequiredService<DemonstrationSwitch>().TenantId);
            return await TellAsync(
                await scope.ServiceProvider.GetRequiredService<Checkup>().RunAllAsync(tenant, cancellationToken), context.Output);
        }
        catch (Exception exception) when (StartupErrors.Describe(exception) is { } problems)
        {
            return await TellAsync(
                [.. problems.Select(problem => new CheckLine(
                    "settings", CheckStatus.Wrong, problem, "Put this right first: without it nothing else can be looked at."))],
                context.Output);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            await context.Errors.WriteLineAsync($"doctor could not look ({exception.GetType().Name}).");
            return ProgramCommands.WrongUse;
        }
    }

    private static async Task<int> TellAsync(IReadOnlyList<CheckLine> lines, TextWriter output)
    {
        foreach (var line in lines)
        {
            await output.WriteLineAsync($"{line.Sign} {line.Name.PadRight(NameWidth)} {line.Text}");
            if (line.Remedy is { } remedy)
            {
                await output.WriteLineAsync($"  {"",-NameWidth} {remedy}");
            }
        }

        var wrong = lines.Count(line => line.Status == CheckStatus.Wrong);
        await output.WriteLineAsync();
        await output.WriteLineAsync(wrong switch
        {
            0 => "All is right.",
            1 => "1 thing is wrong.",
            _ => $"{wrong} things are wrong.",
        });
        return wrong == 0 ? 0 : 1;
    }
}
