using ClusterBot.Bench.Storm.Load;
using ClusterBot.Data.Entities;

namespace ClusterBot.Bench.Storm.Audit;

/// <summary>Prints what a storm did, and whether the promises held.</summary>
internal sealed class StormReport(
    StormConnector connector,
    StormDriver driver,
    StormTurns turns,
    IReadOnlyList<StormKill> kills,
    StormRefusals refusals,
    StormRecords records,
    bool isQuiet)
{
    private const int MostExamples = 10;

    private bool _holds = true;

    /// <summary>The exit code: 0 when every promise held.</summary>
    public int Print()
    {
        var posts = new PostAudit(records.Deliveries, connector.Arrivals);
        var promises = new PromiseAudit(records, connector.Arrivals, refusals);
        foreach (var promise in driver.Promises)
        {
            promises.Check(promise);
        }

        PrintWhatHappened();
        Console.WriteLine();
        Promise("lost", promises.Lost.Count + posts.NeverArrived + Waiting() + driver.Left, 0);
        Promise("repeated by kills", posts.RepeatedByKills, kills.Count);
        Promise("sent by nobody", posts.Unknown, 0);
        Promise("out of order", posts.OutOfOrder, 0);
        Promise("over the limit", connector.Limits.Overruns, 0);
        Promise("refused unexpectedly", RefusedUnexpectedly(), 0);
        PrintTimes();
        PrintApart(posts, promises);
        foreach (var lost in promises.Lost.Take(MostExamples))
        {
            Line("lost", lost);
        }

        return _holds ? 0 : 1;
    }

    private int Waiting() =>
        isQuiet ? 0 : records.Deliveries.Count(row => row.State is OutboxMessageState.Queued or OutboxMessageState.Leased);

    private int RefusedUnexpectedly() => records.Deliveries.Count(row =>
        row.State == OutboxMessageState.Refused && refusals.CodeFor(row.Root) is null && !IsOfRefusedChat(row)
            && row.Reason != "NothingToUpdate");

    // A chat that could not be opened has no conversation; its person is known by the reason alone.
    private static bool IsOfRefusedChat(StoredDelivery row) => row.Root.Length == 0 && row.Reason != "NoPersonalChat";

    private void PrintWhatHappened()
    {
        Line(
            "deliveries", $"{records.Deliveries.Count}, {records.Deliveries.Count(row => row.State == OutboxMessageState.Sent)} sent, "
                + $"{records.Deliveries.Count(row => row.State == OutboxMessageState.Refused)} refused");
        Line(
            "people",
            $"{turns.Answered} turns answered, {turns.Repeated} sends repeated by the channel, {driver.Apologies} told to try again");
        Line("kills", $"{kills.Count}, of processes with {kills.Sum(kill => kill.Lanes)} lanes");
        Line("connector", $"{connector.Requests} requests; " + string.Join(
            ", ", connector.Played.Where(p => p.Key != Misbehaviour.None).OrderBy(p => p.Key).Select(p => $"{p.Key} {p.Value}")));
    }

    private void PrintTimes()
    {
        Line(
            "card action",
            $"p50 {Ms(turns.CardActions, 0.5)}, p99 {Ms(turns.CardActions, 0.99)}; with all tries p99 {Ms(turns.Waits, 0.99)}");
        var answersAfter = kills.Select(kill => kill.AnswersAfter).OfType<TimeSpan>().ToList();
        Line("answers again", $"after a kill p50 {Ms(answersAfter, 0.5)}, longest {Ms(answersAfter, 1)}");
        Line("closest to limit", connector.Limits.TenantSlack is { } slack ? $"{slack.TotalMilliseconds:F1} ms" : "never near");
    }

    private static void PrintApart(PostAudit posts, PromiseAudit promises)
    {
        Line("apart", $"{posts.RepeatedByConnector} repeated because the connector took them and broke off before it had said so");
        Line(
            "apart", $"{posts.RepeatedAfterStalls} repeated because the connector took them and had not answered for up to 20 s when their "
                + "process was killed");
        Line("apart", $"{posts.RepeatedUpdates} of all repeats were updates");
        Line("apart", $"{promises.WithoutId} cards stay as they are, their id lost in a half-written answer");
    }

    private void Promise(string name, int count, int most)
    {
        var holds = count <= most;
        _holds &= holds;
        Line(name, $"{count} (at most {most}){(holds ? "" : "  DOES NOT HOLD")}");
    }

    private static string Ms(IEnumerable<TimeSpan> times, double share)
    {
        var sorted = times.Order().ToList();
        return sorted.Count == 0 ? "none" : $"{sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))].TotalMilliseconds:F0} ms";
    }

    private static void Line(string name, string text) => Console.WriteLine(name.PadRight(24) + text);
}
