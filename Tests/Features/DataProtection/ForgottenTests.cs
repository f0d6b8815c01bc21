using System.Text;
using ClusterBot.Data;
using ClusterBot.Data.Duties;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Features.DataProtection.Erasure;
using ClusterBot.Bot.Features.DataProtection.PersonFile;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Data.Setup;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Features.DataProtection;

/// <summary>
/// The places that an erasure once missed: names in the register's own texts, other spellings, cards shown once, files, guests.
/// </summary>
public sealed class ForgottenTests : IAsyncLifetime
{
    private static readonly string[] Spellings = ["Emery", "mery Fox", "Fox, E", "E. Fox", "emery.fox@", DemoPeople.Emery.AadObjectId];

    private BotUnderTest _bot = null!;
    private Guid _emery;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotUnderTest.StartAsync();
        await _bot.OpenTeamAsync();
        _emery = await _bot.QueryAsync(db => db.People.Where(p => p.Name == "Emery Fox").Select(p => p.Id).SingleAsync());
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task Other_spellings_and_the_registers_own_texts_lose_the_name_and_so_do_the_databases_files()
    {
        await NameInRegisterAsync();
        await _bot.AskAboutAsync("Emery Fox");
        await EraseAsync(_emery, "Emery Fox");
        await AllSentAsync();

        foreach (var spelling in Spellings)
        {
            Assert.Empty(await PlacesOfAsync(spelling));
        }

        await _bot.Services.GetRequiredService<JobRunner>().RunNowAsync<ForgetErased>(TestContext.Current.CancellationToken);
        if (_bot.Database.Engine == DatabaseEngine.Sqlite)
        {
            foreach (var file in Directory.GetFiles(Path.GetDirectoryName(_bot.Database.File)!, Path.GetFileName(_bot.Database.File) + "*")
                .Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
            {
                var bytes = Encoding.UTF8.GetString(await ReadAsync(file));
                Assert.All(Spellings, spelling => Assert.DoesNotContain(spelling, bytes, StringComparison.OrdinalIgnoreCase));
            }
        }
    }

    [Theory]
    [InlineData("status")]
    [InlineData("show PSA 16")]
    public async Task Cards_that_were_shown_once_are_taken_away_where_they_named_the_person(string words)
    {
        var checkIn = await _bot.QueryAsync(db =>
            db.CheckIns.Where(c => db.Psas.Any(p => p.Id == c.PsaId && p.Number == 16)).Select(c => c.Id).SingleAsync());
        Assert.True((await _bot.PressAsync(DemoPeople.Emery, Teams.General, "checkIns.nothingNew", new { checkIn })).IsCard);
        var shown = await _bot.AskAsync(DemoPeople.Avery, words, Teams.General);
        Assert.Contains("Emery Fox", CardText.Of(shown.Card!.Value), StringComparison.Ordinal);
        await AllSentAsync();

        await EraseAsync(_emery, "Emery Fox");
        await AllSentAsync();

        var now = _bot.Connector.Received.Last(item => item.IsUpdate && item.ActivityId == shown.GivenActivityId);
        Assert.Contains("This card was taken away", CardText.Of(now.Card!.Value), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_guest_wrote_is_shown_given_out_and_erased()
    {
        await _bot.QueryAsync(async db =>
        {
            db.Messages.AddRange(Message("1", "Sam Stranger", Teams.Stranger.AadObjectId), Message("2", "Somebody Else", null));
            return await db.SaveChangesAsync();
        });

        var shown = await _bot.AskAboutAsync("sam stranger");
        Assert.Contains("Good-practice messages", CardText.Of(shown.Card!.Value), StringComparison.Ordinal);
        var guest = await _bot.QueryAsync(db => db.People.SingleAsync(p => p.Name == "Sam Stranger"));
        Assert.NotNull(guest.ArchivedAt);
        Assert.NotNull((await _bot.OfferedAsync(guest.Id)).Activity);

        await EraseAsync(guest.Id, "Sam Stranger");
        await AllSentAsync();

        Assert.Contains("Somebody Else", await _bot.QueryAsync(db => db.Messages.Select(m => m.AuthorName).ToListAsync()));
        Assert.Empty(await PlacesOfAsync("Stranger"));
        Assert.Empty(await PlacesOfAsync(Teams.Stranger.AadObjectId));
    }

    [Fact]
    public async Task Whatever_an_entity_says_is_given_out_is_in_the_file()
    {
        await using var scope = _bot.Services.CreateAsyncScope();
        var person = await scope.ServiceProvider.GetRequiredService<ClusterDbContext>().People.Include(p => p.Roles)
            .SingleAsync(p => p.Id == _emery, TestContext.Current.CancellationToken);
        var held = await scope.ServiceProvider.GetRequiredService<PersonRecords>().ReadAsync(person, TestContext.Current.CancellationToken);

        Assert.Empty(EntityDuties.All.SelectMany(duties => duties.ExportedAs).Except(held.Kinds.Select(kind => kind.Table.Name)));
    }

    private static ThreadMessageRecord Message(string id, string author, string? aadObjectId) => new()
    {
        MessageId = id,
        ConversationId = Teams.General,
        ThreadId = id,
        AuthorName = author,
        AuthorAadObjectId = aadObjectId,
        Text = "We keep a list of who may move on, and look at it each week.",
        PostedAt = BotUnderTest.Start,
    };

    private Task<bool> NameInRegisterAsync() => _bot.QueryAsync(async db =>
    {
        var psa = await db.Psas.Include(p => p.Indicators).SingleAsync(p => p.Number == 16);
        psa.ChosenMethodReason = "Agreed with Fox, Emery.";
        psa.Indicators.First().Source = "E. Fox's survey";
        (await db.Conversations.SingleAsync(c => c.Id == Teams.General)).Name = "\u00C9mery Fox and friends";
        await db.SaveChangesAsync();
        await db.Readings.ExecuteUpdateAsync(set => set.SetProperty(r => r.Source, "Emery  Fox, by letter"));
        return true;
    });

    private async Task EraseAsync(Guid person, string name)
    {
        var answer = await _bot.PressAsync("dataProtection.erase", new { person, name, reference = "DP-2026-17", rolesEnd = "true" });
        Assert.Contains("✔ Erased", answer.Text, StringComparison.Ordinal);
    }

    private static async Task<byte[]> ReadAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        return bytes.ToArray();
    }

    // The pace goes by the clock, which stands still unless it is moved.
    private Task AllSentAsync() => Eventually.TrueAsync(
        () =>
        {
            _bot.Time.Advance(TimeSpan.FromSeconds(1));
            return _bot.QueryAsync(db => db.OutboxMessages.AllAsync(d => d.FinishedAt != null));
        },
        "all to be sent");

    /// <summary>Every column of every table in which the words stand.</summary>
    private Task<List<string>> PlacesOfAsync(string words) => _bot.QueryAsync(async db =>
    {
        var places = new List<string>();
        foreach (var column in db.Model.GetRelationalModel().Tables.SelectMany(table => table.Columns))
        {
            var count = $"SELECT COUNT(*) AS \"Value\" FROM \"{column.Table.Name}\" WHERE CAST(\"{column.Name}\" AS TEXT) LIKE {{0}}";
            if (await db.Database.SqlQueryRaw<int>(count, $"%{words}%").SingleAsync() > 0)
            {
                places.Add($"{column.Table.Name}.{column.Name}");
            }
        }

        return places;
    });
}
