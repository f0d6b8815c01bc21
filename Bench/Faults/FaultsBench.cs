using System.Diagnostics;
using System.Globalization;
using ClusterBot.Bench.Burst;
using ClusterBot.Bench.Storm;
using ClusterBot.Bench.Storm.Audit;
using ClusterBot.Bench.Storm.Load;
using ClusterBot.Data.Setup;
using ClusterBot.Tests.Support.Processes;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ClusterBot.Bench.Faults;

/// <summary>
/// People answer at three replicas while the one that sends is frozen, killed, drained, cut off from the database, and cut off from the
/// channel: one fault after another, each with people of its own.
/// </summary>
internal static class FaultsBench
{
    private const int Replicas = 3;
    private const int People = 60;

    /// <summary>The time in which the people of one fault come.</summary>
    private static readonly TimeSpan Coming = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Before = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LongestQuiet = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan MostAfterFault = TimeSpan.FromSeconds(30);

    public static async Task<int> RunAsync()
    {
        var faults = Enum.GetValues<Fault>();
        var storm = new StormOptions { Tenants = 1, Clusters = 1, PsasOfACluster = faults.Length * People };
        var clusters = StormRegister.Draw(storm);
        await using var database = await StormDatabase.StartAsync(DatabaseEngine.PostgreSql);
        await using var connector = await StormConnector.StartAsync(1, new StormRefusals([], Random.Shared));
        connector.Misbehaviours.IsOn = false;
        await database.FillAsync(clusters, connector.ServiceUrl);
        var replicas = Enumerable.Range(0, Replicas).Select(_ => Replica(database, connector)).ToList();
        try
        {
            replicas.ForEach(one => one.Replica.Start());
            await Task.WhenAll(replicas.Select(one => one.Replica.ReadyAsync()));
            var card = (await BurstBench.OpenAsync(clusters, [.. replicas.Select(one => one.Replica)], connector, storm)).Single();
            await BurstBench.QuietAsync(database);
            var checkIns = await BurstBench.CheckInsAsync(database);
            // A load balancer asks again when nothing has come for as long as the channel waits for a press.
            using var http = new HttpClient(new SocketsHttpHandler()) { Timeout = TimeSpan.FromSeconds(5) };
            var people = card.Cluster.Psas.Select(psa => new PatientPerson(
                http, replicas, connector.ServiceUrl, card, psa, checkIns[(card.Cluster.Name, psa.Number)].CheckIn)).ToList();
            var holds = true;
            foreach (var fault in faults)
            {
                holds &= await RunAsync(fault, people[..People], replicas, database);
                people.RemoveRange(0, People);
            }

            return holds & Judge("no limit of Teams passed", connector.Limits.Overruns == 0, $"{connector.Limits.Overruns}") ? 0 : 1;
        }
        finally
        {
            foreach (var replica in replicas)
            {
                await replica.DisposeAsync();
            }
        }
    }

    private static FaultyReplica Replica(StormDatabase database, StormConnector connector)
    {
        var server = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        var (toDatabase, toChannel) = (new CuttableProxy(server.Port), new CuttableProxy(new Uri(connector.ServiceUrl).Port));
        server.Port = toDatabase.Port;
        var settings = new Dictionary<string, string>
        {
            ["ConnectionStrings__ClusterBot"] = server.ConnectionString,
            ["http_proxy"] = $"http://127.0.0.1:{toChannel.Port}",
        };
        return new FaultyReplica(new StormReplica(FreePort.Next(), database.Folder, settings), toDatabase, toChannel);
    }

    private static async Task<bool> RunAsync(
        Fault fault, IReadOnlyList<PatientPerson> people, IReadOnlyList<FaultyReplica> replicas, StormDatabase database)
    {
        // Two come first, so that some lane is owned.
        await Task.WhenAll(people.Take(2).Select(person => person.AnswerAsync()));
        var between = Coming / people.Count;
        var answering = Task.WhenAll(people.Skip(2).Select(async (person, n) =>
        {
            await Task.Delay(between * n, TimeProvider.System);
            await person.AnswerAsync();
        }));
        await Task.Delay(Before, TimeProvider.System);
        var owner = await OwnerAsync(replicas, database);
        var faultAt = Stopwatch.GetTimestamp();
        await owner.BeginAsync(fault);
        await answering;
        var sent = await SentAfterAsync(faultAt, database);
        await owner.EndAsync(fault);
        await BurstBench.QuietAsync(database);
        return await PrintAsync(fault, people, faultAt, sent, database);
    }

    private static async Task<FaultyReplica> OwnerAsync(IReadOnlyList<FaultyReplica> replicas, StormDatabase database)
    {
        foreach (var replica in replicas)
        {
            if (await database.OwnsLaneAsync(replica.Replica.Id, StormNames.Tenant(0)))
            {
                return replica;
            }
        }

        throw new InvalidOperationException("Nobody sends.");
    }

    /// <summary>Returns how long after the fault everything was sent; null when the fault had to end first.</summary>
    private static async Task<TimeSpan?> SentAfterAsync(long faultAt, StormDatabase database)
    {
        while (!await database.IsQuietAsync())
        {
            if (Stopwatch.GetElapsedTime(faultAt) > LongestQuiet)
            {
                return null;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }

        return Stopwatch.GetElapsedTime(faultAt);
    }

    private static async Task<bool> PrintAsync(
        Fault fault, IReadOnlyList<PatientPerson> people, long faultAt, TimeSpan? sent, StormDatabase database)
    {
        await using var db = database.Open();
        var ids = people.Select(person => person.CheckIn).ToList();
        var answers = await db.Answers.Where(answer => ids.Contains(answer.CheckInId)).GroupBy(answer => answer.CheckInId)
            .Select(of => of.Count()).ToListAsync();
        var answered = people.Count(person => person.Waited.To is not null);
        var waits = people.Select(person => person.Waited.To is { } to
            ? Stopwatch.GetElapsedTime(Math.Max(faultAt, person.Waited.From), to) : TimeSpan.MaxValue).Max();
        Console.WriteLine($"{fault}: {people.Count} people, {people.Sum(person => person.Tries) - people.Count} presses sent again");
        return Judge("nothing acknowledged is lost, nothing is there twice", answers.Count == answered && answers.TrueForAll(n => n == 1),
            $"{answered} acknowledged, {answers.Count} stored, {answers.Count(n => n > 1)} of them twice")
            & Judge("all answered within 30 s of the fault", waits <= MostAfterFault, Seconds(waits))
            & Judge("the channel shows them within 30 s of the fault, or of the last answer", sent <= MostAfterFault + Coming,
                sent is { } after ? Seconds(after) : "only after the fault");
    }

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:F1} s");

    private static bool Judge(string promise, bool holds, string figure)
    {
        Console.WriteLine($"{(holds ? "holds" : "FALLS SHORT"),-12} {promise}: {figure}");
        return holds;
    }
}
