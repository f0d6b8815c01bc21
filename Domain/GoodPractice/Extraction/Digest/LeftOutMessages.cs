namespace ClusterBot.Domain.GoodPractice.Extraction.Digest;

/// <summary>Says which messages a summary does not show, by reason.</summary>
internal static class LeftOutMessages
{
    private static readonly LeftOutReason[] Reasons =
        [LeftOutReason.NotChosen, LeftOutReason.Repeats, LeftOutReason.NotWhole, LeftOutReason.NothingToUse];

    /// <summary>Returns each reason that applies, with the messages that no point cites.</summary>
    public static IEnumerable<LeftOut> Of(IReadOnlyList<ThreadDigest> threads, IReadOnlyList<Point> points)
    {
        var cited = points.SelectMany(point => point.Citations).Select(citation => citation.MessageId).ToHashSet(StringComparer.Ordinal);
        var standings = threads.SelectMany(thread => thread.Standings).ToList();
        var notCited = standings.Where(standing => !cited.Contains(standing.MessageId)).ToLookup(standing => standing.Reason);
        return
        [
            .. For(LeftOutReason.OrdersToTheWriter, [.. IdsOf(standings.Where(standing => standing.HasOrders))]),
            .. Reasons.SelectMany(reason => For(reason, [.. IdsOf(notCited[reason].Where(standing => !standing.HasOrders))])),
        ];
    }

    /// <summary>Returns the reason with its messages; nothing when there are none.</summary>
    public static IEnumerable<LeftOut> For(LeftOutReason reason, IReadOnlyList<string> messages) => messages.Count == 0
        ? []
        : [new LeftOut(reason, messages.Count) { MessageIds = [.. messages.Take(LeftOut.MostNamed)] }];

    private static IEnumerable<string> IdsOf(IEnumerable<MessageStanding> standings) => standings.Select(standing => standing.MessageId);
}
