using ClusterBot.Cards.Register;
using ClusterBot.Domain.Asks;
using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.Asks;

/// <summary>The wording of asks. A state is words and a shape, never colour alone.</summary>
public static class AskLabels
{
    private static readonly AskKind[] Kinds = Enum.GetValues<AskKind>();

    private static readonly AskReply[] Replies = Enum.GetValues<AskReply>();

    /// <summary>Returns the kind of thing asked for, as a choice.</summary>
    public static string Title(AskKind kind) => kind switch
    {
        AskKind.Data => "Data that they hold",
        AskKind.Resources => "Resources of their department: people, money, systems",
        AskKind.Tension => "A tension between the two PSAs",
        _ => "Support from the Centre",
    };

    /// <summary>Returns the same after "PSA 16 asks PSA 9".</summary>
    public static string For(AskKind kind) => kind switch
    {
        AskKind.Data => "for data",
        AskKind.Resources => "for resources",
        AskKind.Tension => "about a tension",
        _ => "for support",
    };

    public static string Title(AskReply reply) => reply switch
    {
        AskReply.Yes => "Yes",
        AskReply.InPart => "In part",
        _ => "No",
    };

    /// <summary>Returns the name of the side that is asked.</summary>
    /// <param name="psaNumber">None for the Centre.</param>
    public static string Asked(int? psaNumber) => psaNumber is { } number ? $"PSA {number}" : "the Centre";

    public static string Of(AskState state, AskReply? reply) => (state, reply) switch
    {
        (AskState.Waiting, _) => "○ waiting for a reply",
        (AskState.Withdrawn, _) => "– withdrawn",
        (AskState.Settled, _) => "✔ settled",
        (_, AskReply.Yes) => "● replied: yes",
        (_, AskReply.InPart) => "◐ replied: in part",
        _ => "◇ replied: no",
    };

    /// <summary>Returns the step, to follow the name of the person who took it.</summary>
    /// <param name="step">What it was.</param>
    /// <param name="reply">The reply, where it was one.</param>
    /// <param name="amended">Whether there was a reply before.</param>
    public static string Of(AskStep step, AskReply? reply, bool amended) => step switch
    {
        AskStep.Raise => "asked",
        AskStep.Reply => $"{(amended ? "amended the reply" : "replied")}: {Title(reply ?? AskReply.No).ToLowerInvariant()}",
        AskStep.Withdraw => "withdrew it",
        _ => "settled it",
    };

    /// <summary>Returns the placeholder for words that are too sensitive for the place where they would be shown.</summary>
    public static string Withheld(ProtectiveMarking protectiveMarking) =>
        $"(words marked {ProtectiveMarkingLine.Words(protectiveMarking)} are not shown here)";

    public static string Code(AskKind kind) => kind switch
    {
        AskKind.Data => "data",
        AskKind.Resources => "resources",
        AskKind.Tension => "tension",
        _ => "support",
    };

    public static string Code(AskReply reply) => reply switch
    {
        AskReply.Yes => "yes",
        AskReply.InPart => "inPart",
        _ => "no",
    };

    public static AskKind? KindOf(string? code) => Kinds.Where(kind => Code(kind) == code).Select(kind => (AskKind?)kind).FirstOrDefault();

    public static AskReply? ReplyOf(string? code) =>
        Replies.Where(reply => Code(reply) == code).Select(reply => (AskReply?)reply).FirstOrDefault();
}
