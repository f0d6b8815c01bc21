using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ClusterBot.Domain.GoodPractice.Verification.Words;

/// <summary>Turns of several words, each put as the one word that the checks know.</summary>
internal static partial class Phrases
{
    private static readonly (string Said, string Meant)[] All =
    [
        ("ahead of", "before"), ("prior to", "before"), ("in advance of", "before"), ("subsequent to", "after"),
        ("as a result of", "because of"), ("due to", "because of"), ("owing to", "because of"), ("thanks to", "because of"),
        ("on account of", "because of"), ("is down to", "is because of"), ("was down to", "was because of"),
        ("as a result", "therefore"), ("for that reason", "therefore"), ("for this reason", "therefore"),
        ("led to", "caused"), ("leads to", "causes"), ("leading to", "causing"), ("lead to", "cause"), ("resulted in", "caused"),
        ("results in", "causes"), ("resulting in", "causing"), ("gave rise to", "caused"), ("brought about", "caused"),
        ("which is why", "so"), ("that is why", "so"), ("this is why", "so"), ("that's why", "so"), ("is why", "causes"),
        ("was why", "caused"), ("is the reason", "causes"), ("was the reason", "caused"), ("which meant", "so"), ("which means", "so"),
        ("be why", "cause"), ("be the reason", "cause"),
        ("went up", "rose"), ("gone up", "risen"), ("go up", "rise"), ("goes up", "rises"), ("was up", "rose"), ("were up", "rose"),
        ("is up", "rose"), ("are up", "rose"), ("went down", "fell"), ("gone down", "fallen"), ("go down", "fall"), ("goes down", "falls"),
        ("came down", "fell"), ("come down", "fall"), ("was down", "fell"), ("were down", "fell"), ("is down", "fell"),
        ("are down", "fell"), ("fell back", "fell"), ("dropped off", "fell"),
        ("rather than", ", not"), ("instead of", ", not"), ("as opposed to", ", not"), ("no longer", "not any longer"),
        ("has yet to", "has not yet"), ("have yet to", "have not yet"), ("had yet to", "had not yet"), ("is yet to", "has not yet"),
        ("are yet to", "have not yet"), ("lack of", "no"), ("a lack of", "no"), ("lacks", "has no"), ("lacked", "had no"),
        ("in the absence of", "without"), ("did nothing for", "did not help"), ("failed to", "did not"), ("fails to", "does not"),
        ("fail to", "do not"), ("failing to", "not"), ("was unable to", "could not"), ("were unable to", "could not"),
        ("is unable to", "cannot"), ("are unable to", "cannot"), ("unable to", "not able to"), ("stopped short of", "did not"),
        ("none of", "no"), ("not one of", "no"), ("neither of", "no"),
        ("head teachers", "headteachers"), ("head teacher", "headteacher"), ("text messages", "texts"), ("text message", "text"),
            ("sms messages", "texts"), ("sms", "text"),
        ("know if", "know whether"), ("know yet if", "know yet whether"), ("tell if", "tell whether"), ("sure if", "sure whether"),
        ("say if", "say whether"), ("see if", "see whether"), ("clear if", "clear whether"),
        ("a number of", "several"), ("a handful of", "several"), ("a few", "several"), ("the majority of", "most"),
        ("a majority of", "most"), ("a minority of", "some"), ("most of", "most"), ("some of", "some"), ("all of", "all"),
        ("many of", "many"), ("lots of", "many"), ("plenty of", "many"), ("a lot of", "many"),
        ("in favour of", "for"), ("carried out", "did"), ("set up", "started"), ("setting up", "starting"),
            ("went back to", "returned to"), ("gone back to", "returned to"), ("go back to", "return to"), ("sent back", "returned"),
        ("sent it back", "returned it"), ("sent them back", "returned them"), ("took part", "participated"),
        ("take part", "participate"), ("rolled out", "introduced"), ("roll out", "introduce"), ("put off", "deterred"),
        ("turned down", "refused"), ("gave up", "stopped"), ("shut down", "closed"), ("called off", "cancelled"),
        ("left out", "excluded"), ("handed out", "distributed"), ("gave out", "distributed"), ("given out", "distributed"),
        ("found out", "learned"), ("pointed out", "noted"), ("brought forward", "advanced"), ("put back", "delayed"),
        ("pushed back", "delayed"), ("held up", "delayed"), ("ran out of", "had no"), ("used up", "spent"),
        ("at home", "home"), ("as well as", "and"), ("along with", "and"), ("together with", "and"), ("in addition to", "and"),
        ("on the other hand", "but"), ("by contrast", "but"), ("at least", "atleast"), ("at most", "atmost"),
        ("as long as", "if"), ("so long as", "if"), ("provided that", "if"), ("providing that", "if"), ("on condition that", "if"),
        ("on condition of", "subject to"), ("depending on", "subject to"), ("depends on", "is subject to"), ("in case", "if"),
        ("has to", "must"), ("have to", "must"), ("had to", "must"), ("is to", "will"), ("are to", "will"),
        ("is set to", "will"), ("are set to", "will"), ("ought to", "should"), ("would like to", "want to"),
        ("thinking of", "considering"), ("thinking about", "considering"), ("looking at", "considering"), ("looking into", "considering"),
        ("think about", "consider"), ("in my view", "I think"), ("in my opinion", "I think"), ("in our view", "we think"),
        ("in his view", "he thinks"), ("in her view", "she thinks"), ("in their view", "they think"),
        ("back to normal", "normal"), ("every day", "daily"), ("each day", "daily"), ("every week", "weekly"),
        ("each week", "weekly"), ("every month", "monthly"), ("each month", "monthly"), ("every year", "yearly"), ("each year", "yearly"),
        ("every fortnight", "fortnightly"), ("each fortnight", "fortnightly"),
    ];

    private static readonly FrozenDictionary<string, string> Meanings = All
        .ToFrozenDictionary(pair => pair.Said, pair => pair.Meant, StringComparer.OrdinalIgnoreCase);

    private static readonly Regex Any = new(
        @"\b(?:" + string.Join('|', All.Select(pair => pair.Said).OrderByDescending(said => said.Length)
            .Select(said => Regex.Escape(said).Replace("\\ ", " ", StringComparison.Ordinal))) + @")\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled);

    /// <summary>Returns the text with one word for each known turn.</summary>
    public static string Plain(string text) => Comma().Replace(Any.Replace(text, match => Cased(match.Value)), ",");

    private static string Cased(string said)
    {
        var meant = Meanings[said];
        return char.IsUpper(said[0]) ? char.ToUpperInvariant(meant[0]) + meant[1..] : meant;
    }

    [GeneratedRegex(@"\s+,")]
    private static partial Regex Comma();
}
