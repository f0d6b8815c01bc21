using System.Globalization;
using ClusterBot.Bot.Features.Demonstration;
using ClusterBot.Cards.Commands;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
using ClusterBot.Tests.Support;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Features.Export;

/// <summary>The knowledge of PSA 16 at the end of 24 November 2026, asked for on 2 December: nothing that came later is in it.</summary>
public sealed class KnownThenTests : IAsyncLifetime
{
    private const string Words = "what did PSA 16 know on 24 November 2026";

    private ExportScene _scene = null!;

    private BotUnderTest Bot => _scene.Bot;

    public async ValueTask InitializeAsync() => _scene = await ExportScene.StartAsync();

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Fact]
    public async Task A_figure_that_was_corrected_afterwards_and_a_baseline_that_was_superseded_later_are_those_of_then()
    {
        await _scene.UpdateAsync(DemoPeople.Avery, "79.1");
        await At(new DateTimeOffset(2026, 11, 26, 10, 0, 0, TimeSpan.Zero));
        await _scene.UpdateAsync(DemoPeople.Avery, "79.9");
        // The measured baseline of 16.8 was loaded after the day.
        await Bot.QueryAsync(db => db.Readings
            .Where(r => r.Version == 2 && db.Indicators.Any(i => i.Id == r.IndicatorId && i.Position == 8
                && db.Psas.Any(p => p.Id == i.PsaId && p.Number == 16)))
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.RecordedAt, Bot.Time.GetUtcNow())));
        await At(new DateTimeOffset(2026, 12, 2, 10, 0, 0, TimeSpan.Zero));

        var file = await _scene.TakenAsync(DemoPeople.Casey, Words);

        using (var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false))
        {
            Assert.Empty(
                new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(error => error.Description));
        }

        var readings = ExportScene.Sheet(file, "Readings");
        Assert.DoesNotContain(readings, row => row.Contains("79.9"));
        var given = readings.Single(row => row.Contains("79.1"));
        Assert.Equal(("in force", "Avery Howard"), (Of(readings, given, "Standing"), Of(readings, given, "Recorded by")));
        Assert.Contains(readings, row => row.Contains("16.8") && row.Contains("proxy") && row.Contains("in force"));
        Assert.DoesNotContain(
            readings.Where(row => row.Contains("16.8")), row => row.Any(cell => cell.Contains("superseded", StringComparison.Ordinal)));
        var indicators = ExportScene.Sheet(file, "Indicators");
        Assert.Equal("79.1", Of(indicators, indicators.Single(row => row.Contains("16.3")), "Latest value"));
        var gap = indicators.Single(row => row.Contains("16.8"));
        Assert.Equal("10", Of(indicators, gap, "Baseline value"));
        Assert.DoesNotContain(ExportScene.Sheet(file, "Judgements"), row => row.Contains("79.9"));

        var front = ExportScene.Sheet(file, "Summary");
        Assert.Equal(["OFFICIAL"], front[0]);
        Assert.Contains(front, row => row is ["What PSA 16 knew on 24 November 2026"]);
        // 46350 is 24 November 2026, the whole of it.
        var asAt = double.Parse(front.Single(row => row[0] == "As at")[1], CultureInfo.InvariantCulture);
        Assert.InRange(asAt, 46350.9999, 46351);
        Assert.Contains(front, row => row is ["Made for", "Casey Diaz"]);
    }

    [Fact]
    public async Task Requests_and_decisions_stand_as_they_did_and_what_was_decided_or_raised_later_is_not_there()
    {
        var request = await RaisedAsync("Somebody who owns the matching");
        await TakeAsync(request, RequestStep.Acknowledge);
        var decided = await RaisedAsync("A word from the housing departments");
        await TakeAsync(decided, RequestStep.Decide, "The chair writes to them.");
        await At(new DateTimeOffset(2026, 11, 25, 0, 0, 1, TimeSpan.Zero));
        await TakeAsync(request, RequestStep.Decide, "Nobody does.");
        await RaisedAsync("A later need");
        await At(new DateTimeOffset(2026, 12, 2, 10, 0, 0, TimeSpan.Zero));

        var file = await _scene.TakenAsync(DemoPeople.Casey, Words);

        var requests = ExportScene.Sheet(file, "Requests");
        Assert.Equal("acknowledged", Of(requests, requests.Single(row => row.Contains("Somebody who owns the matching")), "State"));
        Assert.DoesNotContain(requests, row => row.Contains("A later need"));
        var decisions = ExportScene.Sheet(file, "Decisions");
        Assert.Equal(2, decisions.Count);
        Assert.Contains("The chair writes to them.", decisions[1]);
        Assert.DoesNotContain(ExportScene.Sheet(file, "Request steps"), row => row.Contains("Nobody does."));
    }

    [Fact]
    public async Task Warnings_are_those_that_had_been_raised()
    {
        var request = await RaisedAsync("Somebody who owns the matching", new DateOnly(2026, 11, 23));
        await GoneUpAsync(request);
        await At(new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero));
        await GoneUpAsync(request);
        await At(new DateTimeOffset(2026, 12, 2, 10, 0, 0, TimeSpan.Zero));

        var warnings = ExportScene.Sheet(await _scene.TakenAsync(DemoPeople.Casey, Words), "Warnings");

        Assert.Single(warnings, row => row.Contains("Gone up a level: nobody answered in time"));
        Assert.Single(warnings, row => row.Contains("Not answered by its day"));
    }

    [Fact]
    public async Task Warnings_about_figures_are_those_of_the_verdicts_of_that_day()
    {
        await using var shown = await ExportScene.StartAsync(settings: new() { ["Demonstration:Folder"] = DemonstrationFiles.Shipped });

        var file = await shown.TakenAsync(DemoPeople.Casey, "what did PSA 16 know yesterday");

        var indicators = ExportScene.Sheet(file, "Indicators");
        var warnings = ExportScene.Sheet(file, "Warnings");
        var worse = indicators.Skip(1).Where(row => Of(indicators, row, "Computed") is "Worsening" or "Behind plan")
            .Select(row => Of(indicators, row, "Indicator")).ToList();
        Assert.NotEmpty(worse);
        Assert.Equal(worse, warnings.Where(row => row[1] is "Worsening" or "Behind plan").Select(row => row[0]));
        Assert.Equal(
            indicators.Skip(1).Count(row => Of(indicators, row, "Cautions").Length > 0),
            warnings.Where(row => row[1] == "Caution").Select(row => row[0]).Distinct().Count());
    }

    [Fact]
    public async Task A_more_sensitive_request_is_not_in_it_not_even_as_a_number_and_an_erased_person_has_no_name()
    {
        await _scene.UpdateAsync(DemoPeople.Avery, "79.1");
        await RaisedAsync("An open need");
        await RaisedAsync("A secret need", to: await OtherPsaAsync());
        await Bot.QueryAsync(db => db.People.Where(p => p.Name == "Avery Howard")
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Name, Person.Erased)));
        await At(new DateTimeOffset(2026, 12, 2, 10, 0, 0, TimeSpan.Zero));

        var file = await _scene.TakenAsync(DemoPeople.Casey, Words);

        var requests = ExportScene.Sheet(file, "Requests");
        Assert.Equal(2, requests.Count);
        foreach (var sheet in (string[])["Summary", "Readings", "Answers", "Judgements", "Requests", "Request steps", "Warnings"])
        {
            Assert.DoesNotContain(ExportScene.Sheet(file, sheet), row => row.Any(cell =>
                cell.Contains("secret", StringComparison.OrdinalIgnoreCase) || cell.Contains("not shown here", StringComparison.Ordinal)
                || cell.Contains("Avery Howard", StringComparison.Ordinal)));
        }

        Assert.Contains(ExportScene.Sheet(file, "Readings"), row => row.Contains("79.1") && row.Contains(Person.Erased));
    }

    [Fact]
    public async Task Whoever_has_no_part_in_the_cluster_gets_nothing_and_that_is_recorded()
    {
        var said = await Bot.AskAsync(Teams.Stranger, Words, Teams.General);

        Assert.Null(said.Card);
        Assert.Equal(0, await Bot.QueryAsync(db => db.Exports.CountAsync()));
        var denied = await Bot.QueryAsync(db => db.DeniedActs.SingleAsync());
        Assert.Contains(CommandList.KnownThen.Phrase, denied.Act, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what did PSA 99 know on 3 March 2026", "Please name one of the PSAs 9, 16, 21 and 24.")]
    [InlineData("what did psa know on 3 March 2026", "Please name one of the PSAs")]
    [InlineData("what did PSA 16 know", "This could not be read as a date.")]
    [InlineData("what did PSA 16 know on 3 March 2099", "3 March 2099 is in the future.")]
    [InlineData("what did PSA 16 know last winter", "This could not be read as a date.")]
    public async Task What_cannot_be_read_gets_a_clear_answer(string words, string begins)
    {
        var said = (await Bot.AskAsync(DemoPeople.Casey, words, Teams.ChatOf(DemoPeople.Casey))).Activity!.Text!;

        Assert.StartsWith(begins, said, StringComparison.Ordinal);
        Assert.Contains(" know on 3 March 2026", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what did PSA 16 know on 24 November 2026?")]
    [InlineData("What did PSA 16 know by 24/11/2026")]
    [InlineData("what was known about PSA 16 at the end of 2026-11-24")]
    [InlineData("what did we know about PSA 16 on the 24th November 2026, please")]
    public async Task It_is_asked_for_in_several_words_and_the_offer_says_which_day_it_is_of(string words)
    {
        await At(new DateTimeOffset(2026, 12, 2, 10, 0, 0, TimeSpan.Zero));
        await Bot.AskAsync(DemoPeople.Casey, words, Teams.ChatOf(DemoPeople.Casey));

        var offer = await Bot.QueryAsync(db => db.Exports.SingleAsync());
        Assert.Equal((16, new DateOnly(2026, 11, 24)), (offer.PsaNumber, offer.AsAtOn));
    }

    [Fact]
    public async Task The_card_of_that_day_leads_to_the_file()
    {
        await At(new DateTimeOffset(2026, 12, 2, 10, 0, 0, TimeSpan.Zero));

        var card = await Bot.AskAsync(DemoPeople.Casey, "PSA 16 on 24 November 2026", Teams.ChatOf(DemoPeople.Casey));

        Assert.Contains(
            $"\"say\":\"{Words}\"", card.Card!.Value.GetRawText().Replace(" \"", "\"", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static string Of(List<string[]> rows, string[] row, string column) => row[Array.IndexOf(rows[0], column)];

    private Task At(DateTimeOffset at)
    {
        Bot.Time.Advance(at - Bot.Time.GetUtcNow());
        return Task.CompletedTask;
    }

    private Task<Guid> RaisedAsync(string need, DateOnly? dueOn = null, Guid? to = null) => Bot.QueryAsync(async db =>
    {
        var person = await db.People.SingleAsync(p => p.Name == "Avery Howard");
        var request = new Request
        {
            TenantId = person.TenantId,
            Number = await db.Requests.CountAsync() + 1,
            Kind = to is null ? "escalation" : "data",
            FromPsaId = await db.Psas.Where(p => p.Number == 16).Select(p => p.Id).SingleAsync(),
            To = to is null ? RequestRecipient.Board : RequestRecipient.Psa,
            ToPsaId = to,
            RaisedById = person.Id,
            RaisedAt = Bot.Time.GetUtcNow(),
            Need = need,
            DueOn = dueOn ?? new DateOnly(2026, 12, 18),
        };
        request.Take(RequestStep.Raise, person.Id, Bot.Time.GetUtcNow());
        db.Requests.Add(request);
        await db.SaveChangesAsync();
        return request.Id;
    });

    private Task<int> TakeAsync(Guid id, RequestStep step, string? text = null) => Bot.QueryAsync(async db =>
    {
        var request = await db.Requests.Include(r => r.Events).SingleAsync(r => r.Id == id);
        db.RequestEvents.Add(request.Take(step, request.RaisedById, Bot.Time.GetUtcNow(), new StepContent(text)));
        return await db.SaveChangesAsync();
    });

    private Task<int> GoneUpAsync(Guid id) => Bot.QueryAsync(async db =>
    {
        var request = await db.Requests.Include(r => r.Events).SingleAsync(r => r.Id == id);
        var now = Bot.Time.GetUtcNow();
        db.RequestEvents.Add(request.Tick(RequestStep.GoUp, now, now));
        return await db.SaveChangesAsync();
    });

    private Task<Guid> OtherPsaAsync() => Bot.QueryAsync(async db =>
    {
        var tenant = await db.Clusters.Select(c => c.TenantId).FirstAsync();
        var cluster = db.Clusters.Add(
            new() { TenantId = tenant, Name = "Another", Marking = ProtectiveMarking.OfficialSensitive }).Entity;
        var psa = db.Psas.Add(new() { ClusterId = cluster.Id, Number = 101, Title = "Another" }).Entity;
        await db.SaveChangesAsync();
        return psa.Id;
    });
}
