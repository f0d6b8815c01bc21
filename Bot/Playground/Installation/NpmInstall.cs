using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using ClusterBot.Data.Setup;

namespace ClusterBot.Bot.Playground.Installation;

/// <summary>One run of <c>npm ci</c>. What npm says goes to a file: it names addresses, which are nobody's business here.</summary>
internal sealed partial class NpmInstall(NodeTools tools, string folder, StartupConsole startupConsole, TimeProvider time)
{
    private static readonly TimeSpan SignOfLifeEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(5);

    private string LogFile => Path.Combine(folder, "install.log");

    /// <returns>Null, or the reason why it failed.</returns>
    public async Task<string?> RunAsync(CancellationToken cancellationToken)
    {
        using var process = new Process { StartInfo = Describe() };
        process.Start();
        using var deadline = new CancellationTokenSource(Deadline, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            var output = ReadAsync(process, either.Token);
            await SayNowAndThenUntilAsync(output, either.Token);
            var said = await output;
            await process.WaitForExitAsync(either.Token);
            await File.WriteAllTextAsync(LogFile, said, either.Token);
            return process.ExitCode == 0 ? null : Explain(said);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return $"npm did not end within {Deadline.TotalMinutes.ToString(CultureInfo.InvariantCulture)} minutes.";
        }
        finally
        {
            End(process);
        }
    }

    private ProcessStartInfo Describe()
    {
        var start = NpmCi();
        start.Environment["NODE_OPTIONS"] = $"--require \"{PlaygroundFiles.Parent.Replace('\\', '/')}\"";
        return start;
    }

    private ProcessStartInfo NpmCi() => new(tools.Npm)
    {
        WorkingDirectory = folder,
        ArgumentList =
        {
            "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", "--no-progress",
            "--fetch-retries=1", "--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=2000",
        },
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    private static async Task<string> ReadAsync(Process process, CancellationToken cancellationToken)
    {
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        return await output + await error;
    }

    private async Task SayNowAndThenUntilAsync(Task done, CancellationToken cancellationToken)
    {
        var startedAt = time.GetTimestamp();
        while (await Task.WhenAny(done, Task.Delay(SignOfLifeEvery, time, cancellationToken)) != done)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var seconds = time.GetElapsedTime(startedAt).TotalSeconds.ToString("F0", CultureInfo.InvariantCulture);
            startupConsole.Say("Playground", $"still installing, {seconds} s");
        }
    }

    private string Explain(string said)
    {
        var code = ErrorCode().Match(said) is { Success: true } match ? match.Groups[1].Value : "an error";
        var shown = Path.GetRelativePath(Directory.GetCurrentDirectory(), LogFile);
        return $"npm could not get it from the package registry ({code}); {shown} holds what npm said.";
    }

    private static void End(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }
    }

    [GeneratedRegex(@"npm (?:error|ERR!) code (\w+)")]
    private static partial Regex ErrorCode();
}
