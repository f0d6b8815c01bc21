using System.Globalization;
using ClusterBot.Bench.Storm.Audit;
using ClusterBot.Bench.Storm.Load;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Outbox;
using ClusterBot.Data.Setup;
using ClusterBot.Tests.Support.Processes;

namespace ClusterBot.Bench.Storm;

/// <summary>
/// Full lanes, each with more to send than it may: how much of Teams' allowance do they use? The channel takes a tenth of a second
/// for each answer; in one more tenant it takes three seconds, which must hold up nobody else.
/// </summary>
internal static class LaneBench
{
    private const double Allowed = 50;
    private const double Promised = 0.95;
    private const int SlowTenant = 0;
    private const int MessagesEach = 2_000;

    // A process that has just started is still compiling itself.
    private const int WarmUp = 300;

    public static async Task<int> RunAsync(string? tenants)
    {
        var full = int.TryParse(tenants, CultureInfo.InvariantCulture, out var given) ? given : 1;
        await using var database = await StormDatabase.StartAsync(DatabaseEngine.Sqlite);
        await using var connector = await StormConnector.StartAsync(0, new StormRefusals([], new Random(0)));
        connector.Misbehaviours.IsOn = false;
        connector.Latency = request => TimeSpan.FromSeconds(StormNames.TenantOf(request.Root) == SlowTenant ? 3 : 0.1);
        await FillAsync(database, connector.ServiceUrl, full + 1);

        var settings = new Dictionary<string, string> { ["ConnectionStrings__ClusterBot"] = database.ConnectionString };
        using var bot = new StormReplica(FreePort.Next(), database.Folder, settings);
        bot.Start();
        var arrivals = await ArriveAsync(connector, full);
        return Print(arrivals, connector.Limits);
    }

    private static async Task FillAsync(StormDatabase database, string serviceUrl, int tenants)
    {
        await database.FillAsync([], serviceUrl);
        await using var db = database.Open();
        var outbox = new MessageOutbox(db, new AfterCommit(), TimeProvider.System);
        for (var n = 0; n < MessagesEach * tenants; n++)
        {
            await outbox.PostAsync(Channel(n % tenants, n, serviceUrl), OutboundMessage.Text($"Message {n}"), $"{n}");
        }

        await db.SaveChangesAsync();
    }

    private static Conversation Channel(int tenant, int number, string serviceUrl) => new()
    {
        Id = StormNames.Channel(tenant, number, "full"),
        TenantId = StormNames.Tenant(tenant),
        Kind = ConversationKind.Channel,
        ServiceUrl = serviceUrl,
        BotId = StormActivities.BotId,
    };

    /// <summary>Returns the arrival times of the messages of each full lane, once all have arrived.</summary>
    private static async Task<Dictionary<int, List<TimeSpan>>> ArriveAsync(StormConnector connector, int full)
    {
        while (true)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);
            var arrivals = connector.Arrivals.GroupBy(arrival => StormNames.TenantOf(arrival.Root))
                .ToDictionary(tenant => tenant.Key, tenant => tenant.Select(arrival => arrival.At).Order().ToList());
            if (Enumerable.Range(SlowTenant + 1, full).All(tenant => arrivals.GetValueOrDefault(tenant)?.Count >= MessagesEach))
            {
                return arrivals;
            }
        }
    }

    private static int Print(Dictionary<int, List<TimeSpan>> arrivals, TeamsLimits limits)
    {
        var holds = limits.Overruns == 0;
        foreach (var (tenant, times) in arrivals.OrderBy(lane => lane.Key))
        {
            var steady = times.Skip(WarmUp).ToList();
            var rate = (steady.Count - 1) / (steady[^1] - steady[0]).TotalSeconds;
            holds &= tenant == SlowTenant || rate >= Promised * Allowed;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"lane {tenant}, answers take {(tenant == SlowTenant ? "3 s  " : "100 ms")}  {rate:F1} messages a second, "
                    + $"{rate / Allowed:P1} of what is allowed"));
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"over the limit: {limits.Overruns}; the closest request came {limits.TenantSlack?.TotalMilliseconds:F1} ms after there "
                + $"was room"));
        Console.WriteLine(holds ? "Holds: 95% or more, and never over the limit" : "DOES NOT HOLD: 95% or more, and never over the limit");
        return holds ? 0 : 1;
    }
}
