using System.Globalization;
using ClusterBot.Cards.Model;

namespace ClusterBot.Bot.Register;

/// <summary>Something that must be put right before anything is imported.</summary>
/// <param name="File">The file, or what else is spoken of.</param>
/// <param name="Row">As a spreadsheet counts; none where it is about the file as a whole.</param>
/// <param name="Column">The column's name, where it is about a cell.</param>
/// <param name="Value">What stands there; none where it is about no cell.</param>
/// <param name="Expected">What is wrong or what is expected, in a sentence.</param>
public sealed record RegisterProblem(string File, int? Row, string? Column, string? Value, string Expected)
{
    private const int MostShown = 60;

    /// <summary>For instance <c>readings.csv, row 12, value: "abc". Please type a number ...</c></summary>
    public string Line
    {
        get
        {
            var row = Row is { } number ? string.Create(CultureInfo.InvariantCulture, $", row {number}") : "";
            var column = Column is { } name ? $", {name}" : "";
            var value = Value is null ? "" : Value.Length == 0 ? "empty. " : $"\"{TypedText.Plain(Value, MostShown)}\". ";
            return $"{File}{row}{column}: {value}{Expected}";
        }
    }
}
