using System.Diagnostics;

namespace ClusterBot.Tests.Support.Databases;

/// <summary>PostgreSQL's programs on this machine. It refuses to run as root, so root runs it as nobody.</summary>
public sealed class PostgreSqlPrograms
{
    private const string Nobody = "65534";

    private static readonly string[] AsNobody = ["setpriv", $"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups"];

    private readonly string _folder;

    private PostgreSqlPrograms(string folder) => _folder = folder;

    private static bool IsRoot => Environment.UserName == "root";

    /// <summary>Debian's, the newest; none when the package is not installed.</summary>
    public static PostgreSqlPrograms? Debians()
    {
        const string Versions = "/usr/lib/postgresql";
        var folder = (Directory.Exists(Versions) ? Directory.GetDirectories(Versions) : [])
            .Order(StringComparer.Ordinal)
            .LastOrDefault(version => File.Exists(Path.Combine(version, "bin", "initdb")));
        return folder is null ? null : new PostgreSqlPrograms(folder);
    }

    /// <param name="folder">The one above <c>bin</c>, <c>lib</c> and <c>share</c>.</param>
    /// <param name="into">Where they are copied to, so that whoever runs them can reach them.</param>
    public static async Task<PostgreSqlPrograms> CopiedAsync(string folder, string into)
    {
        await RunAsync(["cp", "-R", folder, into]);
        return new PostgreSqlPrograms(into);
    }

    /// <summary>The command line that runs one of the programs as somebody who may.</summary>
    public string[] Command(string program, IEnumerable<string> arguments) =>
        [.. IsRoot ? AsNobody : [], Path.Combine(_folder, "bin", program), .. arguments];

    /// <summary>Runs one of the programs to its end.</summary>
    public async Task<string> RunAsync(string program, params string[] arguments) => await RunAsync(Command(program, arguments));

    /// <summary>Makes the folder that of whoever runs the server.</summary>
    public static async Task GiveAsync(string folder)
    {
        if (IsRoot)
        {
            await RunAsync(["chown", "-R", $"{Nobody}:{Nobody}", folder]);
        }
    }

    private static async Task<string> RunAsync(string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = "/",
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException($"{command[0]} ended with {process.ExitCode}: {errors}");
    }
}
