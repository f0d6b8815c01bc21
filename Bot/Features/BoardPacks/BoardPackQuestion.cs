using System.Globalization;
using System.Text.RegularExpressions;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Data.Entities;

namespace ClusterBot.Bot.Features.BoardPacks;

/// <summary>The words after "board pack": one PSA, a kind of file, a cluster.</summary>
/// <param name="Psa">The number of the PSA; null for all of the cluster.</param>
/// <param name="Format">The kind of file; null for the card.</param>
/// <param name="Of">The command with the rest of the words: the name of a cluster, perhaps.</param>
internal sealed partial record BoardPackQuestion(int? Psa, FileFormat? Format, Command Of)
{
    public static BoardPackQuestion Read(Command command)
    {
        var psa = Number().Match(command.Arguments);
        var format = Presentation().IsMatch(command.Arguments) ? FileFormat.Presentation
            : Workbook().IsMatch(command.Arguments) ? FileFormat.Workbook
            : (FileFormat?)null;
        var rest = Workbook().Replace(Presentation().Replace(Number().Replace(command.Arguments, " "), " "), " ");
        return new BoardPackQuestion(
            psa.Success ? int.Parse(psa.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null, format,
            command with { Arguments = rest.Trim(' ', '.', '?', '!') });
    }

    [GeneratedRegex(@"\b(psa)\s*(?<number>[0-9]{1,4})\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex(@"\b((as|in)\s+)?(a\s+)?(power\s?point|pptx?|slides)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Presentation();

    [GeneratedRegex(@"\b((as|in)\s+)?(an?\s+)?(excel|xlsx|workbook|spreadsheet)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Workbook();
}
