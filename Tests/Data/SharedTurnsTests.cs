using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Setup;
using ClusterBot.Tests.Features.CheckIns;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Data;

/// <summary>Presses of one tenant are at work beside each other, and rest on nothing that has changed meanwhile.</summary>
[OnlyOn(DatabaseEngine.PostgreSql, "SQLite has one writer")]
public sealed class SharedTurnsTests : IAsyncLifetime
{
    private static readonly TimeSpan Hung = TimeSpan.FromSeconds(30);

    private BotUnderTest _bot = null!;
    private BotUnderTest _other = null!;
    private CheckInCard _card = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotUnderTest.StartAsync();
        _card = CheckInCard.Posted(_bot, await _bot.OpenTeamAsync());
        _other = await _bot.BesideAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _other.DisposeAsync();
        await _bot.DisposeAsync();
    }

    [Fact]
    public async Task Who_answers_waits_for_nobody_who_answers_elsewhere()
    {
        await using var held = await HoldAsync(TenantAccess.Shared(Teams.TenantId), async db =>
        {
            db.Turns.Add(new ProcessedActivity { Key = "a press that takes its time", TakenAt = BotUnderTest.Start });
            await db.SaveChangesAsync(Token);
        });

        var answer = await _card.PressAsync(DemoPeople.Avery, "Nothing new", 16).WaitAsync(Hung, TimeProvider.System, Token);

        Assert.True(answer.IsCard, answer.Text);
    }

    [Fact]
    public async Task An_answer_that_a_closing_round_gets_ahead_of_is_refused_and_not_stored()
    {
        var held = await HoldAsync(TenantAccess.Alone(Teams.TenantId), db =>
            db.Rounds.ExecuteUpdateAsync(set => set.SetProperty(round => round.ClosedAt, BotUnderTest.Start), Token));
        var press = _card.PressAsync(DemoPeople.Avery, "Nothing new", 16);
        await Eventually.TrueAsync(SomebodyWaitsAsync, "the press to wait for the round's end");

        await held.DisposeAsync();

        Assert.Contains("closed", (await press).Text, StringComparison.Ordinal);
        Assert.Equal(0, await _bot.QueryAsync(db => db.Answers.CountAsync(Token)));
    }

    [Fact]
    public async Task A_press_that_long_work_of_the_whole_tenant_keeps_waiting_is_told_to_come_again_while_the_channel_still_listens()
    {
        await using var held = await HoldAsync(TenantAccess.Alone(Teams.TenantId), _ => Task.CompletedTask);

        var answer = await _card.PressAsync(DemoPeople.Avery, "Nothing new", 16).WaitAsync(Hung, TimeProvider.System, Token);

        Assert.Equal(503, answer.HttpStatus);
        Assert.Contains("Nothing was stored", answer.Value.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, await _bot.QueryAsync(db => db.Answers.CountAsync(Token)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_copy_of_the_card_that_is_posted_since_the_copies_were_read_shows_the_answer_too(bool whileItWaits)
    {
        // The first answer has read the copies, so the second knows them without asking.
        await _card.PressAsync(DemoPeople.Avery, "Nothing new", 16);
        var held = await HoldAsync(TenantAccess.Alone(Teams.TenantId), PostAgainAsync);
        if (!whileItWaits)
        {
            await held.DisposeAsync();
        }

        var press = _card.PressAsync(DemoPeople.Avery, "Nothing new", 21);
        if (whileItWaits)
        {
            await Eventually.TrueAsync(SomebodyWaitsAsync, "the press to wait for the copy");
            await held.DisposeAsync();
        }

        var answer = await press;
        Assert.True(answer.IsCard, answer.Text);
        Assert.Equal(1, await _bot.QueryAsync(db => db.OutboxMessages.CountAsync(
            d => d.Key.StartsWith("update:a second copy:answer:"), Token)));
    }

    private static async Task PostAgainAsync(ClusterDbContext db)
    {
        var copy = await db.OutboxMessages.AsNoTracking().SingleAsync(d => d.Kind == OutboxMessageKind.NewThread, Token);
        db.OutboxMessages.Add(new OutboxMessage
        {
            Key = "a second copy",
            TenantId = copy.TenantId,
            Kind = OutboxMessageKind.NewThread,
            ServiceUrl = copy.ServiceUrl,
            BotId = copy.BotId,
            ConversationId = copy.ConversationId,
            OrderKey = copy.OrderKey,
            Subject = copy.Subject,
            Body = copy.Body,
            QueuedAt = copy.QueuedAt,
            DueAt = copy.QueuedAt,
        });
        await db.SaveChangesAsync(Token);
    }

    private async Task<Held> HoldAsync(TenantAccess access, Func<ClusterDbContext, Task> store)
    {
        var (entered, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        var work = _other.Services.GetRequiredService<Transactions>().RunAsync(
            access,
            async (services, _) =>
            {
                await store(services.GetRequiredService<ClusterDbContext>());
                entered.TrySetResult();
                await release.Task;
                return true;
            },
            Token);
        await entered.Task;
        return new Held(work, release);
    }

    private Task<bool> SomebodyWaitsAsync() => _other.QueryAsync(async db => await db.Database
        .SqlQuery<bool>(
            $"""
            SELECT EXISTS (
              SELECT 1 FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database
              WHERE datname = current_database() AND locktype = 'advisory' AND NOT granted) AS "Value"
            """)
        .SingleAsync(Token));

    private sealed class Held(Task work, TaskCompletionSource release) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            release.TrySetResult();
            await work;
        }
    }
}
