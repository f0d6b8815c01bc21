using System.IO.Compression;
using ClusterBot.Bot.Register.Rows;

namespace ClusterBot.Bot.Register;

/// <summary>The files of a register, from where they lie.</summary>
internal static class RegisterFolder
{
    private const int MaxFiles = 50;

    /// <summary>
    /// The files of the folder itself, of whichever kind: what cannot be read is told, not passed over. Of one that is far too large
    /// no more is read than shows that. A path to a file is that file alone; a zip archive is the files in it.
    /// </summary>
    /// <exception cref="IOException">The folder or a file in it cannot be read.</exception>
    public static IReadOnlyList<RegisterFile> Read(string path) => File.Exists(path)
        ? From(Open(path))
        :
        [
            .. Directory.EnumerateFiles(path).Order(StringComparer.Ordinal)
                .Where(file => !IsOfTheSystem(Path.GetFileName(file)))
                .Take(MaxFiles)
                .Select(Open),
        ];

    /// <summary>The files that one sent file is: those in it where it is an archive, else itself.</summary>
    public static IReadOnlyList<RegisterFile> From(RegisterFile file) =>
        !file.Name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) ? [file] : Unpack(file.Content) ?? [file with { Content = [] }];

    /// <summary>The files of a zip archive, in whichever folder of it they lie; null where it is no archive that can be read.</summary>
    public static IReadOnlyList<RegisterFile>? Unpack(byte[] archive)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(archive), ZipArchiveMode.Read);
            var files = new List<RegisterFile>();
            foreach (var entry in zip.Entries.Where(entry => entry.Name.Length > 0 && !IsOfTheSystem(entry.Name)))
            {
                files.Add(Open(entry));
                if (files.Count > MaxFiles || files.Sum(file => (long)file.Content.Length) > 2 * Bounds.FileBytes)
                {
                    return null;
                }
            }

            return files;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Notes that systems and programs put beside people's files.</summary>
    private static bool IsOfTheSystem(string name) =>
        name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal)
        || name.Equals("Thumbs.db", StringComparison.OrdinalIgnoreCase) || name.Equals("desktop.ini", StringComparison.OrdinalIgnoreCase);

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

/// <summary>One file of a register, as it came.</summary>
/// <param name="Name">Without folders.</param>
/// <param name="Content">Its bytes.</param>
public sealed record RegisterFile(string Name, byte[] Content);
