using System.Text.RegularExpressions;

namespace ClusterBot.Domain.Records;

/// <summary>The tags of a record: single words in lower case, in the order in which they were given.</summary>
public static partial class RecordTags
{
    /// <summary>The most tags of a record.</summary>
    public const int MaxTags = 8;

    /// <summary>The longest tag, in characters.</summary>
    public const int MaxLength = 40;

    /// <summary>The longest form in which tags are stored.</summary>
    public const int MaxStored = MaxTags * (MaxLength + 1);

    /// <summary>Returns the tags of what was typed with blanks or commas between, stored with single blanks.</summary>
    public static string Normal(string? typed) => string.Join(' ', Words().Matches((typed ?? "").ToLowerInvariant())
        .Select(word => word.Value.Trim('-'))
        .Where(word => word.Length is > 0 and <= MaxLength)
        .Distinct(StringComparer.Ordinal)
        .Take(MaxTags));

    /// <summary>Returns the tags one by one.</summary>
    public static IReadOnlyList<string> Of(string stored) => stored.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"[\p{L}\p{Nd}][\p{L}\p{Nd}\-]*", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
