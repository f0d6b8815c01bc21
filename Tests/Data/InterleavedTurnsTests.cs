using ClusterBot.Bot.Database;
using ClusterBot.BotFramework.Activities.Json;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Setup;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Connector;
using ClusterBot.Tests.Support.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Data;

/// <summary>
/// Three replicas take presses at once while sessions of theirs are killed at any step: what was acknowledged is stored, once, and shown.
/// </summary>
[OnlyOn(DatabaseEngine.PostgreSql, "a SQLite file belongs to one process")]
public sealed class InterleavedTurnsTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Waves = 8;
    private const int AtOnce = 6;

    private static readonly int[] Psas = [9, 16, 21, 24];

    private readonly List<BotUnderTest> _replicas = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var first = await BotUnderTest.StartAsync();
        _replicas.AddRange([first, await first.BesideAsync(), await first.BesideAsync()]);
        await first.OpenTeamAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var replica in _replicas.AsEnumerable().Reverse())
        {
            await replica.DisposeAsync();
        }
    }

    [Fact]
    public async Task Presses_on_three_replicas_with_sessions_killed_at_any_step_are_each_stored_once_and_shown()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"Seed {seed}");
        var random = new Random(seed);
        var checkIns = await CheckInsAsync();
        var words = new List<string>();
        for (var wave = 0; wave < Waves; wave++)
        {
            var presses = Enumerable.Range(0, AtOnce)
                .Select(n => Press(checkIns, Psas[random.Next(Psas.Length)], $"Words {wave}-{n}.")).ToList();
            // Meanwhile the card is posted once more, which has the tenant alone.
            var copying = PostAgainAsync(wave, _replicas[random.Next(_replicas.Count)], random.Next(30));
            var acknowledged = await TakeAsync(presses, random, kills: 2);
            await copying;
            output.WriteLine($"wave {wave}: {acknowledged.Count(yes => yes)} of {AtOnce} acknowledged at once");
            // The channel delivers again what was not acknowledged, to any replica.
            for (var again = 0; again < 5 && !acknowledged.All(yes => yes); again++)
            {
                acknowledged = await TakeAsync(presses, random, kills: 0);
            }

            Assert.All(acknowledged, Assert.True);
            words.AddRange(presses.Select(press => press.Words));
            // Teams' limits leave room again.
            _replicas[0].Time.Advance(TimeSpan.FromSeconds(30));
        }

        await AssertStoredOnceAsync(words);
        await AssertEveryCopyShowsWhatCameAfterItAsync();
        await AssertShownAsync(checkIns);
    }

    private static async Task PostAgainAsync(int wave, BotUnderTest replica, int delay)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(delay), TimeProvider.System, Token);
        for (var isPosted = false; !isPosted;)
        {
            try
            {
                await replica.Services.GetRequiredService<Transactions>().RunAsync(
                    Teams.TenantId, (services, _) => PostAgainAsync(wave, services.GetRequiredService<ClusterDbContext>()), Token);
                isPosted = true;
            }
            catch (Exception exception) when (StorageFault.Reason(exception) is not null)
            {
                // Its session was killed: again.
            }
        }
    }

    private static async Task PostAgainAsync(int wave, ClusterDbContext db)
    {
        var first = await db.OutboxMessages.AsNoTracking().Where(d => d.Kind == OutboxMessageKind.NewThread).OrderBy(d => d.Id)
            .FirstAsync(Token);
        if (!await db.OutboxMessages.AnyAsync(d => d.Key == $"copy {wave}", Token))
        {
            db.OutboxMessages.Add(new OutboxMessage
            {
                Key = $"copy {wave}",
                TenantId = first.TenantId,
                Kind = OutboxMessageKind.NewThread,
                ServiceUrl = first.ServiceUrl,
                BotId = first.BotId,
                ConversationId = first.ConversationId,
                OrderKey = first.OrderKey,
                Subject = first.Subject,
                Body = first.Body,
                QueuedAt = first.QueuedAt,
                DueAt = first.QueuedAt,
            });
        }
    }

    /// <summary>Ids are in the order of the commits: a copy is updated for each answer that comes after it, and for no other.</summary>
    private async Task AssertEveryCopyShowsWhatCameAfterItAsync()
    {
        var rows = await _replicas[0].QueryAsync(db => db.OutboxMessages.AsNoTracking()
            .Where(d => d.Subject!.StartsWith("round:")).Select(d => new { d.Id, d.Key, d.Kind, d.UpdatesId }).ToListAsync(Token));
        var copies = rows.Where(row => row.Kind == OutboxMessageKind.NewThread).OrderBy(row => row.Id).ToList();
        var answers = rows.Where(row => row.UpdatesId == copies[0].Id).ToDictionary(row => AnswerOf(row.Key), row => row.Id);
        Assert.Equal(Waves + 1, copies.Count);
        Assert.All(copies, copy => Assert.Equal(
            answers.Where(answer => answer.Value > copy.Id).Select(answer => answer.Key).Order(),
            rows.Where(row => row.UpdatesId == copy.Id).Select(row => AnswerOf(row.Key)).Order()));

        static string AnswerOf(string key) => key[key.LastIndexOf(':')..];
    }

    private async Task AssertStoredOnceAsync(List<string> words)
    {
        var stored = await _replicas[0].QueryAsync(db => db.Answers.AsNoTracking().ToListAsync(Token));
        Assert.Equal(words.Order(), stored.Select(answer => answer.BigPicture!).Order());
        Assert.All(stored.GroupBy(answer => answer.CheckInId), of =>
            Assert.Equal(Enumerable.Range(1, of.Count()), of.Select(answer => answer.Version).Order()));
        var numbers = await _replicas[0].QueryAsync(db => db.CheckInChanges.Select(change => change.Number).Order().ToListAsync(Token));
        Assert.Equal(Enumerable.Range(1, stored.Count).Select(n => (long)n), numbers);
    }

    /// <summary>Every replica shows the words that stand, and the card in the channel says how many there are.</summary>
    private async Task AssertShownAsync(Dictionary<int, Guid> checkIns)
    {
        var standing = await _replicas[0].QueryAsync(db => db.Answers
            .Where(answer => answer.Version == db.Answers.Where(other => other.CheckInId == answer.CheckInId).Max(other => other.Version))
            .Select(answer => answer.BigPicture!).ToListAsync(Token));
        var round = await _replicas[0].QueryAsync(db => db.Rounds.Select(r => r.Id).SingleAsync(Token));
        foreach (var replica in _replicas)
        {
            var shown = await replica.PressAsync(
                DemoPeople.Avery, Teams.General, "checkIns.refresh", new { round, show = RefreshRound.All });
            Assert.All(standing, words => Assert.Contains(words, shown.Text, StringComparison.Ordinal));
        }

        await _replicas[0].Connector.WaitForAsync(item => item.IsUpdate
            && CardText.Of(item.Card!.Value).Contains($"{standing.Count} of {checkIns.Count} answered.", StringComparison.Ordinal));
    }

    private async Task<bool[]> TakeAsync(List<Pressed> presses, Random random, int kills)
    {
        var delays = presses.ConvertAll(_ => random.Next(30));
        var replicas = presses.ConvertAll(_ => _replicas[random.Next(_replicas.Count)]);
        var taking = presses.Select((press, n) => TakeAsync(replicas[n], press.Body, delays[n])).ToList();
        for (var kill = 0; kill < kills; kill++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(40)), TimeProvider.System, Token);
            await KillSessionAsync();
        }

        return await Task.WhenAll(taking);
    }

    private static async Task<bool> TakeAsync(BotUnderTest replica, byte[] body, int delay)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(delay), TimeProvider.System, Token);
        using var response = await replica.PostAsync(body);
        return response.IsSuccessStatusCode && (await InvokeAnswer.ReadAsync(response)).IsCard;
    }

    /// <summary>The server ends one session of a pool, whatever it is doing: as if its replica had died at that step.</summary>
    private Task<int> KillSessionAsync() => _replicas[0].QueryAsync(db => db.Database.ExecuteSqlAsync(
        $"""
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'
          AND application_name NOT LIKE 'ClusterBot lanes %'
        ORDER BY random() LIMIT 1
        """,
        Token));

    private Pressed Press(Dictionary<int, Guid> checkIns, int psa, string words)
    {
        var press = Teams.Presses(DemoPeople.Avery, Teams.General, "checkIns.submit", new Dictionary<string, object>
        {
            ["checkIn"] = checkIns[psa],
            [$"bigPicture-{psa}"] = words,
        });
        press.Id = Guid.NewGuid().ToString("N");
        press.ServiceUrl = _replicas[0].Connector.ServiceUrl;
        return new Pressed(words, ActivityJson.Write(press));
    }

    private Task<Dictionary<int, Guid>> CheckInsAsync() => _replicas[0].QueryAsync(db => db.CheckIns
        .Join(db.Psas, checkIn => checkIn.PsaId, psa => psa.Id, (checkIn, psa) => new { psa.Number, checkIn.Id })
        .ToDictionaryAsync(one => one.Number, one => one.Id, cancellationToken: Token));

    private sealed record Pressed(string Words, byte[] Body);
}
