using System.Globalization;
using System.IO.Compression;
using ClusterBot.Bot.Register.Rows;

namespace ClusterBot.Bot.Register.Workbooks;

/// <summary>Looks at a workbook as the archive that it is, before anything in it is understood.</summary>
internal static class WorkbookSafety
{
    private const int MaxParts = 2_000;

    private const string Unreadable = "This is not an Excel workbook that can be read. Please open it in Excel and save it as .xlsx.";

    private const string Locked =
        "This workbook has a password, or is of an old kind. Please take the password off and save it as an Excel workbook (.xlsx).";

    private const string Macros = "This workbook has macros in it. Please save it as an Excel workbook (.xlsx) without macros.";

    /// <summary>Returns why the workbook is not opened; null where it may be.</summary>
    public static string? Refusal(byte[] content)
    {
        if (content is [0xD0, 0xCF, 0x11, 0xE0, ..])
        {
            return Locked;
        }

        try
        {
            using var zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            return zip.Entries.Count > MaxParts ? TooLarge
                : zip.Entries.Any(entry => entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) ? Macros
                : IsTooLarge(zip) ? TooLarge
                : null;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException)
        {
            return Unreadable;
        }
    }

    private static string TooLarge { get; } = string.Create(
        CultureInfo.InvariantCulture,
        $"This workbook holds more than {Bounds.WorkbookBytes / (1024 * 1024)} MB, so it is most likely not what it should be.");

    /// <summary>An archive need not tell its true sizes: the parts are unpacked, into nothing, until it is too much.</summary>
    private static bool IsTooLarge(ZipArchive zip)
    {
        var buffer = new byte[81_920];
        var all = 0L;
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            while (part.Read(buffer) is > 0 and var count)
            {
                all += count;
                if (all > Bounds.WorkbookBytes)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
