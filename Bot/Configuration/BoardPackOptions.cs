using System.Globalization;
using ClusterBot.Data.Setup;
using DocumentFormat.OpenXml.Packaging;

namespace ClusterBot.Bot.Configuration;

/// <summary>The section <c>BoardPacks</c>.</summary>
/// <param name="WorkingDaysBefore">
/// How many working days before a meeting a board's pack is sent: <c>WorkingDaysBefore</c>, 0 to 60, 5 by default. With 0 none is sent by
/// itself.
/// </param>
/// <param name="Template">The content of the department's own presentation, whose masters and layouts are used; null for ours.</param>
internal sealed record BoardPackOptions(int WorkingDaysBefore, byte[]? Template)
{
    private const string Section = "BoardPacks";

    private const int MaxDays = 60;

    /// <exception cref="ConfigurationProblemException">A value cannot be used.</exception>
    public static BoardPackOptions Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        return new BoardPackOptions(Days(section["WorkingDaysBefore"]), Presentation(section["Template"]));
    }

    private static int Days(string? text) =>
        string.IsNullOrWhiteSpace(text) ? 5
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= MaxDays ? days
            : throw new ConfigurationProblemException($"{Section}:WorkingDaysBefore", $"must be a whole number from 0 to {MaxDays}.");

    private static byte[]? Presentation(string? path)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            return null;
        }

        try
        {
            var content = File.ReadAllBytes(path);
            using var document = PresentationDocument.Open(new MemoryStream(content), isEditable: false);
            if (document.PresentationPart?.SlideMasterParts.Any(master => master.SlideLayoutParts.Any()) is true)
            {
                return content;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException
            or FileFormatException or OpenXmlPackageException)
        {
            // Said below.
        }

        throw new ConfigurationProblemException($"{Section}:Template", "must be the path of a PowerPoint file (.pptx) with a layout.");
    }
}
