using System.IO.Compression;
using System.Text;
using ClusterBot.Domain.Register;
using ClusterBot.Tests.Features.DataProtection;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Connector;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Features.Export;

/// <summary>
/// A bot that people reach under an address of its own, and where files may be uploaded. A figure was given and corrected.
/// </summary>
public sealed class ExportScene : IAsyncDisposable
{
    public const string Address = "https://clusterbot.example.gov.uk";

    private ExportScene(BotUnderTest bot, DriveStub drive) => (Bot, Drive) = (bot, drive);

    public BotUnderTest Bot { get; }

    public DriveStub Drive { get; }

    public static async Task<ExportScene> StartAsync(string address = Address, Dictionary<string, string?>? settings = null)
    {
        var drive = await DriveStub.StartAsync();
        var bot = await BotUnderTest.StartAsync(new(settings ?? [])
        {
            ["AllowedUploadHosts"] = "127.0.0.1,sharepoint.com",
            ["Export:PublicAddress"] = address,
        });
        await bot.OpenTeamAsync();
        return new ExportScene(bot, drive);
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Drive.DisposeAsync();
    }

    /// <summary>Gives a figure of 16.3, and words that a spreadsheet would run.</summary>
    public async Task UpdateAsync(DemoPeople person, string value)
    {
        var checkIn = await Bot.QueryAsync(db =>
            db.CheckIns.Where(c => db.Psas.Any(p => p.Id == c.PsaId && p.Number == 16)).Select(c => c.Id).SingleAsync());
        await Bot.PressAsync(person, Teams.General, "checkIns.submit", new Dictionary<string, object>
        {
            ["checkIn"] = checkIn.ToString(),
            ["seen"] = await Bot.QueryAsync(db => db.Answers.CountAsync(a => a.CheckInId == checkIn)),
            ["bigPicture-16"] = "=1+1 is what changed",
            ["value-16-3"] = value,
        });
    }

    /// <summary>Takes the file as Teams does, and gives what was uploaded.</summary>
    public async Task<byte[]> TakenAsync(DemoPeople person, string words = "export")
    {
        await Bot.AskAsync(person, words, Teams.ChatOf(person));
        var offer = await Bot.Connector.WaitForAsync(item => AdministratorsChat.IsOffer(item) && item.WasAccepted);
        using var response = await Bot.PostAsync(
            AdministratorsChat.Answers(person, Teams.ChatOf(person), offer, "accept", $"{Drive.Url}/up"));
        response.EnsureSuccessStatusCode();
        await Bot.Connector.WaitForAsync(item =>
            item.IsUpdate && item.ActivityId == offer.GivenActivityId && AdministratorsChat.Content(item) is not null);
        return Assert.Single(Drive.Uploads).Body;
    }

    /// <summary>The link's path on the bot itself; null when the card has no link.</summary>
    public async Task<string?> LinkAsync(DemoPeople person)
    {
        // The offer of the file comes after the card, perhaps only while the next question is asked.
        bool IsCard(Received item) => item.ConversationId == Teams.ChatOf(person) && item.Card is not null;
        var before = Bot.Connector.Received.Count(IsCard);
        using var response = await Bot.PostAsync(Teams.Says(person, "export", Teams.ChatOf(person)));
        response.EnsureSuccessStatusCode();
        var answer = (await Bot.Connector.WaitForAsync(IsCard, before + 1))[^1];
        var link = CardText.Elements(answer.Card!.Value).FirstOrDefault(e => e.TryGetProperty("url", out _));
        return link.ValueKind == System.Text.Json.JsonValueKind.Undefined ? null : link.GetProperty("url").GetString()![Address.Length..];
    }

    public Task ClusterAsync(Action<Cluster> change) => Bot.QueryAsync(async db =>
    {
        change(await db.Clusters.SingleAsync());
        return await db.SaveChangesAsync();
    });

    /// <summary>The rows of a sheet as the words and numbers in its cells.</summary>
    public static List<string[]> Sheet(byte[] workbook, string name)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        return [.. PartOf(document, name).Worksheet!.Descendants<Row>()
            .Select(row => row.Elements<Cell>().Select(cell => cell.InnerText).ToArray())];
    }

    public static WorksheetPart PartOf(SpreadsheetDocument document, string name)
    {
        var sheet = document.WorkbookPart!.Workbook!.Descendants<Sheet>().Single(s => s.Name == name);
        return (WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!);
    }

    public static string Csv(byte[] zip, string name)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        using var reader = new StreamReader(archive.GetEntry(name)!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
