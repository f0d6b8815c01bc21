using System.Diagnostics;
using ClusterBot.Bench.Burst;
using ClusterBot.Bench.Storm;
using ClusterBot.Bench.Storm.Audit;
using ClusterBot.Bench.Storm.Load;
using ClusterBot.Bench.Turns.Phases;
using ClusterBot.Data.Setup;
using ClusterBot.Tests.Support.Processes;

namespace ClusterBot.Bench.Press;

/// <summary>
/// Measures what a press costs, one after another, in clusters of a few PSAs and in one of hundreds: the same people do the same, so the
/// size of the cluster is all that differs.
/// </summary>
internal static class PressBench
{
    /// <summary>So many people are enough to count statements, which do not vary.</summary>
    private const int Counted = 10;

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        if (PressOptions.Parse(arguments) is not { } options)
        {
            Console.Error.WriteLine(PressOptions.Usage);
            return 2;
        }

        var holds = true;
        foreach (var engine in options.Engines)
        {
            holds &= await RunAsync(engine, options);
        }

        return holds ? 0 : 1;
    }

    private static async Task<bool> RunAsync(DatabaseEngine engine, PressOptions options)
    {
        var small = ((options.People * 2) + PressOptions.Few) / PressOptions.Few;
        var storm = new StormOptions { Engine = engine, Tenants = 1, Clusters = small, PsasOfACluster = PressOptions.Few };
        IReadOnlyList<StormCluster> clusters =
            [.. StormRegister.Draw(storm), StormRegister.Draw(small, 0, options.Psas)];
        await using var database = await StormDatabase.StartAsync(engine);
        await using var connector = await StormConnector.StartAsync(1, new StormRefusals([], Random.Shared));
        connector.Misbehaviours.IsOn = false;
        await database.FillAsync(clusters, connector.ServiceUrl);
        var statements = Path.Combine(database.Folder, "statements.txt");
        await File.WriteAllTextAsync(statements, "");
        using var http = new HttpClient(new SocketsHttpHandler()) { Timeout = TimeSpan.FromSeconds(15) };
        List<StormReplica> replicas = [Replica(database, new())];
        try
        {
            await StartAsync(replicas[0]);
            var cards = await BurstBench.OpenAsync(clusters, replicas, connector, storm);
            var all = BurstPeople.Of(cards, await BurstBench.CheckInsAsync(database), http, replicas, connector.ServiceUrl);
            var many = all.Where(person => person.Cluster.Psas.Count == options.Psas).ToList();
            var few = all.Where(person => person.Cluster.Psas.Count == PressOptions.Few).ToList();

            // Both kinds of people by turns, so that whatever else the machine does falls on both alike.
            await TakeTurnsAsync(few, many, options.People - Counted, database);
            var measured = await MeasureAsync(few, many, options, replicas[0], database);
            await replicas[0].KillAsync();
            replicas[0] = Replica(database, new()
            {
                ["DOTNET_STARTUP_HOOKS"] = typeof(StatementLog).Assembly.Location,
                [StatementsPhase.Variable] = statements,
            });
            await StartAsync(replicas[0]);
            return await CountAsync(few, many, database, statements) is var (tripsOfFew, tripsOfMany)
                && new PressReport(
                    engine, options.Psas, measured.Few with { Trips = tripsOfFew }, measured.Many with { Trips = tripsOfMany }).Print();
        }
        finally
        {
            replicas.ForEach(replica => replica.Dispose());
        }
    }

    private static StormReplica Replica(StormDatabase database, Dictionary<string, string> settings) => new(
        FreePort.Next(), database.Folder, new Dictionary<string, string>(settings)
        {
            ["ConnectionStrings__ClusterBot"] = database.ConnectionString,
        });

    private static Task StartAsync(StormReplica replica)
    {
        replica.Start();
        return replica.ReadyAsync();
    }

    private static async Task<(PressCost Few, PressCost Many)> MeasureAsync(
        List<BurstPerson> few, List<BurstPerson> many, PressOptions options, StormReplica replica, StormDatabase database)
    {
        const int Together = 10;
        var (ofFew, ofMany) = (new List<Look>(), new List<Look>());
        for (var measured = 0; measured < options.People; measured += Together)
        {
            ofFew.Add(await LookAsync(Take(few, Together), replica, database));
            ofMany.Add(await LookAsync(Take(many, Together), replica, database));
        }

        return (Cost(ofFew), Cost(ofMany));

        static PressCost Cost(List<Look> looks) => new(
            Middle(looks.Select(look => look.Cpu)) / Together, Middle(looks.SelectMany(look => look.Waits)), []);
    }

    private static async Task<Look> LookAsync(
        IReadOnlyList<BurstPerson> people, StormReplica replica, StormDatabase database)
    {
        var before = ProcessTreeCpu.Of(replica.Id);
        var waits = await AnswerAsync(people);
        await BurstBench.QuietAsync(database);
        return new Look(ProcessTreeCpu.Of(replica.Id) - before, waits);
    }

    private static async Task<(IReadOnlyList<string> Few, IReadOnlyList<string> Many)> CountAsync(
        List<BurstPerson> few, List<BurstPerson> many, StormDatabase database, string statements)
    {
        await TakeTurnsAsync(few, many, Counted, database);
        return (await TripsAsync(Take(few, 1)), await TripsAsync(Take(many, 1)));

        async Task<IReadOnlyList<string>> TripsAsync(IReadOnlyList<BurstPerson> people)
        {
            var before = File.ReadLines(statements).Count();
            await AnswerAsync(people);
            await BurstBench.QuietAsync(database);
            return [.. File.ReadLines(statements).Skip(before).Where(StatementLog.IsTrip)];
        }
    }

    private static async Task TakeTurnsAsync(List<BurstPerson> few, List<BurstPerson> many, int people, StormDatabase database)
    {
        for (var n = 0; n < people; n++)
        {
            await AnswerAsync([.. Take(few, 1), .. Take(many, 1)]);
        }

        await BurstBench.QuietAsync(database);
    }

    /// <summary>Lets one person after another answer. Returns how long each waited.</summary>
    private static async Task<IReadOnlyList<TimeSpan>> AnswerAsync(IReadOnlyList<BurstPerson> people)
    {
        var waits = new List<TimeSpan>();
        foreach (var person in people)
        {
            var startedAt = Stopwatch.GetTimestamp();
            await person.AnswerAsync();
            waits.Add(Stopwatch.GetElapsedTime(startedAt));
            if (person.Presses.Find(press => press.Wrong is not null) is { Wrong: { } wrong })
            {
                throw new InvalidOperationException($"A press was not answered with a card: {wrong}");
            }
        }

        return waits;
    }

    private static List<BurstPerson> Take(List<BurstPerson> people, int count)
    {
        var taken = people.GetRange(0, count);
        people.RemoveRange(0, count);
        return taken;
    }

    private static TimeSpan Middle(IEnumerable<TimeSpan> times) => times.Order().ToList() is var sorted
        ? sorted[sorted.Count / 2]
        : default;

    /// <param name="Cpu">The bot's processor time for all of them, deliveries included.</param>
    /// <param name="Waits">How long each person waited.</param>
    private sealed record Look(TimeSpan Cpu, IReadOnlyList<TimeSpan> Waits);
}
