using ClusterBot.Data.Setup;
using ClusterBot.Data.Sqlite;
using ClusterBot.Data.Sqlite.Files;
using ClusterBot.Bot.Features.Health;
using ClusterBot.BotFramework.Activities;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Health;

/// <summary>A bot that cannot store anything accepts nothing: the channel is told to come again, the person to try again.</summary>
[OnlyOn(DatabaseEngine.Sqlite, "It does to a file what files suffer.")]
public sealed class DatabaseFaultTests : IAsyncLifetime
{
    private const string Replaced = "The database's file was removed, moved or replaced while the bot ran.";

    private readonly TempDatabase _file = new();
    private readonly SmallDisk _disk = new();
    private BotUnderTest _bot = null!;

    public async ValueTask InitializeAsync()
    {
        // Without a pool each use of the database opens the file anew.
        _bot = await BotUnderTest.StartAsync(
            new() { ["ConnectionStrings:ClusterBot"] = $"{_file.ConnectionString};Pooling=False" },
            services => services.ConfigureDbContext<SqliteDbContext>(options => options.AddInterceptors(_disk)));
        await _bot.OpenTeamAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        _file.Dispose();
    }

    [Fact]
    public async Task A_full_disk_keeps_what_was_taken_refuses_the_rest_and_all_goes_on_when_there_is_room()
    {
        _disk.IsFull = true;
        var (_, refused) = await FillAsync();
        var (taken, pressed) = await FillWithPressesAsync();
        var ready = await Ready.AskAsync(_bot);

        Assert.Equal(503, (int)pressed.StatusCode);
        Assert.Contains(
            "Nothing was stored. Please try again in a few minutes.",
            await pressed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal((503, "not ready"), (ready.HttpStatus, ready.Status));
        Assert.Equal("The disk that the database is on is full.", ready.ReasonOf("database"));
        Assert.Equal(taken, await TakenAsync());

        _bot.Time.Advance(TimeSpan.FromMinutes(4));
        await Ready.AskAsync(_bot);
        _disk.IsFull = false;
        await Ready.BecomesAsync(_bot, "ready");
        using var again = await _bot.PostAsync(refused);

        Assert.Equal(200, (int)again.StatusCode);
        Assert.Contains("is full", await Told.AdministratorAsync(_bot, "The database: did not work from"), StringComparison.Ordinal);
        Assert.Single(Told.To(_bot));
    }

    [Fact]
    public async Task An_administrator_who_has_a_chat_with_the_bot_is_told_while_it_lasts_and_when_it_is_over()
    {
        await _bot.AskAsync(DemoPeople.Finley, "help", Teams.ChatOf(DemoPeople.Finley));
        await Eventually.TrueAsync(
            async () =>
            {
                _bot.Time.Advance(OutageWatch.Every);
                await Ready.AskAsync(_bot);
                return _bot.Time.GetUtcNow() > BotUnderTest.Start.AddMinutes(5);
            },
            "the bot to know whom to tell");
        _disk.IsFull = true;
        await FillAsync();

        var began = await Told.AdministratorAsync(_bot, "The database: not working since");
        _disk.IsFull = false;
        var ended = await Told.AdministratorAsync(_bot, "The database: did not work from");

        Assert.Contains("is full. Nothing can be stored", began, StringComparison.Ordinal);
        // The schedule keeps its times there, and may have failed of it as well.
        Assert.Equal([began, ended], Told.To(_bot).Where(text => text.Contains("The database:", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_database_that_is_gone_leaves_the_bot_up_and_it_goes_on_when_it_is_back()
    {
        var hidden = _file.File + ".hidden";
        await Eventually.TrueAsync(() => !File.Exists(_file.File + "-wal"), "the database file to be free");
        File.Move(_file.File, hidden);
        var asks = Teams.Says(DemoPeople.Avery, "help", Teams.ChatOf(DemoPeople.Avery));

        using var refused = await _bot.PostAsync(asks);
        using var added = await _bot.PostAsync(Teams.AddedToTeam());
        using var live = await _bot.Http.GetAsync(new Uri("/health/live", UriKind.Relative), TestContext.Current.CancellationToken);
        var ready = await Ready.AskAsync(_bot);

        Assert.Equal((503, 503, 200), ((int)refused.StatusCode, (int)added.StatusCode, (int)live.StatusCode));
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal((503, "not ready", Replaced), (ready.HttpStatus, ready.Status, ready.ReasonOf("database")));
        Assert.False(File.Exists(_file.File));

        File.Move(hidden, _file.File);
        await Ready.BecomesAsync(_bot, "ready");
        using var taken = await _bot.PostAsync(asks);

        Assert.Equal(200, (int)taken.StatusCode);
        await Eventually.TrueAsync(
            () =>
            {
                // Whoever has met the failure waits for a while, by this clock.
                _bot.Time.Advance(TimeSpan.FromSeconds(1));
                return _bot.Connector.Received.Any(item => item.Conversation == Teams.ChatOf(DemoPeople.Avery) && item.Card is not null);
            },
            "the answer to be sent");
        Assert.DoesNotContain(Told.To(_bot), text => text.Contains("database", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("removed", true)]
    [InlineData("removed", false)]
    [InlineData("replaced", true)]
    [InlineData("replaced", false)]
    public async Task A_file_that_is_removed_or_replaced_under_the_bot_takes_no_answer_more(string fate, bool isPooled)
    {
        using var file = new TempDatabase();
        await using var bot = await BotUnderTest.StartAsync(
            new() { ["ConnectionStrings:ClusterBot"] = $"{file.ConnectionString};Pooling={isPooled}" });
        await bot.OpenTeamAsync();
        var press = Teams.Presses(
            DemoPeople.Avery, Teams.General, "checkIns.nothingNew",
            new { checkIn = await bot.QueryAsync(db => db.CheckIns.Select(c => c.Id).FirstAsync()) });
        var copy = file.File + ".copy";
        await SqliteFile.CopyAsync($"Data Source={file.File}", copy);
        File.Delete(file.File);
        if (fate == "replaced")
        {
            File.Move(copy, file.File);
        }

        using var pressed = await bot.PostAsync(press);
        bot.Time.Advance(TimeSpan.FromSeconds(5));
        var ready = await Ready.AskAsync(bot);

        Assert.Equal(503, (int)pressed.StatusCode);
        Assert.Equal((503, "not ready", Replaced), (ready.HttpStatus, ready.Status, ready.ReasonOf("database")));
        Assert.Equal(fate == "replaced", File.Exists(file.File));
    }

    /// <summary>Talks until the disk is full. Returns the number of turns taken, and the first that was not.</summary>
    private async Task<(int Taken, Activity Refused)> FillAsync()
    {
        for (var taken = await TakenAsync(); taken < 300; taken++)
        {
            var asks = Teams.Says(DemoPeople.Avery, "help", Teams.ChatOf(DemoPeople.Avery));
            using var response = await _bot.PostAsync(asks);
            if ((int)response.StatusCode == 503)
            {
                return (taken, asks);
            }

            Assert.Equal(200, (int)response.StatusCode);
        }

        throw new InvalidOperationException("The disk did not fill.");
    }

    /// <summary>An answer is small, and what was too little room for a message may be enough for some.</summary>
    private async Task<(int Taken, HttpResponseMessage Pressed)> FillWithPressesAsync()
    {
        var checkIn = await AnyCheckInAsync();
        for (var taken = await TakenAsync(); taken < 600; taken++)
        {
            var words =
                new Dictionary<string, object> { ["checkIn"] = checkIn, ["bigPicture-9"] = $"Picture {taken} {new string('x', 1_500)}" };
            var response = await _bot.PostAsync(Teams.Presses(DemoPeople.Avery, Teams.General, "checkIns.submit", words));
            if ((int)response.StatusCode == 503)
            {
                return (taken, response);
            }

            response.Dispose();
        }

        throw new InvalidOperationException("The disk did not fill.");
    }

    private Task<int> TakenAsync() => _bot.QueryAsync(db => db.Turns.CountAsync());

    private Task<Guid> AnyCheckInAsync() =>
        _bot.QueryAsync(db => db.CheckIns.Where(c => db.Psas.Any(p => p.Id == c.PsaId && p.Number == 9)).Select(c => c.Id).FirstAsync());
}
