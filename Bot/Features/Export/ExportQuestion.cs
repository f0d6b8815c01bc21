using ClusterBot.Data.Entities;
using ClusterBot.Bot.Turns.Commands;

namespace ClusterBot.Bot.Features.Export;

/// <summary>The file that somebody asks for.</summary>
/// <param name="Format">An Excel workbook unless CSV is named.</param>
/// <param name="Of">The command without the words for the format and for all that it holds: what is left may name a cluster.</param>
internal sealed record ExportQuestion(FileFormat Format, Command Of)
{
    private static readonly string[] Csv = ["csv", "csvs"];

    private static readonly string[] Formats = [.. Csv, "excel", "xlsx", "workbook", "file", "files", "as", "an", "a", "to", "into",
        "everything", "data", "figures", "record", "full"];

    public static ExportQuestion Read(Command command)
    {
        var words = command.Arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new ExportQuestion(
            words.Any(word => Is(Csv, word)) ? FileFormat.Zip : FileFormat.Workbook,
            command with { Arguments = string.Join(' ', words.Where(word => !Is(Formats, word))) });
    }

    private static bool Is(string[] words, string word) => words.Contains(word.Trim('.', ',', '?', '!'), StringComparer.OrdinalIgnoreCase);
}
