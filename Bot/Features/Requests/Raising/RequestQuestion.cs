using System.Text.RegularExpressions;
using ClusterBot.Cards.Requests;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.Requests.Raising;

/// <summary>The words typed behind the command, with which the form is filled in.</summary>
internal static partial class RequestQuestion
{
    /// <summary>Reads "ask PSA 9 for the housing data" and "ask the Centre for two analysts": who is asked, and for what.</summary>
    public static RequestDraft Read(string arguments)
    {
        var typed = new Dictionary<string, string>();
        var rest = arguments.Trim();
        if (Asked().Match(rest) is { Success: true } asked)
        {
            typed[RequestInputs.To] = asked.Groups["psa"] is { Success: true } psa ? psa.Value : RequestInputs.Centre;
            rest = asked.Groups["need"].Value;
        }

        if (PlainText.Clean(rest) is { } need)
        {
            typed[RequestInputs.Need] = need;
        }

        return RequestDraft.Empty with { Typed = typed };
    }

    [GeneratedRegex(
        @"^(?:psa\s*\#?\s*(?<psa>[1-9][0-9]{0,2})|(?:the\s+)?centre)\b[\s,:.?!]*(?:(?:for|to|about)\b\s*)?(?<need>.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Asked();
}
