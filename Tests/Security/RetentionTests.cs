using System.Text.Json;
using ClusterBot.Bot.Configuration;
using ClusterBot.Bot.Features.Retention;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Setup;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Slow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Security;

[Slow("two years pass for all that is kept")]
public sealed class RetentionTests : IAsyncLifetime
{
    private BotUnderTest _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await BotUnderTest.StartAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task What_is_too_old_goes_and_the_public_record_stays()
    {
        var posted = await _bot.OpenTeamAsync();
        var checkIn = await _bot.QueryAsync(db => db.CheckIns.Select(c => c.Id).FirstAsync());
        await _bot.PressAsync(DemoPeople.Avery, posted.Conversation!, "checkIns.nothingNew", new { checkIn });
        await _bot.QueryAsync(async db =>
        {
            db.Turns.AddRange(Enumerable.Range(0, Housekeeping.Batch + 50)
                .Select(i => new ProcessedActivity { Key = $"many-{i}", TakenAt = BotUnderTest.Start }));
            return await db.SaveChangesAsync();
        });
        var before = await RecordAsync();

        await AfterAsync(days: 15);
        Assert.Equal(0, await _bot.QueryAsync(db => db.Turns.CountAsync()));
        Assert.True(await _bot.QueryAsync(db => db.Messages.AnyAsync()));
        Assert.True(await _bot.QueryAsync(db => db.OutboxMessages.AnyAsync(d => d.Body.Contains("Check-in"))));

        await AfterAsync(days: 80);
        Assert.False(await _bot.QueryAsync(db =>
            db.OutboxMessages.AnyAsync(d => d.FinishedAt < BotUnderTest.Start.AddDays(1) && d.Body != OutboxMessage.NoBody)));
        Assert.True(await _bot.QueryAsync(db => db.OutboxMessages.AnyAsync(d => d.Kind == OutboxMessageKind.NewThread)));

        await AfterAsync(days: 660);
        Assert.Equal(0, await _bot.QueryAsync(db => db.Messages.CountAsync()));
        Assert.Equal(before, await RecordAsync());
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("forever")]
    [InlineData("36501")]
    public void Days_that_are_none_are_named_at_start(string days)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Retention:TurnsDays", days)]).Build();

        Assert.Equal(
            "Retention:TurnsDays", Assert.Throws<ConfigurationProblemException>(() => RetentionOptions.Read(configuration)).Setting);
    }

    private async Task AfterAsync(int days)
    {
        _bot.Time.Advance(TimeSpan.FromDays(days));
        await _bot.Services.GetRequiredService<JobRunner>().RunNowAsync<Housekeeping>(TestContext.Current.CancellationToken);
    }

    private Task<string> RecordAsync() => _bot.QueryAsync(async db => JsonSerializer.Serialize(new[]
    {
        await db.Answers.Where(a => a.AnsweredAt <= BotUnderTest.Start).CountAsync(),
        await db.Readings.CountAsync(),
        await db.Requests.CountAsync(),
        await db.Rounds.Where(r => r.OpenedAt <= BotUnderTest.Start).CountAsync(),
        await db.People.CountAsync(),
        await db.Roles.CountAsync(),
    }));
}
