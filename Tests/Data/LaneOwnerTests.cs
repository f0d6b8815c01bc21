using ClusterBot.Data;
using ClusterBot.Data.Setup;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Connector;
using ClusterBot.Tests.Support.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Data;

/// <summary>One replica at a time sends a tenant's messages, and there always is one.</summary>
[OnlyOn(DatabaseEngine.PostgreSql, "a SQLite file belongs to one process, which owns every lane")]
public sealed class LaneOwnerTests : IAsyncLifetime
{
    /// <summary>Those of this database that hold advisory locks.</summary>
    private const string Sessions =
        """
        SELECT DISTINCT l.pid FROM pg_locks l JOIN pg_database d ON d.oid = l.database
        WHERE l.locktype = 'advisory' AND d.datname = current_database()
        """;

    private BotUnderTest _one = null!;
    private BotUnderTest _other = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _one = await BotUnderTest.StartAsync();
        await HelpAsync(_one);
        _other = await _one.BesideAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _other.DisposeAsync();
        await _one.DisposeAsync();
    }

    [Fact]
    public async Task A_turn_at_the_one_is_sent_by_the_other_when_that_owns_the_lane()
    {
        await HelpAsync(_other);

        Assert.NotNull(Owned(_one));
        Assert.Null(Owned(_other));
    }

    [Fact]
    public async Task When_the_owner_stops_the_other_goes_on_at_once()
    {
        await _one.StopAsync();

        await HelpAsync(_other);

        Assert.NotNull(Owned(_other));
    }

    [Fact]
    public async Task An_owner_that_loses_its_session_knows_at_once_and_the_lane_has_an_owner_again()
    {
        var before = Owned(_one)!;
        await _one.QueryAsync(db => db.Database.ExecuteSqlRawAsync($"SELECT pg_terminate_backend(pid) FROM ({Sessions}) AS owners", Token));

        await Eventually.TrueAsync(() => before.IsOver, "the owner to know", TimeSpan.FromSeconds(2));

        await HelpAsync(_other, () => _one.Time.Advance(TimeSpan.FromSeconds(1)));
        Assert.Single(new[] { Owned(_one), Owned(_other) }.OfType<Ownership>());
    }

    [Fact]
    public async Task An_owner_that_does_not_reach_the_channel_hands_the_lane_on_and_the_message_arrives_once()
    {
        _one.Connector.IsDown = true;

        var chat = await HelpAsync(_one, () =>
        {
            _one.Connector.IsDown &= Owned(_other) is null;
            // While nobody owns it, the other one is to be first.
            _one.Time.Advance((Owned(_one) ?? Owned(_other)) is null ? TimeSpan.Zero : TimeSpan.FromSeconds(3));
        });

        Assert.Null(Owned(_one));
        Assert.NotNull(Owned(_other));
        Assert.Single(_one.Connector.Accepted, item => item.ConversationId == chat);
    }

    [Fact]
    public async Task An_owner_that_is_refused_keeps_the_lane()
    {
        for (var n = 0; n < 5; n++)
        {
            _one.Connector.Next(ConnectorAnswer.OfStatus(503));
        }

        await HelpAsync(_one, () => _one.Time.Advance(TimeSpan.FromSeconds(3)));

        Assert.NotNull(Owned(_one));
    }

    [Fact]
    public async Task Five_hundred_lanes_take_one_session()
    {
        var replicaCoordinator = _one.Services.GetRequiredService<IReplicaCoordinator>();
        var tenants = Enumerable.Range(0, 500).Select(n => $"tenant {n}").ToList();

        await replicaCoordinator.TakeAsync(tenants, Token);

        Assert.All(tenants, tenant => Assert.NotNull(replicaCoordinator.Of(tenant)));
        Assert.Equal([1], await _one.QueryAsync(db => db.Database.SqlQueryRaw<int>(
            $"""SELECT count(*)::int AS "Value" FROM ({Sessions}) AS owners""").ToListAsync(Token)));
    }

    private static Ownership? Owned(BotUnderTest bot) => bot.Services.GetRequiredService<IReplicaCoordinator>().Of(Teams.TenantId);

    /// <summary>Somebody new asks for help and gets it. Returns the chat.</summary>
    private static async Task<string> HelpAsync(BotUnderTest bot, Action? meanwhile = null)
    {
        var guest = new DemoPeople($"29:{Guid.NewGuid()}", "Guest", Guid.NewGuid().ToString());
        using var response = await bot.PostAsync(Teams.Says(guest, "help", Teams.ChatOf(guest)));
        response.EnsureSuccessStatusCode();
        await Eventually.TrueAsync(
            () =>
            {
                meanwhile?.Invoke();
                return bot.Connector.Accepted.Any(item => item.ConversationId == Teams.ChatOf(guest));
            },
            "the help to arrive",
            TimeSpan.FromSeconds(10));
        return Teams.ChatOf(guest);
    }
}
