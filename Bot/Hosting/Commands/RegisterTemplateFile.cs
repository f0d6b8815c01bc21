using ClusterBot.Bot.Register;
using ClusterBot.Bot.Register.Findings;
using ClusterBot.Bot.Register.Workbooks;
using ClusterBot.Data.Setup;

namespace ClusterBot.Bot.Hosting.Commands;

/// <summary>Workbooks that the register's commands write: the empty one, and the copy with comments of one that was checked.</summary>
internal static class RegisterTemplateFile
{
    /// <summary>Writes the empty workbook, and never over a file that is there. Returns the exit code.</summary>
    /// <exception cref="ConfigurationProblemException">It cannot be written there.</exception>
    public static async Task<int> WriteAsync(string path, TextWriter output)
    {
        try
        {
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            await file.WriteAsync(RegisterTemplate.Write());
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ConfigurationProblemException("register", $"{path} cannot be written ({exception.Message.TrimEnd('.')}).");
        }

        new StartupConsole(output).Say("Register", $"{path} written. Fill it in, and check it with: register check {path}");
        return 0;
    }

    /// <summary>Writes a copy of a workbook beside it, with comments in the cells concerned, where there is anything to say.</summary>
    public static void WriteChecked(string path, IReadOnlyList<RegisterFile> files, RegisterOutcome outcome, StartupConsole startupConsole)
    {
        RegisterFinding[] findings = [.. outcome.Problems, .. outcome.Doubts];
        if (findings.Length == 0 || files is not [{ } file] || !File.Exists(path)
            || CheckedWorkbook.Write(file, [.. findings, .. outcome.Notes]) is not { } copy)
        {
            return;
        }

        var beside = Path.Combine(Path.GetDirectoryName(path) ?? "", $"{Path.GetFileNameWithoutExtension(path)}-checked.xlsx");
        try
        {
            File.WriteAllBytes(beside, copy);
            startupConsole.Say("Workbook", $"{beside} has these as comments in its cells");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            startupConsole.Say("Workbook", $"no copy with comments: {beside} cannot be written ({exception.Message.TrimEnd('.')})");
        }
    }
}
