using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.DataProtection;

/// <summary>
/// A person's names in typed texts, however they are written: the whole name forwards and backwards, with an initial for the given
/// name, with or without accents, and the e-mail address at any host. A given or a family name alone may be somebody else's.
/// </summary>
internal sealed class PersonDataText
{
    /// <summary>The invisible space that cards put into words that are too long for them.</summary>
    private const string Breakable = "\u200B?";

    /// <summary>The separators between the parts of a name: blanks of all kinds, full stops of initials, a comma.</summary>
    private const string Between = @"[\s\u200B.,]+";

    private const string Hyphens = @"[-\u2010\u2011\u2013\s]?";

    private const string Apostrophes = @"['\u2018\u2019\u02BC\u0060]?";

    /// <summary>Letters that Unicode decomposition does not take apart.</summary>
    private static readonly Dictionary<char, char> Undecomposed = new() { ['ø'] = 'o', ['ł'] = 'l', ['đ'] = 'd', ['ı'] = 'i' };

    private static readonly ILookup<char, char> Accented = Enumerable.Range(0x00C0, 0x1F00 - 0x00C0)
        .Select(code => (char)code)
        .Where(char.IsLetter)
        .ToLookup(letter => Base(letter));

    private readonly Regex _words;

    public PersonDataText(Person person)
        : this([person.Name], person.Email is null ? [] : [person.Email])
    {
    }

    /// <param name="names">What the person is called.</param>
    /// <param name="addresses">The person's e-mail addresses.</param>
    public PersonDataText(IEnumerable<string> names, IEnumerable<string> addresses)
    {
        var forms = names.SelectMany(NameForms).Concat(addresses.Where(address => !string.IsNullOrWhiteSpace(address)).Select(AddressForm))
            .Distinct();
        _words = new Regex(
            $@"(?:^|\b|(?<=\W))(?:{string.Join('|', forms.OrderByDescending(form => form.Length).DefaultIfEmpty(@"(?!)"))})(?=$|\W)",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(1));
    }

    public bool AreIn(string? text) => text is not null && _words.IsMatch(text);

    public string Replaced(string text) => _words.Replace(text, Person.Erased);

    private static IEnumerable<string> NameForms(string name)
    {
        var parts = name.Split([.. name.Where(char.IsWhiteSpace), ','], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
        {
            yield break;
        }

        // "Howard, Avery" in the register is the same person as "Avery Howard" in a text.
        var isBackwards = name.Contains(',', StringComparison.Ordinal);
        string[] order = isBackwards ? [.. parts.Skip(1), parts[0]] : parts;
        yield return string.Join(Between, order.Select(Letters));
        if (order.Length > 1)
        {
            var given = order[..^1];
            var family = Letters(order[^1]);
            yield return family + Between + string.Join(Between, given.Select(Letters));
            yield return Letters(given[0]) + Between + family;
            yield return family + Between + Letters(given[0]);
            yield return Letter(given[0][0]) + @"[\s\u200B.]+" + family;
            yield return family + @"[\s\u200B,]+" + Letter(given[0][0]) + @"\.?";
        }
    }

    private static string AddressForm(string address)
    {
        var local = address.Split('@')[0];
        return Letters(local) + (address.Contains('@', StringComparison.Ordinal) ? @"\u200B?@[\w\u200B.-]+" : "");
    }

    private static string Letters(string word) => string.Join(Breakable, word.Normalize(NormalizationForm.FormC).Select(Letter));

    private static string Letter(char letter) => letter switch
    {
        '-' or '\u2010' or '\u2011' => Hyphens,
        '\'' or '\u2018' or '\u2019' or '\u02BC' or '`' => Apostrophes,
        _ when char.IsLetter(letter) && Base(letter) is var plain && char.IsAsciiLetter(plain) =>
            $@"(?:[{plain}{string.Concat(Accented[plain])}]\p{{M}}*)",
        _ => Regex.Escape(letter.ToString()),
    };

    private static char Base(char letter)
    {
        var lower = char.ToLowerInvariant(letter);
        var first = lower.ToString().Normalize(NormalizationForm.FormD)[0];
        return CharUnicodeInfo.GetUnicodeCategory(first) == UnicodeCategory.LowercaseLetter
            ? Undecomposed.GetValueOrDefault(first, first)
            : lower;
    }
}
