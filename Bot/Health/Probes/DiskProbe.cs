using System.Globalization;
using ClusterBot.Data.Setup;
using ClusterBot.Data.Sqlite.Files;

namespace ClusterBot.Bot.Health.Probes;

/// <summary>Looks how much room is left where the embedded database is.</summary>
internal sealed class DiskProbe : IProbe
{
    public const string Setting = "Health:FreeDiskMegabytes";

    private const long Megabyte = 1024 * 1024;
    private const long Default = 200;

    private readonly DriveInfo _drive;
    private readonly long _least;

    /// <exception cref="ConfigurationProblemException">The setting cannot be read.</exception>
    public DiskProbe(DatabaseSettings settings, IConfiguration configuration)
    {
        _drive = new DriveInfo(Path.GetDirectoryName(SqliteFile.PathOf(settings.ConnectionString))!);
        _least = string.IsNullOrWhiteSpace(configuration[Setting]) ? Default
            : long.TryParse(configuration[Setting], NumberStyles.None, CultureInfo.InvariantCulture, out var megabytes) ? megabytes
            : throw new ConfigurationProblemException(Setting, "must be a whole number of megabytes.");
    }

    public Dependency Dependency => Dependency.Disk;

    public bool OnlyWhenFaulty => false;

    public Task<string?> FindProblemAsync(CancellationToken cancellationToken)
    {
        var free = _drive.AvailableFreeSpace / Megabyte;
        return Task.FromResult(free >= _least ? null : $"Only {free} MB are free on the disk that the database is on.");
    }
}
