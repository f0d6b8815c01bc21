using System.Text.RegularExpressions;
using ClusterBot.Cards.Requests;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests.Kinds;

namespace ClusterBot.Bot.Features.Requests.Raising;

/// <summary>The words typed behind the command, with which the form is filled in.</summary>
/// <param name="Kind">The kind that was named; null when none was.</param>
/// <param name="Draft">Who is asked, and for what, as far as that was understood.</param>
internal sealed partial record RequestQuestion(RequestKind? Kind, RequestDraft Draft)
{
    /// <summary>Reads "PSA 9 for the housing data", "the Centre for analysts" and "data sharing from PSA 9: the housing data".</summary>
    public static RequestQuestion Read(string arguments, RequestFormReader form)
    {
        var typed = new Dictionary<string, string>();
        var (kind, rest) = KindOf(arguments.Trim(), form.Kinds);
        if (Asked().Match(rest) is { Success: true } asked)
        {
            typed[RequestInputs.To] = asked.Groups["psa"] is { Success: true } psa ? psa.Value : RequestInputs.Centre;
            rest = asked.Groups["need"].Value;
        }
        else if (Article().Replace(rest, "") is var named
            && form.Organisations.FirstOrDefault(each => Opens(named, each.Name) || Opens(named, each.Code)) is { } organisation)
        {
            typed[RequestInputs.To] = RequestInputs.Organisation(organisation.Code);
            var name = Opens(named, organisation.Name) ? organisation.Name : organisation.Code;
            rest = Preposition().Replace(named[name.Length..], "");
        }

        if (PlainText.Clean(rest) is { } need)
        {
            typed[RequestInputs.Need] = need;
        }

        return new RequestQuestion(kind, RequestDraft.Empty with { Typed = typed });
    }

    // "data sharing from PSA 9" names a kind; "data on housing" is what somebody needs.
    private static (RequestKind? Kind, string Left) KindOf(string text, IReadOnlyList<RequestKind> kinds)
    {
        foreach (var (kind, name) in kinds
            .SelectMany(kind => new[] { kind.Name, kind.Key }.Select(name => (kind, name)))
            .OrderByDescending(each => each.name.Length))
        {
            if (Opens(text, name) && BehindKind().Match(text[name.Length..]) is { Success: true } behind)
            {
                return (kind, text[(name.Length + behind.Length)..]);
            }
        }

        return (null, text);
    }

    private static bool Opens(string text, string name) =>
        text.StartsWith(name, StringComparison.OrdinalIgnoreCase)
            && (text.Length == name.Length || !char.IsLetterOrDigit(text[name.Length]));

    [GeneratedRegex(
        @"^(?:psa\s*\#?\s*(?<psa>[1-9][0-9]{0,2})|(?:the\s+)?centre)\b[\s,:.?!]*(?:(?:for|to|about)\b\s*)?(?<need>.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Asked();

    [GeneratedRegex(@"^the\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex(@"^(?:\s*:\s*|\s+(?:from|of|by)\s+|\s*$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BehindKind();

    [GeneratedRegex(@"^[\s,:.?!]*(?:(?:for|to|about)\b\s*)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Preposition();
}
