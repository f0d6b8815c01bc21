using System.Globalization;
using ClusterBot.Tests.Features.DataProtection;
using ClusterBot.Tests.Support;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using Charts = DocumentFormat.OpenXml.Drawing.Charts;

namespace ClusterBot.Tests.Features.Export;

public sealed class ClusterExportTests : IAsyncLifetime
{
    private ExportScene _scene = null!;

    public async ValueTask InitializeAsync() => _scene = await ExportScene.StartAsync();

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Fact]
    public async Task A_select_committee_finds_corrected_figures_and_superseded_baselines_with_who_and_when()
    {
        await _scene.UpdateAsync(DemoPeople.Avery, "79.1");
        _scene.Bot.Time.Advance(TimeSpan.FromHours(1));
        await _scene.UpdateAsync(DemoPeople.Emery, "79.9");

        var file = await _scene.TakenAsync(DemoPeople.Casey);

        var rows = ExportScene.Sheet(file, "Readings");
        string Of(string[] row, string column) => row[Array.IndexOf(rows[0], column)];
        var given = rows.Where(row => Of(row, "Indicator") == "16.3" && Of(row, "Period") == "2025/26").ToList();
        Assert.Equal(
            [("79.1", "corrected by version 3", "Emery Fox", "Avery Howard"), ("79.9", "in force", "", "Emery Fox")],
            given.Select(row => (Of(row, "Value"), Of(row, "Standing"), Of(row, "Corrected by"), Of(row, "Recorded by"))));
        // 46349 is 23 November 2026: real dates, by the cluster's clocks.
        Assert.Equal(46349 + (11 / 24.0), double.Parse(Of(given[0], "Corrected at"), CultureInfo.InvariantCulture), 4);
        var proxy = rows.Single(row => Of(row, "Indicator") == "16.8" && Of(row, "Value") == "10");
        Assert.Equal(
            ("proxy", "superseded by version 2", "the register"),
            (Of(proxy, "Baseline"), Of(proxy, "Baseline standing"), Of(proxy, "Baseline superseded by")));
        var answers = ExportScene.Sheet(file, "Answers");
        Assert.Contains(answers, row => row.Contains("Avery Howard") && row.Contains("in force") && row.Contains("=1+1 is what changed"));
        var judged = ExportScene.Sheet(file, "Judgements");
        Assert.Contains(judged, row => row.Contains("Avery Howard") && row.Contains("amended since") && row.Contains("79.1"));
        Assert.Contains(judged, row => row.Contains("Emery Fox") && row.Contains("in force") && row.Contains("79.9"));
        var front = ExportScene.Sheet(file, "Summary");
        Assert.Equal(["OFFICIAL"], front[0]);
        Assert.Contains(front, row => row is ["Cluster", "Fairness and opportunity for all"]);
        Assert.Contains(front, row => row is ["Made for", "Casey Diaz"]);
    }

    [Fact]
    public async Task The_workbook_is_sound_its_headings_stay_in_sight_and_nothing_in_it_is_a_formula()
    {
        await _scene.UpdateAsync(DemoPeople.Avery, "79.1");

        using var document = SpreadsheetDocument.Open(new MemoryStream(await _scene.TakenAsync(DemoPeople.Avery)), isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken)
            .Select(error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.All(document.WorkbookPart!.WorksheetParts, part =>
        {
            Assert.Empty(part.Worksheet!.Descendants<CellFormula>());
            Assert.NotEmpty(part.Worksheet!.Descendants<Column>());
            Assert.Equal(OrientationValues.Landscape, part.Worksheet!.Descendants<PageSetup>().Single().Orientation!.Value);
            Assert.InRange(part.Worksheet!.Descendants<PageSetup>().Single().FitToWidth!.Value, 1u, 3u);
            Assert.Contains("OFFICIAL", part.Worksheet!.Descendants<OddHeader>().Single().Text, StringComparison.Ordinal);
        });
        Assert.All(document.WorkbookPart!.Workbook!.Descendants<Sheet>().Skip(1), sheet =>
        {
            var part = ExportScene.PartOf(document, sheet.Name!);
            Assert.Equal(PaneStateValues.Frozen, part.Worksheet!.Descendants<Pane>().Single().State!.Value);
            Assert.Equal(
                part.Worksheet!.Descendants<Row>().Count() > 1,
                part.TableDefinitionParts.Any(table => table.Table!.AutoFilter is not null));
            Assert.Contains(document.WorkbookPart!.Workbook!.Descendants<DefinedName>(), name =>
                name.Name == "_xlnm.Print_Titles" && name.Text.EndsWith($",'{sheet.Name}'!$1:$1", StringComparison.Ordinal));
        });
        var typed = ExportScene.PartOf(document, "Answers").Worksheet!.Descendants<Cell>()
            .Single(cell => cell.InnerText == "=1+1 is what changed");
        Assert.Equal(CellValues.InlineString, typed.DataType!.Value);
    }

    [Fact]
    public async Task The_front_page_shows_each_PSA_in_a_table_and_in_a_chart_of_the_same_cells()
    {
        await _scene.UpdateAsync(DemoPeople.Avery, "79.1");

        using var document = SpreadsheetDocument.Open(new MemoryStream(await _scene.TakenAsync(DemoPeople.Avery)), isEditable: false);

        var front = ExportScene.PartOf(document, "Summary");
        var psa = front.Worksheet!.Descendants<Row>().Single(row => row.FirstChild!.InnerText == "PSA 16");
        var counts = psa.Elements<Cell>().Skip(3).Select(cell => int.Parse(cell.InnerText, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(counts[^1], counts.Take(5).Sum());
        var series = front.DrawingsPart!.ChartParts.Single().ChartSpace!.Descendants<Charts.BarChartSeries>().ToList();
        Assert.Equal(
            ["Improving or ahead", "On plan", "No change", "Worsening or behind", "No verdict"],
            series.Select(each => each.Descendants<Charts.SeriesText>().Single().Descendants<Charts.NumericValue>().Single().Text));
        var names = Numbers(series[0].Descendants<Charts.CategoryAxisData>().Single());
        var place = names.IndexOf("PSA 16");
        Assert.Equal(counts.Take(5), series.Select(each =>
            int.Parse(Numbers(each.Descendants<Charts.Values>().Single())[place], CultureInfo.InvariantCulture)));
        Assert.Equal(
            $"Summary!$A${psa.RowIndex! - place}:$A${psa.RowIndex! - place + names.Count - 1}",
            series[0].Descendants<Charts.CategoryAxisData>().Single().Descendants<Charts.Formula>().Single().Text);
    }

    [Fact]
    public async Task An_indicator_has_its_baseline_previous_and_latest_figure_as_numbers_with_days()
    {
        await _scene.UpdateAsync(DemoPeople.Avery, "79.1");

        var rows = ExportScene.Sheet(await _scene.TakenAsync(DemoPeople.Avery), "Indicators");

        var indicator = rows.Single(row => row[Array.IndexOf(rows[0], "Indicator")] == "16.3");
        string Of(string column) => indicator[Array.IndexOf(rows[0], column)];
        // 45748 is 1 April 2025, 46112 is 31 March 2026.
        Assert.Equal(("79.1", "45748", "46112"), (Of("Latest value"), Of("Latest starts on"), Of("Latest ends on")));
        Assert.True(decimal.TryParse(Of("Previous value"), CultureInfo.InvariantCulture, out _));
        Assert.True(decimal.TryParse(Of("Baseline value"), CultureInfo.InvariantCulture, out _));
        Assert.Equal("data quality not judged", Of("Latest quality"));
        Assert.DoesNotContain(rows[0], heading => heading.Contains("Psa", StringComparison.Ordinal));
    }

    [Fact]
    public async Task As_csv_a_cell_that_looks_like_a_formula_is_text()
    {
        await _scene.UpdateAsync(DemoPeople.Avery, "79.1");

        var file = await _scene.TakenAsync(DemoPeople.Avery, "export csv please");

        Assert.Contains("\"'=1+1 is what changed\"", ExportScene.Csv(file, "answers.csv"), StringComparison.Ordinal);
        Assert.Contains(",79.1,2,\"given\",\"in force\"", ExportScene.Csv(file, "readings.csv"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Teams.General)]
    [InlineData(Teams.Board)]
    public async Task Asked_in_a_channel_it_goes_to_personal_chat_and_the_channel_is_told_no_more(string channel)
    {
        var told = await _scene.Bot.AskAsync(DemoPeople.Blake, "export", channel);
        var offer = await _scene.Bot.Connector.WaitForAsync(AdministratorsChat.IsOffer);

        Assert.Equal("The export is on its way to your personal chat with ClusterBot.", told.Activity!.Text);
        Assert.DoesNotContain(_scene.Bot.Connector.Received, item =>
            item.ConversationId == channel && item.ToString()!.Contains("/files/", StringComparison.Ordinal));
        Assert.NotEqual(channel, offer.ConversationId);
    }

    [Fact]
    public async Task An_offer_is_nobody_elses_and_ends_with_the_part_in_the_cluster()
    {
        await _scene.Bot.AskAsync(DemoPeople.Casey, "export", Teams.ChatOf(DemoPeople.Casey));
        var offer = await _scene.Bot.Connector.WaitForAsync(item => AdministratorsChat.IsOffer(item) && item.WasAccepted);
        await _scene.Bot.QueryAsync(db =>
            db.Roles.Where(r => db.People.Any(p => p.Id == r.PersonId && p.Name == "Casey Diaz")).ExecuteDeleteAsync());

        foreach (var person in new[] { DemoPeople.Avery, DemoPeople.Casey })
        {
            using var response = await _scene.Bot.PostAsync(
                AdministratorsChat.Answers(person, Teams.ChatOf(person), offer, "accept", $"{_scene.Drive.Url}/up"));
            await _scene.Bot.Connector.WaitForAsync(item => item.ConversationId == Teams.ChatOf(person)
                && item.Activity?.Text?.Contains("not on offer any more", StringComparison.Ordinal) is true);
        }

        Assert.Empty(_scene.Drive.Uploads);
    }

    private static List<string> Numbers(OpenXmlElement data) =>
        [.. data.Descendants<Charts.NumericValue>().Select(value => value.Text)];
}
