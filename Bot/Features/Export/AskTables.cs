using ClusterBot.Bot.ReadModels.Matters;
using ClusterBot.Bot.Spreadsheets;
using ClusterBot.Cards.Asks;
using ClusterBot.Domain.Asks;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.Export;

/// <summary>Every ask of and to the cluster's PSAs, and every step that was taken with it.</summary>
internal static class AskTables
{
    /// <param name="names">What ids stand for.</param>
    /// <param name="asks">With their events.</param>
    /// <param name="protectiveMarking">The file's: words of more sensitive clusters are not in it.</param>
    public static Table Asks(ExportNames names, IReadOnlyList<AskDetails> asks, ProtectiveMarking protectiveMarking) => new(
        "asks",
        ["number", "fromPsa", "asked", "kind", "askedAt", "askedBy", "need", "replyOwedBy", "state", "reply"],
        [
            .. InOrder(asks).Select(at => (object?[])
            [
                at.Number, at.It.Parties.From.Number, AskLabels.Asked(at.It.Parties.To?.Number), Words(at.Ask.Kind), at.Ask.AskedAt,
                names.Person(at.Ask.AskedById),
                at.It.Under(protectiveMarking, at.Ask.Need), at.Ask.ReplyOwedOn, at.Ask.State().ToString(), Words(at.Ask.Reply()?.Reply),
            ]),
        ]);

    public static Table Steps(ExportNames names, IReadOnlyList<AskDetails> asks, ProtectiveMarking protectiveMarking) => new(
        "ask-steps",
        ["ask", "step", "what", "happenedAt", "by", "reply", "text", "givenOn"],
        [
            .. InOrder(asks).SelectMany(at => at.Ask.Events.OrderBy(happened => happened.Sequence).Select(happened => (object?[])
            [
                at.Number, happened.Sequence, Words(happened.Step), happened.HappenedAt, names.Person(happened.ById), Words(happened.Reply),
                at.It.Under(protectiveMarking, happened.Text), happened.GivenOn,
            ])),
        ]);

    private static IEnumerable<(int Number, AskDetails It, Ask Ask)> InOrder(IReadOnlyList<AskDetails> asks) =>
        asks.OrderBy(it => it.Ask.AskedAt).ThenBy(it => it.Ask.Id).Select((it, i) => (i + 1, it, it.Ask));

    private static string Words(AskKind kind) => kind switch
    {
        AskKind.Data => "data",
        AskKind.Resources => "resources",
        AskKind.Tension => "tension",
        _ => "support from the Centre",
    };

    private static string Words(AskStep step) => step switch
    {
        AskStep.Raise => "asked",
        AskStep.Reply => "replied",
        AskStep.Withdraw => "withdrawn",
        _ => "settled",
    };

    private static string? Words(AskReply? reply) => reply switch
    {
        AskReply.Yes => "yes",
        AskReply.InPart => "in part",
        AskReply.No => "no",
        _ => null,
    };
}
