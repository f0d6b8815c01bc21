using System.Text.Json;
using System.Text.Json.Nodes;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Features.Register;
using ClusterBot.Bot.FileTransfer;
using ClusterBot.Bot.Register;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Domain.Register;
using ClusterBot.Tests.Register;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Features.Register;

/// <summary>A register sent in Teams by the administrator, in personal chat.</summary>
public sealed partial class SendRegisterTests : IAsyncLifetime
{
    private FileShelf _shelf = null!;
    private BotUnderTest _bot = null!;

    private static Sheets Renamed => Sheets.Demonstration().Set("people.csv", "Devon Ellis", "name", "Devon Ellis-Fox");

    public async ValueTask InitializeAsync()
    {
        _shelf = await FileShelf.StartAsync();
        _bot = await BotUnderTest.StartAsync(new() { ["AllowedUploadHosts"] = "127.0.0.1,sharepoint.com" });
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _shelf.DisposeAsync();
    }

    [Theory]
    [InlineData("register", false)]
    [InlineData("", false)]
    [InlineData("", true)]
    public async Task Files_or_a_zip_of_them_are_checked_shown_and_imported_on_a_press(string text, bool isZip)
    {
        var shown = await SendAsync(
            text, isZip ? [new RegisterFile("register.zip", RegisterFolder.Pack(Renamed.Files()))] : Renamed.Files());

        Assert.Contains("1 change would be made. Nothing was changed so far.", CardText.Of(shown.Card!.Value), StringComparison.Ordinal);
        Assert.Contains("Devon Ellis-Fox", CardText.Of(shown.Card!.Value), StringComparison.Ordinal);
        Assert.Equal("Devon Ellis", await DevonAsync());
        Assert.All(_shelf.Authorizations, Assert.Null);

        var pressed = await PressAsync(shown);
        Assert.Contains("Being imported", pressed.Text, StringComparison.Ordinal);
        await UpdateWithAsync("Imported: 1 change.");
        Assert.Equal("Devon Ellis-Fox", await DevonAsync());
        var upload = await _bot.QueryAsync(db => db.RegisterUploads.SingleAsync());
        Assert.Equal(("imported", null, null), (upload.Outcome, upload.Content, upload.Downloads));
        Assert.Contains("Nothing was changed", (await PressAsync(shown)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("register template")]
    [InlineData("register template, please")]
    [InlineData("Register the empty workbook?")]
    public async Task An_administrator_is_offered_an_empty_workbook_to_fill_in(string words)
    {
        var offered = await _bot.AskAsync(DemoPeople.Finley, words, FileShelf.Chat);
        Assert.Equal("register-2026-11-23-1000.xlsx", offered.Activity!.Attachments![0].Name);

        var offer = await _bot.QueryAsync(db => db.Exports.SingleAsync());
        using var scope = _bot.Services.CreateScope();
        var made = await scope.ServiceProvider.GetRequiredService<FileMaker>().MakeAsync(offer, TestContext.Current.CancellationToken);
        Assert.Contains(
            ReadRegister.From([new RegisterFile("register.xlsx", made!)], new DateOnly(2026, 11, 23)).Findings.Wrong,
            finding => finding.Line == "register.xlsx, clusters: This file has headings and no rows.");

        var refused = await _bot.AskAsync(DemoPeople.Avery, "register template", FileShelf.Chat);
        Assert.StartsWith("Only an administrator can load the register", refused.Activity!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_shown_and_there_is_nothing_to_press()
    {
        var shown = await SendAsync("register", Renamed.Set("readings.csv", "78.6", "value", "lots").Files());

        var text = CardText.Of(shown.Card!.Value);
        Assert.Contains("1 thing to put right. Nothing was imported.", text, StringComparison.Ordinal);
        Assert.Contains("row 8, value", text, StringComparison.Ordinal);
        Assert.DoesNotContain("register.import", shown.Card!.Value.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("wrong", await _bot.QueryAsync(db => db.RegisterUploads.Select(u => u.Outcome).SingleAsync()));
    }

    [Fact]
    public async Task What_is_unlikely_is_imported_by_import_anyway_after_it_was_shown()
    {
        var shown = await SendAsync(
            "register", Renamed.AddColumn("roles.csv", "starts on").Set("roles.csv", "devon.ellis", "starts on", "12/16/2026").Files());

        var text = CardText.Of(shown.Card!.Value);
        Assert.Contains("1 thing to look at before", text, StringComparison.Ordinal);
        Assert.Contains("American dates", text, StringComparison.Ordinal);
        Assert.Equal("Devon Ellis", await DevonAsync());

        await PressAsync(shown, button: "Import anyway");
        await UpdateWithAsync("Imported: 2 changes.");
        Assert.Equal("Devon Ellis-Fox", await DevonAsync());
    }

    [Fact]
    public async Task A_month_that_only_its_company_tells_is_a_month_on_the_card_and_when_it_is_shown()
    {
        var shown = await SendAsync(
            "register",
            Sheets.Demonstration().With("readings.csv", "psa,position,period,value\n24,1,2011-10,150\n24,1,2011-11,151\n24,1,2011-12,152\n")
                .Files());

        Assert.Contains("24.1 for December 2011", CardText.Of(shown.Card!.Value), StringComparison.Ordinal);
        await PressAsync(shown);
        await UpdateWithAsync("Imported: 3 changes.");
        var asked = CardText.Of((await _bot.AskAsync(DemoPeople.Finley, "show PSA 24", FileShelf.Chat)).Card!.Value);
        Assert.Contains("December 2011", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("2011-12", asked, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("week ending 23 November 2026", "This period has not ended, so nobody can know its figure yet.")]
    [InlineData("24 November 2026", "This period has not ended, so nobody can know its figure yet.")]
    [InlineData("23 November 2026", "24.1 for 23 November 2026")]
    [InlineData("week ending 22 November 2026", "24.1 for week ending 22 November 2026")]
    public async Task A_figure_is_taken_once_its_period_is_over_and_that_of_a_day_on_the_day(string period, string words)
    {
        var shown = await SendAsync("register", Renamed.Add("readings.csv", "24", "1", period, "150", "none", "").Files());
        Assert.Contains(words, CardText.Of(shown.Card!.Value), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_imports_what_its_own_card_shows_and_nothing_else()
    {
        var shown = await SendAsync("register", Renamed.Files());
        var data = JsonNode.Parse(CardText.Button(shown.Card!.Value, "Import").GetProperty("data").GetRawText())!.AsObject();
        foreach (var seen in new[] { null, "", new string('0', 64) })
        {
            data["shown"] = seen;
            var pressed = await _bot.PressAsync(
                DemoPeople.Finley, FileShelf.Chat, "register.import", JsonSerializer.SerializeToElement(data));
            Assert.Contains("Nothing was changed", pressed.Text, StringComparison.Ordinal);
        }

        await RunAsync();
        Assert.Equal("Devon Ellis", await DevonAsync());
    }

    [Fact]
    public async Task A_workbook_is_taken_as_the_files_are()
    {
        var shown = await SendAsync("register", [Book.Of(Renamed).File()]);

        await PressAsync(shown);
        await UpdateWithAsync("Imported: 1 change.");
        Assert.Equal("Devon Ellis-Fox", await DevonAsync());
    }

    [Fact]
    public async Task A_workbook_with_mistakes_is_offered_back_with_comments_for_an_hour_to_its_sender_alone()
    {
        var shown = await SendAsync("register", [Book.Of(Renamed.Set("readings.csv", "78.6", "value", "lots")).File()]);
        Assert.Contains("1 thing to put right", CardText.Of(shown.Card!.Value), StringComparison.Ordinal);
        Assert.Contains("A copy of the workbook with comments", CardText.Of(shown.Card!.Value), StringComparison.Ordinal);

        var offered = await _bot.Connector.WaitForAsync(item =>
            item.Activity?.Attachments is [{ ContentType: "application/vnd.microsoft.teams.card.file.consent" }]);
        Assert.Equal(FileShelf.Chat, offered.ConversationId);
        Assert.StartsWith("register-checked-", offered.Activity!.Attachments![0].Name, StringComparison.Ordinal);
        var offer = await _bot.QueryAsync(db => db.Exports.SingleAsync(e => e.Kind == FileKind.CheckedRegister));
        using var scope = _bot.Services.CreateScope();
        var made = await scope.ServiceProvider.GetRequiredService<FileMaker>().MakeAsync(offer, TestContext.Current.CancellationToken);
        Assert.Contains(
            ReadRegister.From([new RegisterFile("register.xlsx", made!)], new DateOnly(2026, 11, 23)).Findings.Wrong,
            finding => finding.Line.Contains("row 8, value: \"lots\"", StringComparison.Ordinal));

        _bot.Time.Advance(RegisterService.Stands);
        await RunAsync();
        Assert.False(await _bot.QueryAsync(db => db.RegisterUploads.AnyAsync(u => u.Content != null)));
        Assert.Null(await scope.ServiceProvider.GetRequiredService<FileMaker>().MakeAsync(offer, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_same_register_is_nothing_to_import() =>
        Assert.Contains(
            "Nothing would change.", CardText.Of((await SendAsync("register", Sheets.Demonstration().Files())).Card!.Value),
            StringComparison.Ordinal);

    [Fact]
    public async Task If_the_register_has_changed_since_it_is_shown_anew_and_not_imported()
    {
        var shown = await SendAsync("register", Renamed.Files());
        await _bot.QueryAsync(async db =>
        {
            (await db.People.SingleAsync(p => p.Name == "Blake Cole")).Name = "Blake Coal";
            return await db.SaveChangesAsync();
        });

        await PressAsync(shown);

        var again = await UpdateWithAsync("The register has changed since you looked");
        Assert.Contains("2 changes would be made.", CardText.Of(again.Card!.Value), StringComparison.Ordinal);
        Assert.Equal("Devon Ellis", await DevonAsync());
        await PressAsync(again);
        await UpdateWithAsync("Imported: 2 changes.");
        Assert.Equal("Devon Ellis-Fox", await DevonAsync());
    }

    [Fact]
    public async Task The_button_does_nothing_for_anybody_else_or_elsewhere_or_later()
    {
        await _bot.QueryAsync(async db =>
        {
            var avery = await db.People.SingleAsync(p => p.Name == "Avery Howard");
            db.Roles.Add(new() { PersonId = avery.Id, Role = Role.Administrator });
            return await db.SaveChangesAsync();
        });
        var shown = await SendAsync("register", Renamed.Files());
        foreach (var (person, place) in new[] { (DemoPeople.Avery, Teams.ChatOf(DemoPeople.Avery)), (
            DemoPeople.Finley, Teams.General), (DemoPeople.Blake, FileShelf.Chat), (Teams.Stranger, FileShelf.Chat) })
        {
            Assert.Contains("Nothing was changed", (await PressAsync(shown, person, place)).Text, StringComparison.Ordinal);
        }

        _bot.Time.Advance(RegisterService.Stands);
        Assert.Contains("Nothing was changed", (await PressAsync(shown)).Text, StringComparison.Ordinal);
        await RunAsync();
        await UpdateWithAsync("It was not imported within an hour");
        Assert.Null(await _bot.QueryAsync(db => db.RegisterUploads.Select(u => u.Content).SingleAsync()));
        Assert.Equal("Devon Ellis", await DevonAsync());
    }

    [Theory]
    [InlineData("https://example.com/a.csv")]
    [InlineData("https://sharepoint.com.example.com/a.csv")]
    [InlineData("https://sharepoint.com@example.com/a.csv")]
    [InlineData("http://contoso-my.sharepoint.com/a.csv")]
    [InlineData("http://169.254.169.254/metadata")]
    [InlineData("file:///etc/passwd")]
    [InlineData("")]
    public async Task Nothing_is_fetched_from_a_host_that_is_not_allowed(string url)
    {
        var activity = Teams.Says(DemoPeople.Finley, "register", FileShelf.Chat);
        activity.Attachments = [FileShelf.At("people.csv", url)];

        await AnsweredAsync(activity, "may not read from");
    }

    [Theory]
    [InlineData(302)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task Files_that_cannot_be_fetched_are_tried_again_and_then_that_is_said(int status)
    {
        _shelf.Status = status;
        await PostAsync(_shelf.Sends(DemoPeople.Finley, FileShelf.Chat, "register", Renamed.Files()));
        await Eventually.TrueAsync(() => _shelf.Authorizations.Count > 0, "a first attempt");
        await RunAsync();
        await RunAsync();

        await UpdateWithAsync("could not be fetched");
        Assert.Null(await _bot.QueryAsync(db => db.RegisterUploads.Select(u => u.Downloads).SingleAsync()));
    }

    [Fact]
    public async Task Others_and_other_places_and_other_files_are_told_so()
    {
        await AnsweredAsync(
            _shelf.Sends(DemoPeople.Avery, Teams.ChatOf(DemoPeople.Avery), "", Renamed.Files()),
            "Only an administrator can load the register");
        await AnsweredAsync(
            _shelf.Sends(DemoPeople.Finley, Teams.Board, "register", Renamed.Files()), "Only an administrator can load the register");
        await AnsweredAsync(
            _shelf.Sends(DemoPeople.Finley, FileShelf.Chat, "", new RegisterFile("minutes.docx", [1])), "Please send those alone");
        await AnsweredAsync(Teams.Says(DemoPeople.Finley, "register", FileShelf.Chat), "Please send the register here");
        Assert.Equal(0, await _bot.QueryAsync(db => db.RegisterUploads.CountAsync()));
        Assert.Empty(_shelf.Authorizations);

        var shown = await SendAsync("", [new RegisterFile("register.zip", [1, 2, 3])]);
        Assert.Contains("register.zip: This archive cannot be read", CardText.Of(shown.Card!.Value), StringComparison.Ordinal);
    }

    private Task RunAsync() =>
        _bot.Services.GetRequiredService<JobRunner>().RunNowAsync<RegisterUploadJob>(TestContext.Current.CancellationToken);

    private Task<string> DevonAsync() =>
        _bot.QueryAsync(db => db.People.Where(p => p.AadObjectId == DemoPeople.Devon.AadObjectId).Select(p => p.Name).SingleAsync());
}
