using System.Text.RegularExpressions;
using ClusterBot.Cards.Records;
using ClusterBot.Domain.Records;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.Records.Writing;

/// <summary>The words behind "note", with which the form is filled in.</summary>
/// <param name="Kind">The kind that was named; null when none was.</param>
/// <param name="Draft">The fields that were understood.</param>
internal sealed partial record NoteWords(RecordKind? Kind, RecordDraft Draft)
{
    /// <summary>Reads "lesson: ask the hostels first #housing PSA 16" and "a barrier about PSA 16: the law".</summary>
    public static NoteWords Read(string arguments, IReadOnlyList<RecordKind> kinds)
    {
        var text = PlainText.Clean(arguments) ?? "";
        var (kind, rest) = KindOf(text, kinds);
        var tags = Tag().Matches(rest).Select(match => match.Groups[1].Value);
        var psa = Psa().Match(rest);
        var body = PlainText.Clean(Tag().Replace(rest, "").Trim(' ', ':', ',', '-', '–'));
        return new NoteWords(kind, RecordDraft.Of(
            (RecordInputs.Kind, kind?.Code),
            (RecordInputs.Text, body),
            (RecordInputs.Psa, psa.Success ? psa.Groups[1].Value : null),
            (RecordInputs.Tags, RecordTags.Normal(string.Join(' ', tags)) is { Length: > 0 } stored ? stored : null)));
    }

    /// <summary>Returns the kind that opens the text, and what follows it.</summary>
    public static (RecordKind? Kind, string Left) KindOf(string text, IReadOnlyList<RecordKind> kinds)
    {
        var start = Article().Match(text).Length;
        var named = kinds.SelectMany(kind => kind.Names().Select(name => (kind, name)))
            .OrderByDescending(each => each.name.Length)
            .FirstOrDefault(each => Opens(text, start, each.name));
        return named.kind is { } found ? (found, text[(start + named.name.Length)..].TrimStart(' ', ':', ',', '-', '–')) : (null, text);
    }

    // "data: ..." is the kind of the code data; "data sharing ..." is the beginning of a sentence.
    private static bool Opens(string text, int start, string name) =>
        text.AsSpan(start).StartsWith(name, StringComparison.OrdinalIgnoreCase)
        && text[(start + name.Length)..] is "" or [':' or ',' or '-' or '–', ..] or [' ', ':' or '-' or '–', ..];

    [GeneratedRegex(@"^(?:(?:a|an|the)\s+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex(@"(?<=^|\s)#([\p{L}\p{Nd}][\p{L}\p{Nd}\-]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\bpsa\s*\#?\s*([1-9][0-9]{0,2})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Psa();
}
