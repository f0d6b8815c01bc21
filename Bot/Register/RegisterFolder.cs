using System.IO.Compression;
using ClusterBot.Bot.Register.Rows;

namespace ClusterBot.Bot.Register;

/// <summary>The files of a register, from where they lie.</summary>
internal static class RegisterFolder
{
    private const int MostFiles = 50;

    /// <summary>All CSV files of the folder itself. Of one that is far too large no more is read than shows that.</summary>
    /// <exception cref="IOException">The folder or a file in it cannot be read.</exception>
    public static IReadOnlyList<RegisterFile> Read(string folder) =>
    [
        .. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)
            .Where(path => Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase))
            .Take(MostFiles)
            .Select(Open),
    ];

    /// <summary>The CSV files of a zip archive, in whichever folder of it they lie; none where it is no archive that can be read.</summary>
    public static IReadOnlyList<RegisterFile>? Unpack(byte[] archive)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(archive), ZipArchiveMode.Read);
            var files = new List<RegisterFile>();
            // Beside the files themselves a Mac puts notes on them.
            foreach (var entry in zip.Entries.Where(entry => entry.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && !entry.Name.StartsWith('.')))
            {
                files.Add(Open(entry));
                if (files.Count > MostFiles || files.Sum(file => file.Content.Length) > 2 * Bounds.FileBytes)
                {
                    return null;
                }
            }

            return files;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>The same files as one archive.</summary>
    public static byte[] Pack(IEnumerable<RegisterFile> files)
    {
        using var archive = new MemoryStream();
        using (var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files)
            {
                using var entry = zip.CreateEntry(file.Name).Open();
                entry.Write(file.Content);
            }
        }

        return archive.ToArray();
    }

    private static RegisterFile Open(string path)
    {
        using var file = File.OpenRead(path);
        return new RegisterFile(Path.GetFileName(path), ReadUpToBound(file));
    }

    private static RegisterFile Open(ZipArchiveEntry entry)
    {
        using var file = entry.Open();
        return new RegisterFile(entry.Name, ReadUpToBound(file));
    }

    private static byte[] ReadUpToBound(Stream file)
    {
        using var content = new MemoryStream();
        var buffer = new byte[81_920];
        while (content.Length <= Bounds.FileBytes && file.Read(buffer) is > 0 and var count)
        {
            content.Write(buffer, 0, count);
        }

        return content.ToArray();
    }
}
