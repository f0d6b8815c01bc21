using System.ComponentModel;
using System.Diagnostics;

namespace ClusterBot.Tests.Support.Processes;

/// <param name="ExitCode">What the program ended with.</param>
/// <param name="Output">What it wrote, its errors after its output.</param>
public record CommandResult(int ExitCode, string Output);

/// <summary>Runs a program of the machine to its end.</summary>
public static class Command
{
    /// <returns>Nothing when there is no such program on this machine.</returns>
    public static async Task<CommandResult?> RunAsync(
        string program, IEnumerable<string> arguments, string folder, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        using var process = Start(start);
        if (process is null)
        {
            return null;
        }

        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return new CommandResult(process.ExitCode, await output + await errors);
    }

    private static Process? Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
