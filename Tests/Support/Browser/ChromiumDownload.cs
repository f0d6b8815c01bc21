using System.Formats.Tar;
using System.IO.Compression;
using System.Runtime.InteropServices;
using Processor = System.Runtime.InteropServices.Architecture;

namespace ClusterBot.Tests.Support.Browser;

/// <summary>
/// The Chromium that comes inside the npm package <c>@sparticuz/chromium</c>: a compressed program with the few libraries and the font
/// that a bare Linux lacks. It is unpacked once into the folder that the package was installed in.
/// </summary>
internal static class ChromiumDownload
{
    private static readonly SemaphoreSlim OneAtATime = new(1);

    public static async Task<ChromiumExecutable> UnpackedAsync(CancellationToken cancellationToken)
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.ProcessArchitecture is not Processor.X64)
        {
            Skips.Because($"No Chromium was found: install it, or name it in {ChromiumExecutable.PathVariable}.");
        }

        var modules = await NpmFolder.InstalledAsync(Repository.PathTo("Tests", "Rendering", "browser"), cancellationToken);
        var folder = Path.Combine(Path.GetDirectoryName(modules)!, "chromium");
        await OneAtATime.WaitAsync(cancellationToken);
        try
        {
            if (!Directory.Exists(folder))
            {
                await UnpackAsync(Path.Combine(modules, "@sparticuz", "chromium", "bin"), folder, cancellationToken);
            }
        }
        finally
        {
            OneAtATime.Release();
        }

        return ChromiumExecutable.At(Path.Combine(folder, "chromium"))
            .With("LD_LIBRARY_PATH", Path.Combine(folder, "lib"))
            .With("FONTCONFIG_PATH", folder)
            .With("HOME", folder);
    }

    /// <summary>Into a folder beside the final one, which then takes its name: an unpacking that broke off leaves nothing behind.</summary>
    private static async Task UnpackAsync(string packed, string folder, CancellationToken cancellationToken)
    {
        var partial = Directory.CreateDirectory($"{folder}-{Guid.NewGuid():n}").FullName;
        var program = Path.Combine(partial, "chromium");
        await using (var file = File.Create(program))
        await using (var source = Decompress(Path.Combine(packed, "chromium.br")))
        {
            await source.CopyToAsync(file, cancellationToken);
        }

        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        foreach (var archive in new[] { "al2023.tar.br", "swiftshader.tar.br", "fonts.tar.br" })
        {
            await using var source = Decompress(Path.Combine(packed, archive));
            await TarFile.ExtractToDirectoryAsync(source, partial, overwriteFiles: true, cancellationToken);
        }

        await File.WriteAllTextAsync(Path.Combine(partial, "fonts.conf"), FontsOf(folder), cancellationToken);
        Directory.Move(partial, folder);
    }

    /// <summary>
    /// The configuration in the package names folders of the cloud it was made for; without a font a page that has text crashes.
    /// </summary>
    private static string FontsOf(string folder) => $"""
        <?xml version="1.0"?>
        <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
        <fontconfig>
          <dir>{Path.Combine(folder, "fonts")}</dir>
          <cachedir>{Path.Combine(folder, "fonts-cache")}</cachedir>
        </fontconfig>
        """;

    private static BrotliStream Decompress(string path) => new(File.OpenRead(path), CompressionMode.Decompress);
}
