using System.Globalization;
using System.Text.RegularExpressions;
using ClusterBot.Domain.Records;
using ClusterBot.Domain.Records.Search;

namespace ClusterBot.Bot.ReadModels.Finding;

/// <summary>A question to the records: words, and filters that narrow them.</summary>
public sealed partial record FindQuestion
{
    private const string Summaries = "summaries";

    private const string Decisions = "decisions";

    /// <summary>The words that are left when everything else is taken out, as typed.</summary>
    public required string Words { get; init; }

    public required SearchQuery Query { get; init; }

    public RecordKind? Kind { get; init; }

    public SearchSource? Source { get; init; }

    public int? Psa { get; init; }

    public string? Department { get; init; }

    /// <summary>The value of a field with choices, such as "adopted".</summary>
    public string? Status { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>True when only records can be meant.</summary>
    public bool IsOfRecords => Source == SearchSource.Record || Department is not null || Status is not null || Tags.Count > 0;

    /// <summary>The filters in words; null when there is none.</summary>
    public string? Filters
    {
        get
        {
            string?[] parts =
            [
                Source == SearchSource.Summary ? Summaries : Source == SearchSource.Decision ? Decisions
                    : Kind is { } kind ? kind.Names()[^1] : null,
                Psa is { } psa ? $"PSA {psa}" : null,
                Status is { } status ? $"status {status}" : null,
                Department is { } department ? $"department {department}" : null,
                .. Tags.Select(tag => "#" + tag),
            ];
            var told = parts.OfType<string>().ToList();
            return told.Count == 0 ? null : string.Join(", ", told);
        }
    }

    /// <summary>
    /// Reads "virtual courts", "barriers about data sharing, PSA 16", "practices status adopted #housing department MoJ".
    /// </summary>
    public static FindQuestion Read(string typed, IReadOnlyList<RecordKind> kinds)
    {
        var rest = typed;
        var tags = Take(TagWord(), ref rest).Select(match => match.Groups[1].Value.ToLowerInvariant()).ToList();
        var psa = Take(PsaWord(), ref rest).Select(match => (int?)int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))
            .FirstOrDefault();
        var department = Take(DepartmentWord(), ref rest).Select(match => match.Groups[1].Value.Trim()).FirstOrDefault();
        var status = Take(StatusWord(), ref rest).Select(match => match.Groups[1].Value).FirstOrDefault();
        var (source, kind) = Opening(kinds, ref rest);
        var words = Blanks().Replace(rest, " ").Trim(' ', ',', '.', '?', '!', ':', ';');
        return new FindQuestion
        {
            Words = words,
            Query = SearchQuery.Read(words),
            Kind = kind,
            Source = source,
            Psa = psa,
            Department = department,
            Status = status,
            Tags = tags,
        };
    }

    // A kind opens the question: "barriers about data sharing". Elsewhere it is a word like another.
    private static (SearchSource? Source, RecordKind? Kind) Opening(IReadOnlyList<RecordKind> kinds, ref string rest)
    {
        var text = rest.TrimStart();
        IEnumerable<(string Name, SearchSource Source, RecordKind? Kind)> names =
        [
            (Summaries, SearchSource.Summary, null), (Decisions, SearchSource.Decision, null),
            .. kinds.SelectMany(kind => kind.Names()
                .Where(name => name != kind.Code || name.Equals(kind.Name, StringComparison.OrdinalIgnoreCase))
                .Select(name => (name, SearchSource.Record, (RecordKind?)kind))),
        ];
        var opening = names.OrderByDescending(each => each.Name.Length).FirstOrDefault(each => Opens(text, each.Name));
        rest = About().Replace(text[(opening.Name?.Length ?? 0)..], "");
        return opening.Name is null ? (null, null) : (opening.Source, opening.Kind);
    }

    private static bool Opens(string text, string name) =>
        text.StartsWith(name, StringComparison.OrdinalIgnoreCase)
        && (text.Length == name.Length || !char.IsLetterOrDigit(text[name.Length]));

    private static List<Match> Take(Regex words, ref string rest)
    {
        var found = words.Matches(rest).ToList();
        rest = words.Replace(rest, " ");
        return found;
    }

    [GeneratedRegex(
        @"(?<=^|\s)(?:#|tag(?:ged)?\s+)([\p{L}\p{Nd}][\p{L}\p{Nd}\-]*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TagWord();

    [GeneratedRegex(
        @"(?:\b(?:of|for|about|in|on)\s+)?\bpsa\s*\#?\s*([1-9][0-9]{0,2})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PsaWord();

    [GeneratedRegex(@"\b(?:department|dept)\s*:?\s+([^,;#]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DepartmentWord();

    [GeneratedRegex(@"\bstatus\s*:?\s+([\p{L}\-]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StatusWord();

    [GeneratedRegex(@"^[\s,:]*(?:(?:about|on|of|for|with)\s+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex About();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();
}
