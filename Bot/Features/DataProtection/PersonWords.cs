using System.Text.RegularExpressions;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.DataProtection;

/// <summary>What a person is called by in typed texts: the whole name and the e-mail address, however they are written.</summary>
internal sealed class PersonWords
{
    /// <summary>Cards put an invisible space into words that are too long for them.</summary>
    private const string Breakable = "\u200B?";

    private readonly Regex _words;

    public PersonWords(Person person)
    {
        var names = new[] { person.Name, person.Email }
            .Where(name => !string.IsNullOrWhiteSpace(name))
            .Select(name => string.Join(@"\s+", name!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Letters)));
        _words = new Regex(
            $@"(?:^|\b|(?<=\W))(?:{string.Join('|', names)})(?=$|\W)",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(1));
    }

    public bool AreIn(string? text) => text is not null && _words.IsMatch(text);

    public string Replaced(string text) => _words.Replace(text, Person.Erased);

    private static string Letters(string word) => string.Join(Breakable, word.Select(letter => Regex.Escape(letter.ToString())));
}
