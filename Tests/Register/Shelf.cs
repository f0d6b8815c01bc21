using System.Globalization;
using System.Text.Json;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Register;
using ClusterBot.Domain.Register;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace ClusterBot.Tests.Register;

/// <summary>A database of its own, and registers imported into it.</summary>
internal sealed class Shelf : IAsyncDisposable
{
    private readonly TestDatabase _database = new();

    private Shelf()
    {
    }

    public FakeTimeProvider Time { get; } = new(BotUnderTest.Start);

    public static async Task<Shelf> NewAsync()
    {
        var shelf = new Shelf();
        await using var db = shelf._database.Open();
        await db.Database.MigrateAsync();
        return shelf;
    }

    public async Task<RegisterOutcome> CheckAsync(Sheets sheets)
    {
        await using var db = _database.Open();
        return await new RegisterImporter(db, Time)
            .CheckAsync(Teams.TenantId, Read(sheets), isNew: false, TestContext.Current.CancellationToken);
    }

    public Task<RegisterOutcome> ImportAsync(Sheets sheets) => ImportAsync(sheets, RegisterConsent.Everything);

    public async Task<RegisterOutcome> ImportAsync(Sheets sheets, RegisterConsent consent)
    {
        await using var db = _database.Open();
        var outcome = await new RegisterImporter(db, Time).ImportAsync(
            Teams.TenantId, Read(sheets), consent, progress: null, TestContext.Current.CancellationToken);
        await db.SaveChangesAsync();
        return outcome;
    }

    /// <summary>Imports what must be sound, and gives what changed, line by line.</summary>
    public async Task<IReadOnlyList<string>> ChangesOfAsync(Sheets sheets)
    {
        var outcome = await ImportAsync(sheets);
        Assert.Empty(outcome.Problems.Select(p => p.Line));
        return Lines(outcome);
    }

    public static IReadOnlyList<string> Lines(RegisterOutcome outcome) =>
        [.. outcome.Changes.Select(c => $"{c.Kind} {c.Sort}: {c.Name}{string.Concat(c.Details.Select(d => $"; {d}"))}")];

    private ReadRegister Read(Sheets sheets) => ReadRegister.From(sheets.Files(), RegisterDay.Of(Time.GetUtcNow()));

    public async Task<T> QueryAsync<T>(Func<ClusterDbContext, Task<T>> query)
    {
        await using var db = _database.Open();
        return await query(db);
    }

    /// <summary>All that the register's tables hold, ids and times included.</summary>
    public Task<string> ContentAsync() => QueryAsync(async db => JsonSerializer.Serialize(new object[]
    {
        await db.Clusters.AsNoTracking().OrderBy(r => r.Id).ToListAsync(),
        await db.BoardMeetings.AsNoTracking().OrderBy(r => r.Id).ToListAsync(),
        await db.Psas.AsNoTracking().OrderBy(r => r.Id).ToListAsync(),
        await db.Indicators.AsNoTracking().OrderBy(r => r.Id).ToListAsync(),
        await db.PlannedFigures.AsNoTracking().OrderBy(r => r.Id).ToListAsync(),
        await db.Readings.AsNoTracking().OrderBy(r => r.Id).ToListAsync(),
        await db.People.AsNoTracking().OrderBy(r => r.Id).ToListAsync(),
        await db.Roles.AsNoTracking().OrderBy(r => r.Id).ToListAsync(),
        await db.Conversations.AsNoTracking().OrderBy(r => r.Id).ToListAsync(),
    }));

    public async Task<IReadOnlyList<string>> FiguresAsync(string reference)
    {
        var (psa, position) = (int.Parse(reference.Split('.')[0], CultureInfo.InvariantCulture), int.Parse(
            reference.Split('.')[1], CultureInfo.InvariantCulture));
        var readings = await QueryAsync(db => db.Readings
            .Where(r => db.Indicators.Any(i =>
                i.Id == r.IndicatorId && i.Position == position && db.Psas.Any(p => p.Id == i.PsaId && p.Number == psa)))
            .OrderBy(r => r.Version).ToListAsync());
        return [.. readings.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Version}: {r.Period} {r.Value:0.####}"))];
    }

    public ValueTask DisposeAsync()
    {
        _database.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>A Teams channel that the bot has heard from.</summary>
    public static Conversation Channel(string id, string name) => new()
    {
        Id = id,
        TenantId = Teams.TenantId,
        Kind = ConversationKind.Channel,
        ServiceUrl = "https://smba.trafficmanager.net/uk/",
        BotId = "28:b",
        Name = name,
    };

    /// <summary>A message of a channel, posted now.</summary>
    public ThreadMessageRecord MessageIn(string channel) => new()
    {
        MessageId = "1",
        ConversationId = channel,
        ThreadId = "1",
        AuthorName = "Casey Diaz",
        Text = "What worked",
        PostedAt = Time.GetUtcNow(),
    };
}
