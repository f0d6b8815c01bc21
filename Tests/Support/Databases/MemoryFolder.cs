namespace ClusterBot.Tests.Support.Databases;

/// <summary>
/// Temporary folders that are held in memory where the system offers that: a disk costs more than what most tests do on it.
/// </summary>
internal static class MemoryFolder
{
    private const string InMemory = "/dev/shm";

    /// <summary>Several times the memory that all concurrent runs need. A container's own limit may be as low as 64 MB.</summary>
    private const long Enough = 2L << 30;

    private static readonly string Root = HasRoom() ? InMemory : Path.GetTempPath();

    public static DirectoryInfo Create(string prefix) => Directory.CreateDirectory(Path.Combine(Root, prefix + Path.GetRandomFileName()));

    private static bool HasRoom()
    {
        try
        {
            return Directory.Exists(InMemory) && new DriveInfo(InMemory).AvailableFreeSpace > Enough;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
