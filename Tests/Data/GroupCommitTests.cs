using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Setup;
using ClusterBot.Data.Sqlite;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Databases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Data;

/// <summary>Work that waits for the one writer of SQLite is committed together, and yet each stands or falls by itself.</summary>
[OnlyOn(DatabaseEngine.Sqlite, "PostgreSQL commits each by itself.")]
public sealed class GroupCommitTests : IAsyncLifetime
{
    private readonly CommitWatch _commits = new();
    private readonly TaskCompletionSource _release = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private BotUnderTest _bot = null!;
    private int _afterCommits;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Transactions Transactions => _bot.Services.GetRequiredService<Transactions>();

    public async ValueTask InitializeAsync() => _bot = await BotUnderTest.StartAsync(
        replace: services => services.ConfigureDbContext<SqliteDbContext>(options => options.AddInterceptors(_commits)));

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task Those_that_wait_together_are_committed_together_and_one_that_fails_takes_no_other_with_it()
    {
        var first = await HeldAsync("first");
        var before = _commits.Count;
        var second = AddAsync("second");
        var failing = AddAsync("third", _ => throw new InvalidOperationException("On purpose"));
        var fourth = AddAsync("fourth");
        Assert.Equal(0, _afterCommits);

        _release.SetResult();
        await Task.WhenAll(first, second, fourth);

        Assert.Equal(1, _commits.Count - before);
        Assert.Equal("On purpose", (await Assert.ThrowsAsync<InvalidOperationException>(() => failing)).Message);
        Assert.Equal(["first", "fourth", "second"], await StoredAsync());
        Assert.Equal(3, _afterCommits);
    }

    [Fact]
    public async Task When_the_commit_fails_none_of_them_has_happened_and_the_next_goes_on()
    {
        var first = await HeldAsync("first");
        var second = AddAsync("second");
        _commits.Fails = true;

        _release.SetResult();

        await Assert.ThrowsAsync<SqliteException>(() => first);
        await Assert.ThrowsAsync<SqliteException>(() => second);
        Assert.Empty(await StoredAsync());
        Assert.Equal(0, _afterCommits);

        _commits.Fails = false;
        await AddAsync("third");
        Assert.Equal(["third"], await StoredAsync());
    }

    [Fact]
    public async Task When_the_database_gives_the_transaction_up_none_of_them_is_said_to_have_happened()
    {
        var first = await HeldAsync("first");
        var second = AddAsync("second", async db =>
        {
            // As SQLite itself does when the disk is full.
            await db.Database.ExecuteSqlRawAsync("ROLLBACK", Token);
            throw CommitWatch.Full;
        });

        _release.SetResult();

        await Assert.ThrowsAsync<SqliteException>(() => first);
        await Assert.ThrowsAsync<SqliteException>(() => second);
        Assert.Empty(await StoredAsync());

        await AddAsync("third");
        Assert.Equal(["third"], await StoredAsync());
    }

    [Fact]
    public async Task Whoever_is_called_off_while_it_waits_waits_no_longer_and_does_nothing()
    {
        using var calledOff = new CancellationTokenSource();
        var first = await HeldAsync("first");
        var second = AddAsync("second", cancellation: calledOff.Token);

        await calledOff.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second.WaitAsync(TimeSpan.FromSeconds(30), Token));
        Assert.False(first.IsCompleted);
        _release.SetResult();
        await first;
        Assert.Equal(["first"], await StoredAsync());
    }

    [Fact]
    public async Task What_is_to_be_first_goes_before_all_that_waits_and_is_soon_committed()
    {
        var first = await HeldAsync("first");
        var second = AddAsync("second");
        var before = _commits.Count;
        var storedBySecond = 0;
        var urgent = Transactions.RunFirstAsync(
            TenantAccess.Alone(null),
            async (services, cancellationToken) =>
            {
                storedBySecond = await services.GetRequiredService<ClusterDbContext>().Conversations
                    .CountAsync(c => c.Id == "second", cancellationToken);
                _bot.Time.Advance(TimeSpan.FromMilliseconds(5));
            },
            Token);

        _release.SetResult();
        await Task.WhenAll(first, second, urgent);

        Assert.Equal(0, storedBySecond);
        Assert.Equal(2, _commits.Count - before);
    }

    /// <summary>A work that has the writer and keeps it till the test lets go.</summary>
    private async Task<Task> HeldAsync(string id)
    {
        var running = new TaskCompletionSource();
        var work = AddAsync(id, async _ =>
        {
            running.SetResult();
            await _release.Task;
        });
        await running.Task;
        return work;
    }

    private Task AddAsync(string id, Func<ClusterDbContext, Task>? then = null, CancellationToken? cancellation = null) =>
        Transactions.RunAsync(
            async (services, cancellationToken) =>
            {
                var db = services.GetRequiredService<ClusterDbContext>();
                db.Conversations.Add(new Conversation
                {
                    Id = id,
                    TenantId = "group",
                    Kind = ConversationKind.Channel,
                    ServiceUrl = _bot.Connector.ServiceUrl,
                    BotId = "28:clusterbot",
                });
                await db.SaveChangesAsync(cancellationToken);
                services.GetRequiredService<AfterCommit>().Do(() => Interlocked.Increment(ref _afterCommits));
                await (then?.Invoke(db) ?? Task.CompletedTask);
            },
            cancellation ?? Token);

    private Task<List<string>> StoredAsync() =>
        _bot.QueryAsync(db => db.Conversations.Where(c => c.TenantId == "group").OrderBy(c => c.Id).Select(c => c.Id).ToListAsync());
}
