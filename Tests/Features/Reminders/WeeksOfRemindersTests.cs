using ClusterBot.Bot.Features.CheckIns.Rounds;
using ClusterBot.Bot.ReadModels.Rounds;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Domain.Calendars.BankHolidays;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.CheckIns.Reminders;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Slow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Features.Reminders;

/// <summary>
/// Three and a half weeks over Christmas, in which people of three time zones answer, go away, come back and put things off at random, and
/// the bot is asleep for up to half a day at a time.
/// </summary>
[Slow("weeks pass in steps of hours, with all jobs in each")]
public sealed class WeeksOfRemindersTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Most = 2;

    private static readonly DateTimeOffset Begin = new(2026, 12, 10, 12, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset End = new(2027, 1, 4, 12, 0, 0, TimeSpan.Zero);

    private static readonly DemoPeople[] People = [DemoPeople.Avery, DemoPeople.Emery, DemoPeople.Devon];

    private static readonly string[] Zones = ["Europe/London", "America/New_York", "Asia/Tokyo"];

    private readonly Dictionary<(Guid Round, Guid Person), int> _sent = [];
    private readonly Dictionary<(Guid Round, Guid Person), int> _putOff = [];
    private readonly Dictionary<Guid, (DemoPeople Who, WorkingHours Hours)> _known = [];
    private readonly Dictionary<DemoPeople, DateTimeOffset> _awayFrom = [];
    private RemindedBot _it = null!;
    private long _lastSeen;

    public async ValueTask InitializeAsync()
    {
        _it = await RemindedBot.StartAsync();
        await _it.RunAsync();
        foreach (var (who, zone) in People.Zip(Zones))
        {
            var hours = new WorkingHours(
                TimeZoneInfo.FindSystemTimeZoneById(zone), new WorkingDays(Nation.EnglandAndWales), new TimeOnly(9, 0),
                new TimeOnly(17, 0));
            await _it.Bot.QueryAsync(async db =>
            {
                var person = await db.People.SingleAsync(p => p.AadObjectId == who.AadObjectId);
                person.TimeZone = zone;
                _known[person.Id] = (who, hours);
                return await db.SaveChangesAsync();
            });
        }
    }

    public ValueTask DisposeAsync() => _it.DisposeAsync();

    [Fact]
    public async Task Nobody_gets_too_many_or_at_a_wrong_time_or_for_nothing()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"Seed {seed}");
        var random = new Random(seed);
        var reminders = 0;
        _it.Bot.Time.SetUtcNow(Begin);
        while (_it.Bot.Time.GetUtcNow() < End)
        {
            _it.Bot.Time.Advance(TimeSpan.FromMinutes(random.Next(10, 12 * 60)));
            var owed = await OwedAsync();
            await SomethingHappensAsync(random);
            await Works.RunNowAsync<OpenDueRounds>(TestContext.Current.CancellationToken);
            owed.UnionWith(await OwedAsync());
            await _it.RunAsync();
            if (random.Next(4) == 0)
            {
                await _it.RunAsync();
            }

            reminders += await LookAsync(owed);
        }

        Assert.InRange(reminders, 1, int.MaxValue);
        Assert.All(_sent, one =>
            Assert.True(one.Value <= Most + _putOff.GetValueOrDefault(one.Key), $"{_known[one.Key.Person].Who.Name}: {one.Value}"));
    }

    private JobRunner Works => _it.Bot.Services.GetRequiredService<JobRunner>();

    private async Task SomethingHappensAsync(Random random)
    {
        var who = People[random.Next(People.Length)];
        switch (random.Next(6))
        {
            case 0:
                _it.Mailboxes.Away.Add(who);
                _awayFrom.TryAdd(who, _it.Bot.Time.GetUtcNow());
                break;
            case 1 or 2:
                _it.Mailboxes.Away.Remove(who);
                _awayFrom.Remove(who);
                break;
            case 3:
                await PutOffAsync(random);
                break;
            case 4 when random.Next(3) == 0:
                await AnswerAsync(random);
                break;
        }
    }

    private async Task PutOffAsync(Random random)
    {
        foreach (var (round, person) in _sent.Keys.Where(_ => random.Next(4) == 0).ToList())
        {
            var chat = Teams.ChatOf(_known[person].Who);
            var answer = await _it.Bot.PressAsync(
                _known[person].Who, chat, "reminders.snooze", new { round, @for = random.Next(2) == 0 ? "tomorrow" : "laterToday" });
            _putOff[(round, person)] = _putOff.GetValueOrDefault((round, person)) + (answer.IsCard ? 1 : 0);
        }
    }

    private Task<int> AnswerAsync(Random random) => _it.Bot.QueryAsync(async db =>
    {
        var open = await db.CheckIns.Where(c => c.Answers.Count == 0 && db.Rounds.Any(r => r.Id == c.RoundId && r.ClosedAt == null))
            .ToListAsync();
        db.Answers.AddRange(open.Where(_ => random.Next(2) == 0).Select(checkIn => new Answer
        {
            CheckInId = checkIn.Id,
            Version = 1,
            AnsweredById = _known.Keys.First(),
            AnsweredAt = _it.Bot.Time.GetUtcNow(),
            NothingNew = true,
        }));
        return await db.SaveChangesAsync();
    });

    private async Task<HashSet<(Guid Round, Guid Person)>> OwedAsync()
    {
        await using var scope = _it.Bot.Services.CreateAsyncScope();
        var rounds = await scope.ServiceProvider.GetRequiredService<RoundObligations>()
            .InOpenRoundsAsync(TestContext.Current.CancellationToken);
        return [.. rounds.SelectMany(round => round.Owed.Select(obligation => (round.Round.Id, obligation.PersonId)))];
    }

    /// <summary>Each reminder since the last look was for somebody who owed, at work and there.</summary>
    private async Task<int> LookAsync(HashSet<(Guid Round, Guid Person)> owed)
    {
        var sent = await _it.Bot.QueryAsync(db => db.OutboxMessages.AsNoTracking()
            .Where(d => d.Id > _lastSeen && d.Subject!.StartsWith("reminder:") && d.UpdatesId == null)
            .OrderBy(d => d.Id)
            .ToListAsync());
        foreach (var delivery in sent)
        {
            _lastSeen = delivery.Id;
            var (who, hours) = _known[delivery.RecipientId!.Value];
            var key = (Round: Guid.ParseExact(delivery.Subject!.Split(':')[1], "N"), Person: delivery.RecipientId.Value);
            Assert.True(hours.IsAt(delivery.QueuedAt), $"{who.Name} at {delivery.QueuedAt}");
            Assert.False(
                _awayFrom.TryGetValue(who, out var from) && from < delivery.QueuedAt, $"{who.Name} is away at {delivery.QueuedAt}");
            Assert.Contains(key, owed);
            if (delivery.Key.Contains("/for-", StringComparison.Ordinal))
            {
                // A deputy is asked once for each SRO: the key sees to that.
                continue;
            }

            _sent[key] = _sent.GetValueOrDefault(key) + 1;
        }

        return sent.Count;
    }
}
