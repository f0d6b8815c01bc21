using System.Diagnostics;

namespace ClusterBot.Tests.Support.Processes;

/// <summary>The processes of this machine, by what they were started with.</summary>
public static class ProcessTree
{
    /// <summary>Those whose arguments contain the text. Where there is no <c>/proc</c> the calling test is skipped.</summary>
    public static IEnumerable<Process> OfArguments(string text)
    {
        Assert.SkipUnless(Directory.Exists("/proc/self"), "The processes of a machine are read from /proc.");
        foreach (var process in Process.GetProcesses())
        {
            if ($"{Arguments(process.Id)} ".Contains(text, StringComparison.Ordinal))
            {
                yield return process;
            }
            else
            {
                process.Dispose();
            }
        }
    }

    private static string Arguments(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/cmdline").Replace('\0', ' ');
        }
        catch (IOException)
        {
            return "";
        }
    }
}
