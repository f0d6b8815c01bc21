namespace ClusterBot.Tests.Support.Processes;

/// <summary>A program of a few lines that stands in for one of the machine's.</summary>
public static class ShellProgram
{
    public static void Write(string path, string lines)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("The programs that stand in for Node are shell scripts.");
            return;
        }

        File.WriteAllText(path, $"#!/bin/sh\n{lines}\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
