using System.Globalization;
using System.Text.RegularExpressions;
using ClusterBot.Cards;
using ClusterBot.Cards.Model.Text;

namespace ClusterBot.Bot.Register.Findings;

/// <summary>All findings of one kind in one file or one column of it.</summary>
/// <param name="Level">Its weight.</param>
/// <param name="File">The file, or the sheet of a workbook, or what else is spoken of.</param>
/// <param name="Column">The column's name, where it is about cells.</param>
/// <param name="Kind">A sentence that holds for all places.</param>
/// <param name="Count">The number of places, also of those that are not kept.</param>
/// <param name="Places">The first places, in the order in which they were found.</param>
public sealed partial record RegisterFinding(
    FindingLevel Level, string File, string? Column, string Kind, int Count, IReadOnlyList<FindingPlace> Places)
{
    private const int MaxShownPlaces = 3;

    private const int MaxShownLetters = 60;

    /// <summary>
    /// One line, for instance <c>readings.csv, row 12, value: "abc". Please type a number ...</c>, or for several places
    /// <c>readings.csv, value: 60 rows, first 12 ("abc"), 13 ("def") and 14 ("ghi"). Please type a number ...</c>
    /// </summary>
    public string Line => Count == 1 ? One(Places[0]) : Several();

    private string One(FindingPlace place)
    {
        var row = place.Row is { } number ? string.Create(CultureInfo.InvariantCulture, $", row {number}") : "";
        var column = Column is { } name ? $", {name}" : "";
        var value = place.Value is null ? "" : place.Value.Length == 0 ? "empty. " : $"\"{Shown(place.Value)}\". ";
        return $"{File}{row}{column}: {value}{place.Text}";
    }

    private string Several()
    {
        var column = Column is { } name ? $", {name}" : "";
        var shown = Places.Take(MaxShownPlaces).Select(Short).ToList();
        var first = WordList.Of(shown, "and");
        var rows = Count <= MaxShownPlaces
            ? $"rows {first}"
            : string.Create(CultureInfo.InvariantCulture, $"{Count:N0} rows, first {first}");
        var news = Places[0].News ?? SentencesNotIn(Kind, Places[0].Text);
        var instance = news.Length == 0 ? "" : $" For instance: {news}";
        return $"{File}{column}: {rows}. {Kind}{instance}";
    }

    private static string SentencesNotIn(string said, string text)
    {
        var known = Sentences(said).ToHashSet(StringComparer.Ordinal);
        return string.Join(' ', Sentences(text).Where(sentence => !known.Contains(sentence)));
    }

    private static string[] Sentences(string text) => SentenceEnd().Split(text);

    [GeneratedRegex(@"(?<=[.?]) (?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    private static string Short(FindingPlace place)
    {
        var row = place.Row?.ToString(CultureInfo.InvariantCulture) ?? "1";
        return place.Value is null ? row : place.Value.Length == 0 ? $"{row} (empty)" : $"{row} (\"{Shown(place.Value)}\")";
    }

    private static string Shown(string value) => UserText.Plain(value.ReplaceLineEndings(" "), MaxShownLetters);
}

/// <summary>One place of a finding.</summary>
/// <param name="Row">The row as a spreadsheet counts; null where it is about the file as a whole.</param>
/// <param name="Value">The cell's content; null where it is about no cell.</param>
/// <param name="Text">A sentence about this place.</param>
public sealed record FindingPlace(int? Row, string? Value, string Text)
{
    /// <summary>The part that is about this place alone, behind the sentence for all; null when the place adds nothing to it.</summary>
    public string? News { get; init; }
}
