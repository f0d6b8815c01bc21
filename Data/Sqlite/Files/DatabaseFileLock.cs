using System.Globalization;
using System.Text;
using ClusterBot.Data.Setup;

namespace ClusterBot.Data.Sqlite.Files;

/// <summary>
/// The right of one process to a database file: the operating system's lock on a small file beside it, which ends with the process
/// in any case. The small file stays as a sign that there was a database, so that none is created anew silently.
/// </summary>
internal sealed class DatabaseFileLock(DatabaseSettings settings) : IDisposable
{
    /// <summary>EWOULDBLOCK on Linux and on macOS, and a sharing violation on Windows.</summary>
    private static readonly int[] InUse = [11, 35, unchecked((int)0x80070020)];

    private const string Made = "made";

    private const string NotMade = "none";

    private readonly string _path = SqliteFile.PathOf(settings.ConnectionString) + ".lock";

    private FileStream? _held;

    public string Path => _path;

    /// <summary>True when a database was once set up beside the lock.</summary>
    public bool DatabaseWasMade { get; private set; }

    /// <summary>Takes the lock unless another process has it.</summary>
    public bool TryTake()
    {
        if (_held is not null)
        {
            return true;
        }

        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(_path)!);
            _held = new FileStream(_path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException exception) when (InUse.Contains(exception.HResult))
        {
            return false;
        }

        DatabaseWasMade = Read(_held).StartsWith(Made, StringComparison.Ordinal);
        Write(_held);
        return true;
    }

    /// <exception cref="ConfigurationProblemException">Another process has it.</exception>
    public void Take()
    {
        if (!TryTake())
        {
            throw InUseElsewhere();
        }
    }

    public ConfigurationProblemException InUseElsewhere() => new(
        DatabaseSettings.Setting,
        $"the database {SqliteFile.PathOf(settings.ConnectionString)} is in use by another process (its number is in {_path}). "
        + "A file is for one process; for several use PostgreSQL.");

    /// <summary>Records that the database is set up.</summary>
    public void DatabaseIsMade()
    {
        DatabaseWasMade = true;
        Write(_held ?? throw new InvalidOperationException("The lock is not held."));
    }

    public void Dispose() => _held?.Dispose();

    private static string Read(FileStream file)
    {
        var text = new byte[file.Length is > 0 and < 1000 ? file.Length : 0];
        file.Position = 0;
        file.ReadExactly(text);
        return Encoding.UTF8.GetString(text);
    }

    /// <summary>Writes everything at once, with a fixed length: cut off by a kill, it would deny that there was a database.</summary>
    private void Write(FileStream file)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{(DatabaseWasMade ? Made : NotMade)} {Environment.ProcessId,10}\n");
        file.Position = 0;
        file.Write(Encoding.UTF8.GetBytes(text));
    }
}
