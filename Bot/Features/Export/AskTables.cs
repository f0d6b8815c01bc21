using ClusterBot.Bot.Files;
using ClusterBot.Domain.Asks;

namespace ClusterBot.Bot.Features.Export;

/// <summary>Every ask of and to the cluster's PSAs, and every step that was taken with it.</summary>
internal static class AskTables
{
    /// <param name="names">What ids stand for.</param>
    /// <param name="asks">With their events.</param>
    /// <param name="numbers">Of the PSAs on both sides.</param>
    public static Table Asks(ExportNames names, IReadOnlyList<Ask> asks, IReadOnlyDictionary<Guid, int> numbers) => new(
        "asks",
        ["number", "fromPsa", "asked", "kind", "askedAt", "askedBy", "need", "replyOwedBy", "state", "reply"],
        [
            .. InOrder(asks).Select(at => (object?[])
            [
                at.Number, numbers[at.Ask.FromPsaId], at.Ask.ToPsaId is { } to ? $"PSA {numbers[to]}" : "the Centre", Words(at.Ask.Kind), at.Ask.AskedAt,
                names.Person(at.Ask.AskedById), at.Ask.Need, at.Ask.ReplyOwedOn, at.Ask.State().ToString(), Words(at.Ask.Reply()?.Reply),
            ]),
        ]);

    public static Table Steps(ExportNames names, IReadOnlyList<Ask> asks) => new(
        "ask-steps",
        ["ask", "step", "what", "happenedAt", "by", "reply", "text", "givenOn"],
        [
            .. InOrder(asks).SelectMany(at => at.Ask.Events.OrderBy(happened => happened.Sequence).Select(happened => (object?[])
            [
                at.Number, happened.Sequence, Words(happened.Step), happened.HappenedAt, names.Person(happened.ById), Words(happened.Reply), happened.Text, happened.GivenOn,
            ])),
        ]);

    private static IEnumerable<(int Number, Ask Ask)> InOrder(IReadOnlyList<Ask> asks) =>
        asks.OrderBy(a => a.AskedAt).ThenBy(a => a.Id).Select((ask, i) => (i + 1, ask));

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
