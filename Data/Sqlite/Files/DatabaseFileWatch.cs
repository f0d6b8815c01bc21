using System.Runtime.InteropServices;
using ClusterBot.Data.Setup;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ClusterBot.Data.Sqlite.Files;

/// <summary>
/// Tells when the database's path no longer leads to the file that was set up: what is written then is in a file that nobody will
/// find. SQLite itself compares the two; see <see href="https://www.sqlite.org/c3ref/c_fcntl_begin_atomic_write.html">HAS_MOVED</see>.
/// Where it cannot, the system does not let go of an open file.
/// </summary>
internal sealed class DatabaseFileWatch(DatabaseSettings settings) : IDisposable
{
    private const int HasMoved = 20;

    // Opened and never used: it holds no lock, and the file's number is given to no other meanwhile.
    private volatile SqliteConnection? _open;

    /// <summary>From here on the file that is there now is the right one.</summary>
    public void Begin()
    {
        var builder = new SqliteConnectionStringBuilder(settings.ConnectionString)
        {
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
            ForeignKeys = null,
        };
        var connection = new SqliteConnection(builder.ConnectionString);
        connection.Open();
        _open?.Dispose();
        _open = connection;
    }

    /// <exception cref="DatabaseFileGoneException">The file was removed, moved or replaced.</exception>
    public void Check()
    {
        if (_open?.Handle is { IsClosed: false } file
            && sqlite3_file_control(file, IntPtr.Zero, HasMoved, out var hasMoved) == raw.SQLITE_OK
            && hasMoved != 0)
        {
            throw new DatabaseFileGoneException();
        }
    }

    public void Dispose() => _open?.Dispose();

#pragma warning disable SYSLIB1054, CA1707, SA1300 // The library's own name, and one call that needs no generated code.
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    [DllImport("e_sqlite3", CallingConvention = CallingConvention.Cdecl)]
    private static extern int sqlite3_file_control(sqlite3 db, IntPtr name, int operation, out int result);
#pragma warning restore SYSLIB1054, CA1707, SA1300
}

/// <summary>The database's file is not the one any more that was set up.</summary>
public sealed class DatabaseFileGoneException() : IOException(StorageFaultText.Replaced);
