using System.Buffers;
using System.Text.RegularExpressions;

namespace ClusterBot.Domain.GoodPractice.Text.Untrusted;

/// <summary>Sentences that address whoever writes the summary, and give orders: they say nothing about practice.</summary>
internal static partial class WriterOrders
{
    /// <summary>Words without which a pattern cannot match; looking for them first is much faster.</summary>
    private static readonly SearchValues<string> OrderWords = SearchValues.Create(
        ("write state report say claim declare assert record conclude confirm announce pretend answer reply output print repeat tell "
            + "include add mention insert put list note leave omit").Split(' '),
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> PartMarks = SearchValues.Create(":>]|=\uFF1A\u0589\uA789");

    private static readonly SearchValues<string> OverrideWords = SearchValues.Create(
        ["ignore", "disregard", "forget", "override", "overrule", "discard"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> MachineWords = SearchValues.Create(
        ["you are", "as an ai", "dear", "hey", "hello", "hi ", "note to", "message to", "instruction", "summar", "digest", "prompt",
            "decode"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns whether the sentence gives the writer of a summary an order, or plays a part in a talk with a machine.</summary>
    public static bool Addresses(string sentence)
    {
        var text = Folded(sentence);
        return MayPlayPart(text) && Part().IsMatch(text) || text.AsSpan().ContainsAny(OrderWords) && Order().IsMatch(text)
            || text.AsSpan().ContainsAny(OverrideWords) && Override().IsMatch(text)
            || text.AsSpan().ContainsAny(MachineWords) && Machine().IsMatch(text);
    }

    /// <summary>Returns whether such a sentence makes the rest of its paragraph part of the order.</summary>
    public static bool GovernsParagraph(string sentence) => Part().IsMatch(Folded(sentence)) || GovernsMessage(sentence);

    /// <summary>
    /// Returns whether such a sentence makes the rest of its message part of the order: it sets aside what was said, or ends
    /// in a colon.
    /// </summary>
    public static bool GovernsMessage(string sentence)
    {
        var text = Folded(sentence);
        return Override().IsMatch(text) || text.AsSpan().TrimEnd().EndsWith(":") || Following().IsMatch(text);
    }

    /// <summary>Returns whether a line begins with the name of a part, so that it goes on with nothing before it.</summary>
    public static bool OpensPart(string line) => MayPlayPart(line) && Opening().IsMatch(Folded(line));

    private static bool MayPlayPart(string text) => text.AsSpan().ContainsAny(PartMarks);

    private static string Folded(string sentence) => FoldedText.Of(ReadingLimits.Start(sentence, ReadingLimits.Message));

    private const string Name = @"(?:system|assistant|user|developer|human|ai|bot|chatbot|model|llm|prompt|instructions?"
        + @"|tool)\b(?: (?:message|prompt|note|instructions?))?\s*[\]>|)}*#]*\s*(?::|>|\]|\||=)";

    /// <summary>"system:", "[assistant]", "### instructions".</summary>
    [GeneratedRegex(@"(?:^\W{0,6}|[.!?]\s+\W{0,4})" + Name, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    [GeneratedRegex(@"^\W{0,6}" + Name, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    private const string Imperative =
        @"(?:(?:write|state|report|say|claim|declare|assert|record|conclude|confirm|announce|pretend|answer|reply|output|print|repeat"
        + @"|tell (?:them|everyone|people|(?:the )?readers?))(?:\s+(?:only|instead|clearly|simply|just|exactly|this|these|it))*"
        + @"\s*(?::|\bthat\b|\bas follows\b|\bthe following\b|\bthe words\b|"")"
        + @"|(?:include|add|mention|insert|put|list|write|state|report|say|record|note|leave|omit)\b[^.!?]{0,60}"
        + @"\b(?:in|into|to|from|of) (?:the|your|this|any|every|each) (?:\w+ ){0,2}"
        + @"(?:summary|summaries|digest|points?|output|answer|reply|response|minutes)\b"
        + @"|(?:include|add|mention|insert|write|output|print|repeat) (?:the following|this (?:point|sentence|line|text)|(?:as )?a point))";

    /// <summary>"State that ..." at the start, or behind "please" or "you must": "we are pleased to report that" gives no order.</summary>
    [GeneratedRegex(
        @"(?:(?:^|[.!?:;(\[""'*>]\s*|\s-\s*)(?:(?:now|then|also|always|just|instead|and|so|but|finally),?\s+)*"
        + @"|\b(?:please|kindly|you (?:must|should|shall|need to|have to|are to|will)(?: (?:now|also|always|then|only))*)\s+)" + Imperative,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Order();

    /// <summary>"Ignore all previous instructions", "forget what the others said".</summary>
    [GeneratedRegex(
        @"\b(?:ignore|disregard|forget|override|overrule|discard)\b[^.!?]{0,40}\b(?:instructions?|rules|prompts?|above|previous|earlier"
        + @"|prior|preceding|other messages?|everything|guidelines|orders|so far|said before|the others?|the rest)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Override();

    /// <summary>Words to a machine, or to whoever writes the summary.</summary>
    [GeneratedRegex(
        @"\b(?:you are (?:now )?(?:an?|the) (?:\w+ )?(?:ai|assistant|bot|model|summari[sz]er)|as an ai (?:model|assistant)"
        + @"|(?:dear|hey|hello|hi|note to|message to|instructions? (?:to|for)) (?:the |all |any )?"
        + @"(?:ai|assistant|bot|chatbot|summari[sz]er|summary writer|model|copilot|llm)\b"
        + @"|(?:whoever|whatever|anyone who|when you|if you|before you|as you) (?:is |are )?"
        + @"(?:summari[sz]\w+|(?:write|writes|writing) (?:the|this|a|your) (?:summary|digest))"
        + @"|system prompt|(?:the|your) summary (?:must|should|shall|has to)|your instructions|decode (?:this|the following|and))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Machine();

    [GeneratedRegex(
        @"\b(?:the following|this|as follows|these words|the next (?:line|sentence))\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Following();
}
