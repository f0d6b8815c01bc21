using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using ClusterBot.Bench.Burst;
using ClusterBot.Bench.Storm;
using ClusterBot.Bench.Storm.Audit;
using ClusterBot.Bench.Storm.Load;
using ClusterBot.BotFramework.Activities.Json;
using ClusterBot.Data.Setup;
using ClusterBot.Tests.Support.Processes;
using Microsoft.EntityFrameworkCore;
using Activity = ClusterBot.BotFramework.Activities.Activity;

namespace ClusterBot.Bench.Sending;

/// <summary>
/// Answers pour into one channel while somebody asks for help there again and again: is the card up to date, and the person answered,
/// within Teams' limits? The SROs answer several times each, as after a meeting that goes through the figures.
/// </summary>
internal static class SendingBench
{
    private const int WarmUp = 60;

    private const string OfSqlite = """
        SELECT (page_count - freelist_count) * page_size AS "Value" FROM pragma_page_count, pragma_freelist_count, pragma_page_size
        """;

    private const string OfPostgreSql = """SELECT pg_database_size(current_database()) AS "Value" """;

    private static readonly TimeSpan BetweenHelp = TimeSpan.FromSeconds(2.5);

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        if (SendingOptions.Parse(arguments) is not { } options)
        {
            Console.Error.WriteLine(SendingOptions.Usage);
            return 2;
        }

        var storm = new StormOptions { Engine = options.Engine, Tenants = 1, Clusters = 2, PsasOfACluster = SendingOptions.Psas };
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
            var cards = await BurstBench.OpenAsync(clusters, replicas, connector, storm);
            var checkIns = await BurstBench.CheckInsAsync(database);
            using var http = new HttpClient(new SocketsHttpHandler()) { Timeout = TimeSpan.FromSeconds(15) };
            foreach (var first in BurstPeople.Of([cards[1]], checkIns, http, replicas, connector.ServiceUrl).Take(WarmUp))
            {
                await first.AnswerAsync();
            }

            await BurstBench.QuietAsync(database);
            var own = cards[0].Cluster.Psas.Select(psa => checkIns[(cards[0].Cluster.Name, psa.Number)].CheckIn.ToString());
            var channel = new Channel(cards[0] with { CheckIns = [.. own] }, http, replicas, connector);
            return await PourAsync(options, channel, database) ? 0 : 1;
        }
        finally
        {
            replicas.ForEach(replica => replica.Dispose());
        }
    }

    private static async Task<bool> PourAsync(SendingOptions options, Channel channel, StormDatabase database)
    {
        var log = new SendingLog(channel.Card);
        channel.Connector.Accepted += log.Sees;
        var (size, recorded) = (await SizeAsync(database), await CountAsync(database));
        Console.WriteLine($"{options.Answers} answers come within {options.Seconds} s");
        using var over = new CancellationTokenSource();
        var helping = HelpAsync(channel, log, over.Token);
        var between = TimeSpan.FromSeconds(options.Seconds) / options.Answers;
        var wrong = await Task.WhenAll(Enumerable.Range(0, options.Answers).Select(async n =>
        {
            await Task.Delay(between * n, TimeProvider.System);
            var psa = channel.Card.Cluster.Psas[n % SendingOptions.Psas];
            var isGood = await channel.SendAsync(StormActivities.Answers(channel.Card, psa, $"What we know now, for the time {n}."));
            log.Answered(channel.Connector.Now);
            return !isGood;
        }));
        await BurstBench.QuietAsync(database);
        await over.CancelAsync();
        await helping;
        return new SendingReport(
            options, log, wrong.Count(isWrong => isWrong), await CountAsync(database) - recorded,
            (await SizeAsync(database) - size) / options.Answers, channel.Connector.Limits.Overruns).Print();
    }

    private static async Task HelpAsync(Channel channel, SendingLog log, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            var (askedAt, arrives) = (channel.Connector.Now, log.Expect());
            await channel.SendAsync(StormActivities.Says(channel.Card.Cluster, "help"));
            log.Helps(await arrives - askedAt);
            try
            {
                await Task.Delay(BetweenHelp, TimeProvider.System, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private static async Task<int> CountAsync(StormDatabase database)
    {
        await using var db = database.Open();
        return await db.Answers.CountAsync();
    }

    /// <summary>Returns the bytes that the database holds, what is free in its files not counted.</summary>
    private static async Task<long> SizeAsync(StormDatabase database)
    {
        await using var db = database.Open();
        return await db.Database.SqlQueryRaw<long>(database.Engine == DatabaseEngine.Sqlite ? OfSqlite : OfPostgreSql).SingleAsync();
    }

    /// <summary>The channel into which the answers come.</summary>
    private sealed record Channel(PostedCard Card, HttpClient Http, IReadOnlyList<StormReplica> Replicas, StormConnector Connector)
    {
        /// <summary>Returns whether the bot took it, and answered a press with a card.</summary>
        public async Task<bool> SendAsync(Activity activity)
        {
            activity.ServiceUrl = Connector.ServiceUrl;
            using var content = new ByteArrayContent(ActivityJson.Write(activity));
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var response = await Http.PostAsync(Replicas[Random.Shared.Next(Replicas.Count)].Messages, content);
            var body = await response.Content.ReadAsByteArrayAsync();
            return response.IsSuccessStatusCode
                && (body.Length == 0
                    || JsonElement.Parse(body).GetProperty("type").GetString() == "application/vnd.microsoft.card.adaptive");
        }
    }

    /// <summary>The outcome, beside what is promised of it.</summary>
    private sealed record SendingReport(
        SendingOptions Options, SendingLog Log, int Wrong, int Recorded, long BytesEach, int Overruns)
    {
        private const double MostBehind = 10;

        private const double MostHelp = 2;

        private const long MostBytes = 4096;

        /// <summary>Prints everything, and returns whether every promise held.</summary>
        public bool Print()
        {
            Say($"{Options.Engine}, processes {Options.Replicas}: {Options.Answers} answers in one channel within {Options.Seconds} s");
            Say($"shown by {Log.Updates} updates; help asked for {Log.Helped} times");
            var behind = Log.LongestBehind();
            var shown = Log.LastUpdate?.Markers.Contains(StormNames.Counted(SendingOptions.Psas)) is true;
            return Judge(
                "all recorded, none answered otherwise than with a card", Wrong == 0 && Recorded == Options.Answers,
                $"{Recorded} recorded, {Wrong} otherwise")
                & Judge(
                    $"the card never more than {MostBehind} s behind", behind?.TotalSeconds <= MostBehind, $"{behind?.TotalSeconds:F1} s")
                & Judge(
                    "a last update shows them all", behind is not null && shown,
                    $"{(shown ? "says" : "does not say")} that {SendingOptions.Psas} are answered")
                & Judge(
                    $"help answered within {MostHelp} s", Log.LongestHelp.TotalSeconds <= MostHelp,
                    $"{Log.LongestHelp.TotalSeconds:F2} s")
                & Judge("no limit of Teams passed", Overruns == 0, $"{Overruns}")
                & Judge($"at most {MostBytes} bytes stay of a press", BytesEach <= MostBytes, $"{BytesEach}");
        }

        private static bool Judge(string promise, bool holds, string figure)
        {
            Say($"{(holds ? "holds" : "FALLS SHORT"),-12} {promise}: {figure}");
            return holds;
        }

        private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
    }
}
