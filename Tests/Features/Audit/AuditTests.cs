using ClusterBot.Bot.Turns.Denials;
using ClusterBot.Data.Entities;
using ClusterBot.Tests.Features.DataProtection;
using ClusterBot.Tests.Features.Export;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Features.Audit;

/// <summary>A refusal for lack of authority leaves a record, which an administrator reads and exports.</summary>
public sealed class AuditTests : IAsyncLifetime
{
    private static readonly string Chat = Teams.ChatOf(DemoPeople.Finley);

    private ExportScene _scene = null!;

    private BotUnderTest Bot => _scene.Bot;

    public async ValueTask InitializeAsync() => _scene = await ExportScene.StartAsync();

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Fact]
    public async Task A_refused_press_says_who_what_where_when_and_why_and_nothing_that_was_typed()
    {
        var checkIn = await CheckInAsync();

        var answer = await Bot.PressAsync(
            DemoPeople.Casey, Teams.General, "checkIns.submit",
            new Dictionary<string, string> { ["checkIn"] = checkIn.ToString(), ["bigPicture-16"] = "A word of mine" });

        Assert.Contains("Nothing was stored", answer.Text, StringComparison.Ordinal);
        var denied = await Bot.QueryAsync(db => db.DeniedActs.SingleAsync());
        Assert.Equal(
            ("checkIns.submit", $"checkIn {checkIn}", ConversationKind.Channel, Teams.General, DenialReason.NotInRole, 1),
            (denied.Act, denied.Target, denied.Place, denied.ConversationId, denied.Reason, denied.Count));
        Assert.Equal((Bot.Time.GetUtcNow(), Bot.Time.GetUtcNow()), (denied.FirstAt, denied.LastAt));
        Assert.Equal(
            "Casey Diaz", await Bot.QueryAsync(db => db.People.Where(p => p.Id == denied.PersonId).Select(p => p.Name).SingleAsync()));
        Assert.DoesNotContain("word of mine", System.Text.Json.JsonSerializer.Serialize(denied), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_command_is_recorded_by_its_phrase_and_without_the_words_behind_it()
    {
        await Bot.AskAsync(DemoPeople.Casey, "personal data Emery Fox", Teams.ChatOf(DemoPeople.Casey));
        await Bot.AskAsync(Teams.Stranger, "audit", Teams.ChatOf(Teams.Stranger));

        var denied = await Bot.QueryAsync(db => db.DeniedActs.OrderBy(d => d.FirstAt).ThenBy(d => d.Id).ToListAsync());
        Assert.Equal(
            [("command personal data", null, ConversationKind.Personal, null), ("command audit", null, ConversationKind.Personal, null)],
            denied.Select(d => (d.Act, d.Target, d.Place, d.ConversationId)));
        Assert.Equal([(false, null), (true, Teams.Stranger.AadObjectId)], denied.Select(d => (d.PersonId is null, d.AadObjectId)));
    }

    [Fact]
    public async Task A_repeated_delivery_counts_once_and_a_repeated_press_is_counted_in_one_row()
    {
        var press = Teams.Presses(
            DemoPeople.Casey, Teams.General, "checkIns.nothingNew", new { checkIn = await CheckInAsync() });
        press.Id = "the-same";
        for (var i = 0; i < 3; i++)
        {
            (await Bot.PostAsync(press)).Dispose();
        }

        press.Id = "another";
        (await Bot.PostAsync(press)).Dispose();

        Assert.Equal(2, (await Bot.QueryAsync(db => db.DeniedActs.SingleAsync())).Count);
    }

    [Fact]
    public async Task A_flood_of_one_person_makes_no_more_rows_than_there_may_be_and_every_press_is_counted()
    {
        const int presses = 130;
        await Parallel.ForEachAsync(
            Enumerable.Range(0, presses), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (_, _) =>
                await Bot.PressAsync(DemoPeople.Casey, Teams.General, "checkIns.nothingNew", new { checkIn = Guid.NewGuid() }));

        var denied = await Bot.QueryAsync(db => db.DeniedActs.ToListAsync());
        Assert.Equal((DeniedActs.MaxKinds + 1, presses), (denied.Count, denied.Sum(d => d.Count)));
        Assert.Equal(presses - DeniedActs.MaxKinds, denied.Single(d => d.Act == DeniedActs.Others).Count);

        Bot.Time.Advance(TimeSpan.FromDays(1));
        await Bot.PressAsync(DemoPeople.Casey, Teams.General, "checkIns.nothingNew", new { checkIn = Guid.NewGuid() });
        Assert.Equal(DeniedActs.MaxKinds + 2, await Bot.QueryAsync(db => db.DeniedActs.CountAsync()));
    }

    [Fact]
    public async Task An_administrator_reads_the_last_ones_in_words()
    {
        var checkIn = await CheckInAsync();
        await Bot.PressAsync(DemoPeople.Casey, Teams.General, "checkIns.nothingNew", new { checkIn });
        await Bot.PressAsync(DemoPeople.Casey, Teams.General, "checkIns.nothingNew", new { checkIn });
        await Bot.AskAsync(DemoPeople.Blake, "register", Teams.ChatOf(DemoPeople.Blake));

        var text = CardText.Of((await Bot.AskAsync(DemoPeople.Finley, "audit", Chat)).Card!.Value);

        Assert.Contains("refused 3 times, to 2 people", text, StringComparison.Ordinal);
        Assert.Contains("Casey Diaz", text, StringComparison.Ordinal);
        Assert.Contains("pressed check ins: nothing new on the check-in of PSA 16", text, StringComparison.Ordinal);
        Assert.Contains("23 November 2026 at 10:00, 2 times that day", text, StringComparison.Ordinal);
        Assert.Contains("typed “register”", text, StringComparison.Ordinal);
        Assert.Contains("Only an administrator may", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_reads_them_and_no_administrator_where_others_read()
    {
        foreach (var person in DemoPeople.All.Where(person => person != DemoPeople.Finley))
        {
            Assert.Null((await Bot.AskAsync(person, "audit", Teams.ChatOf(person))).Card);
        }

        Assert.Contains(
            "in the personal chat", (await Bot.AskAsync(DemoPeople.Finley, "audit", Teams.General))
                .Activity!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_of_it_comes_as_a_sound_workbook()
    {
        await Bot.PressAsync(DemoPeople.Casey, Teams.General, "checkIns.nothingNew", new { checkIn = await CheckInAsync() });

        var file = await _scene.TakenAsync(DemoPeople.Finley, "audit file");

        var rows = ExportScene.Sheet(file, "Refused acts");
        Assert.Equal(2, rows.Count);
        Assert.Contains("Casey Diaz", rows[1]);
        Assert.Contains("checkIns.nothingNew", rows[1]);
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(error => error.Description));
    }

    [Fact]
    public async Task An_erased_person_is_named_no_more_and_a_strangers_account_goes()
    {
        await Bot.PressAsync(DemoPeople.Casey, Teams.General, "checkIns.nothingNew", new { checkIn = await CheckInAsync() });
        await Bot.QueryAsync(async db =>
        {
            var casey = await db.People.SingleAsync(p => p.Name == "Casey Diaz");
            db.DeniedActs.Add(new DeniedAct
            {
                TenantId = casey.TenantId,
                AadObjectId = casey.AadObjectId,
                Act = "command status",
                Place = ConversationKind.Personal,
                Reason = DenialReason.NotLead,
                FirstAt = Bot.Time.GetUtcNow(),
                LastAt = Bot.Time.GetUtcNow(),
                Count = 1,
            });
            return await db.SaveChangesAsync();
        });
        var id = await Bot.QueryAsync(db => db.People.Where(p => p.Name == "Casey Diaz").Select(p => p.Id).SingleAsync());

        await Bot.PressAsync(
            "dataProtection.erase", new { person = id, name = "Casey Diaz", reference = "DP-1", rolesEnd = "true" });

        Assert.Null((await Bot.QueryAsync(db => db.DeniedActs.SingleAsync())).AadObjectId);
        Assert.DoesNotContain(
            "Casey", CardText.Of((await Bot.AskAsync(DemoPeople.Finley, "audit", Chat)).Card!.Value), StringComparison.Ordinal);
    }

    private Task<Guid> CheckInAsync() => Bot.QueryAsync(db =>
        db.CheckIns.Where(c => db.Psas.Any(p => p.Id == c.PsaId && p.Number == 16)).Select(c => c.Id).SingleAsync());
}
