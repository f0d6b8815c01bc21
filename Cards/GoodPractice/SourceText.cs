using System.Text.RegularExpressions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;

namespace ClusterBot.Cards.GoodPractice;

/// <summary>The text of a cited message, the cited words in bold. Of a long one the part around them.</summary>
internal static partial class SourceText
{
    private static readonly TimeSpan LongestSearch = TimeSpan.FromMilliseconds(200);

    public static RichTextBlock Build(string text, string? quote, int length)
    {
        var plain = UserText.Plain(text, int.MaxValue);
        if (Find(plain, quote) is not { } said)
        {
            return UserText.Block(plain, length) with { Spacing = Spacing.Small };
        }

        var room = Math.Max(0, length - said.Length);
        var before = End(plain[..said.Index], room / 3);
        var after = plain[(said.Index + said.Length)..];
        return new RichTextBlock([.. Before(before), .. Bold(said.Value, length), .. After(after, room - before.Length)])
        {
            Spacing = Spacing.Small,
        };
    }

    /// <summary>A quote is verbatim apart from white space.</summary>
    private static Match? Find(string plain, string? quote)
    {
        if (string.IsNullOrWhiteSpace(quote))
        {
            return null;
        }

        var words = Blanks().Split(UserText.Plain(quote, int.MaxValue)).Where(word => word.Length > 0).Select(Regex.Escape);
        try
        {
            var match = Regex.Match(plain, string.Join(@"\s+", words), RegexOptions.CultureInvariant, LongestSearch);
            return match is { Success: true, Length: > 0 } ? match : null;
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    /// <summary>The end of a text, from the beginning of a word.</summary>
    private static string End(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = text[^length..];
        var word = Blanks().Match(end);
        return word.Success ? "… " + end[(word.Index + word.Length)..] : "… ";
    }

    // A run is trimmed by the cleaning of what was typed, so the white space between runs is a run of ours.
    private static IEnumerable<TextRun> Before(string before)
    {
        if (!string.IsNullOrWhiteSpace(before))
        {
            yield return UserText.Run(before, int.MaxValue);
            yield return Blank(before[before.TrimEnd().Length..]);
        }
    }

    private static IEnumerable<TextRun> Bold(string said, int length)
    {
        yield return UserText.Run(said, length) with { Weight = TextWeight.Bolder };
    }

    private static IEnumerable<TextRun> After(string after, int length)
    {
        if (string.IsNullOrWhiteSpace(after))
        {
            yield break;
        }

        yield return Blank(after[..^after.TrimStart().Length]);
        yield return UserText.Run(after, Math.Max(1, length));
    }

    private static TextRun Blank(string between) => new(between.Count(c => c == '\n') switch
    {
        0 => between.Length > 0 ? " " : "",
        1 => "\n",
        _ => "\n\n",
    });

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}

/// <summary>Numbers the cited messages in the order in which a reader meets them.</summary>
internal sealed class SourceNumbers
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public SourceNumbers(IEnumerable<SourceView> sources)
    {
        foreach (var source in sources)
        {
            _numbers.TryAdd(source.MessageId, _numbers.Count + 1);
        }
    }

    public int Of(SourceView source) => _numbers[source.MessageId];

    /// <summary>The marks behind a point.</summary>
    public string Marks(IEnumerable<SourceView> sources) => string.Concat(sources.Select(Of).Distinct().Select(number => $" [{number}]"));
}
