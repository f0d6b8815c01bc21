using ClusterBot.Bot.Register;
using ClusterBot.Data;
using ClusterBot.Domain.Register;
using ClusterBot.Tests.Register;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Features.CheckIns.Forms;

/// <summary>Forms that stood open while the register gave PSAs and indicators new numbers.</summary>
public sealed class NewNumbersTests : IAsyncLifetime
{
    private const string First = "Care leavers at 19 in settled accommodation (NI 147)";

    private const string Second = "Care leavers at 19 in education, employment or training (NI 148)";

    private BotUnderTest _bot = null!;
    private CheckInCard _closed = null!;

    private static Sheets Keyed
    {
        get
        {
            var sheets = Sheets.Demonstration().RemoveFile("readings.csv").AddColumn("indicators.csv", "key").AddColumn("psas.csv", "key");
            foreach (var file in new[] { "indicators.csv", "psas.csv" })
            {
                sheets[file].Skip(1).Index().ToList().ForEach(row => row.Item[^1] = $"k{row.Index}");
            }

            return sheets;
        }
    }

    public async ValueTask InitializeAsync()
    {
        _bot = await BotUnderTest.StartAsync();
        _closed = await CheckInCard.ClosedAsync(_bot, ("value-16-1", "89.9"));
        await _bot.QueryAsync(db => db.Rounds.ExecuteUpdateAsync(set => set.SetProperty(r => r.ClosedAt, BotUnderTest.Start.AddDays(1))));
        await ImportAsync(Keyed);
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task A_figure_goes_to_what_had_its_number_when_it_was_typed_or_nowhere()
    {
        var form = _closed.Then(await _closed.PressAsync(DemoPeople.Avery, "Correct the answer", 16));
        await ImportAsync(Keyed.Set("indicators.csv", "NI 147", "position", "2").Set("indicators.csv", "NI 148", "position", "1"));
        var before = await FiguresAsync();

        var old = await form.PressAsync(
            DemoPeople.Avery, "Save the correction", 16, ("value-16-1", "88.8"), ("corrected-16", "A council reported late."));

        Assert.Contains(
            "PSAs or indicators have new numbers since this card was shown. Nothing was stored.", old.Text, StringComparison.Ordinal);
        Assert.Contains(
            "the figure of 16.1: “88.8”; why it is corrected of 16: “A council reported late.”", old.Text, StringComparison.Ordinal);
        Assert.Equal(before, await FiguresAsync());

        form = form.Then(await form.Then(old).PressAsync(DemoPeople.Avery, "Correct the answer", 16));
        await form.PressAsync(
            DemoPeople.Avery, "Save the correction", 16, ("value-16-2", "88.8"), ("corrected-16", "A council reported late."));
        Assert.Equal([$"{First}: 88.8"], (await FiguresAsync()).Except(before));
    }

    [Fact]
    public async Task What_was_typed_on_a_card_of_before_is_kept_for_no_form()
    {
        var form = await _closed.FormAsync(DemoPeople.Avery);
        await ImportAsync(Keyed.Set("indicators.csv", "NI 147", "position", "2").Set("indicators.csv", "NI 148", "position", "1"));

        var shown = await form.PressAsync(DemoPeople.Avery, "Correct the answer", 16, ("value-16-1", "88.8"));

        Assert.Contains("the figure of 16.1: “88.8”", shown.Text, StringComparison.Ordinal);
        Assert.Empty(await _bot.QueryAsync(db => db.Drafts.ToListAsync()));
    }

    [Fact]
    public async Task Who_asks_and_who_is_asked_are_chosen_again()
    {
        var form = await _bot.AskAsync(DemoPeople.Avery, "ask data sharing", Teams.ChatOf(DemoPeople.Avery));
        await ImportAsync(Exchanged());

        var typed = new Dictionary<string, string?>
        {
            ["requestFrom"] = "16",
            ["requestTo"] = "9",
            ["requestField-what-is-it-for"] = "To find homes sooner.",
            ["requestNeed"] = "The numbers of children",
            ["requestBy"] = "2026-12-04",
        };
        var button = CardText.Button(form.Card!.Value, "Send").GetProperty("data");
        var old = await _bot.PressAsync(DemoPeople.Avery, Teams.ChatOf(DemoPeople.Avery), "requests.raise", With(typed, button));

        Assert.Contains("PSAs have new numbers since this form was shown. Nothing was stored yet.", old.Text, StringComparison.Ordinal);
        Assert.Equal("The numbers of children", CardText.InputValue(old.Value, "requestNeed"));
        Assert.Empty(await _bot.QueryAsync(db => db.Requests.ToListAsync()));

        typed["requestFrom"] = "21";
        await _bot.PressAsync(DemoPeople.Avery, Teams.ChatOf(DemoPeople.Avery), "requests.raise", With(
            typed, CardText.Button(old.Value, "Send").GetProperty("data")));
        Assert.StartsWith(
            "Increase the proportion of socially excluded",
            await _bot.QueryAsync(db => db.Requests.Join(db.Psas, a => a.FromPsaId, p => p.Id, (_, p) => p.Title).SingleAsync()),
            StringComparison.Ordinal);
    }

    /// <summary>PSAs 16 and 21 have each other's number.</summary>
    private static Sheets Exchanged()
    {
        var sheets = Keyed;
        foreach (var (
            file, column) in new[] { ("psas.csv", "number"), ("indicators.csv", "psa"), ("roles.csv", "psa"), ("roles.csv", "indicator") })
        {
            var at = sheets[file][0].IndexOf(column);
            foreach (var row in sheets[file].Where(row => at >= 0 && row[at].Length > 0))
            {
                var parts = row[at].Split('.');
                parts[0] = parts[0] switch { "16" => "21", "21" => "16", var other => other };
                row[at] = string.Join('.', parts);
            }
        }

        return sheets;
    }

    private static Dictionary<string, object?> With(Dictionary<string, string?> typed, System.Text.Json.JsonElement data)
    {
        var all = typed.ToDictionary(field => field.Key, field => (object?)field.Value);
        foreach (var field in data.EnumerateObject())
        {
            all[field.Name] = field.Value;
        }

        return all;
    }

    private async Task ImportAsync(Sheets sheets)
    {
        var files = ReadRegister.From(sheets.Files(), RegisterDay.Of(_bot.Time.GetUtcNow()));
        var outcome = await _bot.Services.GetRequiredService<Transactions>().RunAsync(
            Teams.TenantId,
            (services, cancellationToken) => services.GetRequiredService<RegisterImporter>().ImportAsync(
                Teams.TenantId, files, RegisterConsent.Everything, progress: null, cancellationToken),
            TestContext.Current.CancellationToken);
        Assert.True(outcome.IsImported, string.Join('\n', outcome.Problems.Select(problem => problem.Line)));
    }

    private async Task<IReadOnlyList<string>> FiguresAsync() => await _bot.QueryAsync(async db =>
    {
        var figures = await db.Readings.Join(
            db.Indicators.Where(i => i.Name == First || i.Name == Second), r => r.IndicatorId, i => i.Id, (r, i) => new { i.Name, r.Value })
            .ToListAsync();
        return figures.ConvertAll(figure => FormattableString.Invariant($"{figure.Name}: {figure.Value:0.####}"));
    });
}
