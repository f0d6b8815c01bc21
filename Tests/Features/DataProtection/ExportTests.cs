using System.IO.Compression;
using System.Text.Json;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Connector;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Features.DataProtection;

public sealed class ExportTests : IAsyncLifetime
{
    private DriveStub _drive = null!;
    private BotUnderTest _bot = null!;
    private Guid _emery;

    public async ValueTask InitializeAsync()
    {
        _drive = await DriveStub.StartAsync();
        _bot = await BotUnderTest.StartAsync(new() { ["AllowedUploadHosts"] = "127.0.0.1,sharepoint.com" });
        var posted = await _bot.OpenTeamAsync();
        await _bot.PressAsync(DemoPeople.Emery, posted.Conversation!, "checkIns.submit", await UpdateAsync());
        await _bot.AskAboutAsync("Emery Fox");
        _emery = await _bot.QueryAsync(db => db.People.Where(p => p.Name == "Emery Fox").Select(p => p.Id).SingleAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _drive.DisposeAsync();
    }

    [Fact]
    public async Task What_is_held_is_put_where_teams_wants_it_and_the_offer_becomes_the_file()
    {
        var offer = await _bot.OfferedAsync(_emery);
        await AnswerAsync(offer, "accept");
        var shown = await _bot.Connector.WaitForAsync(
            item => item.IsUpdate && item.ActivityId == offer.GivenActivityId && AdministratorsChat.Content(item) is not null);

        var upload = Assert.Single(_drive.Uploads);
        Assert.Equal(("PUT", "/up?permission=secret", null), (upload.Method, upload.Path, upload.Authorization));
        Assert.Equal($"bytes 0-{upload.Body.Length - 1}/{upload.Body.Length}", upload.Range);
        Assert.Equal("application/vnd.microsoft.teams.card.file.info", AdministratorsChat.Content(shown)!.ContentType);
        Assert.DoesNotContain("Emery", AdministratorsChat.Content(shown)!.Name, StringComparison.Ordinal);
        using var zip = new ZipArchive(new MemoryStream(upload.Body));
        using var json = await JsonDocument.ParseAsync(
            await zip.GetEntry("all.json")!.OpenAsync(TestContext.Current.CancellationToken),
            cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("OFFICIAL", json.RootElement.GetProperty("marking").GetString());
        Assert.Equal("emery.fox@example.gov.uk", json.RootElement.GetProperty("person")[0].GetProperty("email").GetString());
        Assert.Equal("=1+1 is what changed", json.RootElement.GetProperty("answers")[0].GetProperty("bigPicture").GetString());
        using var csv = new StreamReader(await zip.GetEntry("answers.csv")!.OpenAsync(TestContext.Current.CancellationToken));
        Assert.Contains(
            "\"'=1+1 is what changed\"", await csv.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var export = await _bot.QueryAsync(db => db.Exports.SingleAsync());
        Assert.Equal((true, null), (export.FinishedAt is not null, export.UploadUrl));
    }

    [Fact]
    public async Task An_offer_is_taken_once()
    {
        var offer = await _bot.OfferedAsync(_emery);
        await AnswerAsync(offer, "accept");
        await _bot.Connector.WaitForAsync(
            item => item.IsUpdate && item.ActivityId == offer.GivenActivityId && AdministratorsChat.Content(item) is not null);

        await AnswerAsync(offer, "accept");

        await SaidAsync("The file was put into your OneDrive.");
        Assert.Single(_drive.Uploads);
    }

    [Fact]
    public async Task An_offer_is_nobody_elses_and_nowhere_elses()
    {
        var offer = await _bot.OfferedAsync(_emery);
        var before = await ExportAsync();

        foreach (var (person, chat) in new[] { (DemoPeople.Avery, Teams.ChatOf(DemoPeople.Avery)), (
            DemoPeople.Finley, Teams.General), (Teams.Stranger, AdministratorsChat.Chat) })
        {
            await AnswerAsync(offer, "accept", person: person, chat: chat);
        }

        Assert.Equal(before, await ExportAsync());
        Assert.Empty(_drive.Uploads);
    }

    [Fact]
    public async Task An_offer_ends()
    {
        var offer = await _bot.OfferedAsync(_emery);
        _bot.Time.Advance(TimeSpan.FromMinutes(30));

        await AnswerAsync(offer, "accept");

        await SaidAsync("not on offer any more");
        Assert.Empty(_drive.Uploads);
    }

    [Fact]
    public async Task Declined_means_that_no_file_is_made()
    {
        var offer = await _bot.OfferedAsync(_emery);
        await AnswerAsync(offer, "decline");

        var shown = await SaidAsync("No file was made.");
        Assert.Equal((true, offer.GivenActivityId, null), (shown.IsUpdate, shown.ActivityId, AdministratorsChat.Content(shown)));
        await AnswerAsync(offer, "accept");
        await _bot.Connector.WaitForAsync(item => item is { IsUpdate: false, Activity.Text: "No file was made." });
        Assert.Empty(_drive.Uploads);
    }

    [Theory]
    [InlineData("https://example.com/up")]
    [InlineData("https://sharepoint.com.example.com/up")]
    [InlineData("https://sharepoint.com@example.com/up")]
    [InlineData("http://contoso-my.sharepoint.com/up")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://169.254.169.254/metadata")]
    [InlineData("nowhere")]
    public async Task Nothing_is_uploaded_to_a_host_that_is_not_allowed(string url)
    {
        await AnswerAsync(await _bot.OfferedAsync(_emery), "accept", url);

        await SaidAsync("may not write to");
        Assert.Null(await _bot.QueryAsync(db => db.Exports.Select(e => e.UploadUrl).SingleAsync()));
    }

    [Theory]
    [InlineData(302)]
    [InlineData(307)]
    public async Task A_redirect_is_not_followed(int status)
    {
        _drive.Status = status;
        var offer = await _bot.OfferedAsync(_emery);
        await AnswerAsync(offer, "accept");

        await Eventually.TrueAsync(() => _drive.Uploads.Count > 0, "the upload");
        Assert.All(_drive.Uploads, upload => Assert.Equal("/up?permission=secret", upload.Path));
    }

    private async Task AnswerAsync(Received offer, string action, string? url = null, DemoPeople? person = null, string? chat = null)
    {
        var answer = AdministratorsChat.Answers(
            person ?? DemoPeople.Finley, chat ?? AdministratorsChat.Chat, offer, action, url ?? $"{_drive.Url}/up?permission=secret");
        using var response = await _bot.PostAsync(answer);
        Assert.Equal(200, (int)response.StatusCode);
    }

    private Task<Received> SaidAsync(string words) =>
        _bot.Connector.WaitForAsync(item =>
            item.ConversationId == AdministratorsChat.Chat && item.Activity?.Text?.Contains(words, StringComparison.Ordinal) is true);

    private Task<string> ExportAsync() =>
        _bot.QueryAsync(async db => JsonSerializer.Serialize(await db.Exports.AsNoTracking().SingleAsync()));

    private async Task<Dictionary<string, string>> UpdateAsync() => new()
    {
        ["checkIn"] = (await _bot.QueryAsync(db =>
            db.CheckIns.Where(c => db.Psas.Any(p => p.Id == c.PsaId && p.Number == 16)).Select(c => c.Id).SingleAsync()))
            .ToString(),
        ["bigPicture-16"] = "=1+1 is what changed",
    };
}
