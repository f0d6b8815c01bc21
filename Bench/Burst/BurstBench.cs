using System.Collections.Concurrent;
using System.Diagnostics;
using ClusterBot.Bench.Storm;
using ClusterBot.Bench.Storm.Audit;
using ClusterBot.Bench.Storm.Load;
using ClusterBot.Tests.Support.Processes;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bench.Burst;

/// <summary>
/// All SROs of some clusters answer within seconds of each other, as after an e-mail to all. Open loop: nobody waits for another.
/// </summary>
internal static class BurstBench
{
    /// <summary>The number of people of another cluster who answer beforehand, for each process.</summary>
    private const int WarmUp = 60;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        if (BurstOptions.Parse(arguments) is not { } bursts)
        {
            Console.Error.WriteLine(BurstOptions.Usage);
            return 2;
        }

        var holds = true;
        foreach (var options in bursts)
        {
            holds &= await RunAsync(options);
        }

        return holds ? 0 : 1;
    }

    private static async Task<bool> RunAsync(BurstOptions options)
    {
        var storm =
            new StormOptions { Engine = options.Engine, Tenants = 1, Clusters = options.Clusters + 1, PsasOfACluster = options.People };
        var clusters = StormRegister.Draw(storm);
        await using var database = await StormDatabase.StartAsync(options.Engine);
        await using var connector = await StormConnector.StartAsync(1, new StormRefusals([], Random.Shared));
        connector.Misbehaviours.IsOn = false;
        await database.FillAsync(clusters, connector.ServiceUrl);

        var settings = new Dictionary<string, string> { ["ConnectionStrings__ClusterBot"] = database.ConnectionString };
        var replicas = Enumerable.Range(0, options.Replicas).Select(_ => new StormReplica(FreePort.Next(), database.Folder, settings))
            .ToList();
        try
        {
            replicas.ForEach(replica => replica.Start());
            await Task.WhenAll(replicas.Select(replica => replica.ReadyAsync()));
            var cards = await OpenAsync(clusters, replicas, connector, storm);
            await QuietAsync(database);
            return await BurstAsync(options, cards, replicas, connector, database);
        }
        finally
        {
            replicas.ForEach(replica => replica.Dispose());
        }
    }

    /// <summary>Has every cluster's lead open a check-in, and returns the posted cards.</summary>
    public static async Task<IReadOnlyList<PostedCard>> OpenAsync(
        IReadOnlyList<StormCluster> clusters, IReadOnlyList<StormReplica> replicas, StormConnector connector, StormOptions storm)
    {
        using var turns = new StormTurns(replicas, connector.ServiceUrl, 1);
        var driver = new StormDriver(turns, storm with { Answers = 0, Escalations = 0 }, clusters, new Random(1));
        connector.Accepted += driver.Sees;
        var posted = new ConcurrentDictionary<string, PostedCard>();
        connector.Accepted += (arrival, activity) =>
        {
            if (!arrival.IsUpdate && activity.GetRawText().Contains("checkIns.refresh", StringComparison.Ordinal)
                && clusters.FirstOrDefault(cluster => cluster.ChannelId == arrival.Root) is { } cluster)
            {
                posted[arrival.Root] = new PostedCard(cluster, arrival.ConversationId, arrival.ActivityId, []);
            }
        };
        await driver.RunAsync(LongestWait);
        connector.Accepted -= driver.Sees;
        return [.. posted.Values];
    }

    private static async Task<bool> BurstAsync(
        BurstOptions options, IReadOnlyList<PostedCard> cards, IReadOnlyList<StormReplica> replicas, StormConnector connector,
        StormDatabase database)
    {
        var checkIns = await CheckInsAsync(database);
        using var http = new HttpClient(new SocketsHttpHandler()) { Timeout = TimeSpan.FromSeconds(15) };
        var all = BurstPeople.Of(cards, checkIns, http, replicas, connector.ServiceUrl);
        // The processes have been at work for days when everybody comes at once: one more cluster answers before, one after another.
        foreach (var first in all.TakeLast(options.People).Take(WarmUp * options.Replicas))
        {
            await first.AnswerAsync();
        }

        await QuietAsync(database);
        var people = all.SkipLast(options.People).ToArray();
        Random.Shared.Shuffle(people);

        Console.WriteLine($"{people.Length} people come");
        var (cpu, startedAt) = (ProcessTreeCpu.Used(), Stopwatch.GetTimestamp());
        var between = TimeSpan.FromSeconds(options.Seconds) / people.Length;
        await Task.WhenAll(people.Select(async (person, n) =>
        {
            await Task.Delay(between * n, TimeProvider.System);
            await person.AnswerAsync();
        }));
        var took = Stopwatch.GetElapsedTime(startedAt);
        var used = ProcessTreeCpu.Used() - cpu;

        await using var db = database.Open();
        var early = all.TakeLast(options.People).Select(person => person.CheckIn).ToList();
        var recorded = await db.Answers.Where(answer => !early.Contains(answer.CheckInId)).Select(answer => answer.CheckInId).Distinct()
            .CountAsync();
        return new BurstReport(options, people, recorded, took, used, connector.Limits.Overruns).Print();
    }

    /// <summary>Returns the open round and the check-in of each PSA, by the names of clusters and the numbers of PSAs.</summary>
    public static async Task<Dictionary<(string Cluster, int Psa), (Guid Round, Guid CheckIn)>> CheckInsAsync(StormDatabase database)
    {
        await using var db = database.Open();
        var all = await (
            from checkIn in db.CheckIns
            join psa in db.Psas on checkIn.PsaId equals psa.Id
            join cluster in db.Clusters on psa.ClusterId equals cluster.Id
            select new { cluster.Name, psa.Number, checkIn.RoundId, checkIn.Id }).ToListAsync();
        return all.ToDictionary(row => (row.Name, row.Number), row => (row.RoundId, row.Id));
    }

    /// <summary>Waits until nothing waits in the outbox.</summary>
    public static async Task QuietAsync(StormDatabase database)
    {
        var startedAt = Stopwatch.GetTimestamp();
        while (!await database.IsQuietAsync() && Stopwatch.GetElapsedTime(startedAt) < LongestWait)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System);
        }
    }
}
