using System.Text.RegularExpressions;
using ClusterBot.Bot.Turns.Denials;
using ClusterBot.Data.Entities;

namespace ClusterBot.Bot.Features.Audit;

/// <summary>The words for refused acts and for the reasons.</summary>
internal static partial class DenialText
{
    public static string Why(DenialReason reason) => reason switch
    {
        DenialReason.NotAdministrator => "Only an administrator may, or it is not theirs to know of.",
        DenialReason.NotLead => "It takes a cluster lead, or a part in the cluster.",
        DenialReason.NotInRole => "It takes another role: the SRO, a deputy or the board.",
        DenialReason.NotTheirs => "The card or the thing is somebody else’s.",
        DenialReason.Elsewhere => "The card does not belong there.",
        DenialReason.OtherTenant => "The conversation belongs to another organisation.",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "There is no such reason."),
    };

    /// <summary>
    /// Returns "requests.takeStep decide" as "pressed requests: take step, decide", and "command register" as "typed “register”".
    /// </summary>
    public static string Act(string act)
    {
        if (act == DeniedActs.Others)
        {
            return "further acts of that day, counted together";
        }

        var (kind, rest) = act.Split(' ', 2) is [var first, var more] ? (first, more) : (act, "");
        return kind switch
        {
            "command" => $"typed “{rest}”",
            "sentence" => $"wrote a sentence about {rest}",
            "event" => $"sent {rest}",
            _ => $"pressed {Verb(kind == "action" ? rest : kind)}{(kind == "action" || rest.Length == 0 ? "" : $", {Words(rest)}")}",
        };
    }

    private static string Verb(string verb) =>
        verb.Split('.', 2) is [var of, var what] ? $"{Words(of)}: {Words(what)}" : Words(verb);

    private static string Words(string name) => Capital().Replace(name, match => " " + match.Value.ToLowerInvariant()).Trim();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();
}
