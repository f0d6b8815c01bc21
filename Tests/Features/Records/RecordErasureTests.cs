using ClusterBot.Bot.Features.Records.Finding;
using ClusterBot.Bot.Scheduling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static ClusterBot.Tests.Support.DemoPeople;

namespace ClusterBot.Tests.Features.Records;

/// <summary>Records and the people who wrote them, are named in them, or follow them.</summary>
public sealed class RecordErasureTests : IAsyncLifetime
{
    private RecordScene _scene = null!;

    public async ValueTask InitializeAsync() => _scene = await RecordScene.StartAsync();

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Fact]
    public async Task An_erased_person_is_in_no_record_no_index_and_on_no_card()
    {
        var form = await _scene.AskInChannelAsync(Emery, "note lesson: Ask the hostels first");
        await _scene.Teams.PressAsync(Emery, form, "Keep this lesson");
        await _scene.SaveAsync(
            Avery, "practice: Emery Fox tests the line", "practice", ("recordField-who-is-there-to-talk-to", "Emery Fox, in person"));
        await _scene.AskAsync(Emery, "follow Fox hunting");
        Assert.Contains("Emery Fox", await _scene.SeenAsync(Blake, form), StringComparison.Ordinal);
        Assert.NotEmpty(await TermsAsync("emery"));

        await EraseAsync();
        await _scene.SettleAsync();
        Assert.Empty(await _scene.Bot.QueryAsync(db => db.Follows.ToListAsync()));
        await _scene.Bot.Services.GetRequiredService<JobRunner>().RunNowAsync<IndexJob>(TestContext.Current.CancellationToken);

        Assert.Empty(await TermsAsync("emery"));
        Assert.NotEmpty(await TermsAsync("hostel"));
        Assert.All(await _scene.StoredAsync(), record => Assert.DoesNotContain(
            "Emery", $"{record.Latest().Text} {record.Latest().Fields}", StringComparison.Ordinal));
        Assert.Contains("a former member", await _scene.SeenAsync(Blake, form), StringComparison.Ordinal);
        Assert.DoesNotContain("Emery", await _scene.SeenAsync(Blake, form), StringComparison.Ordinal);
        Assert.Contains("Ask the hostels first", (await _scene.AskAsync(Avery, "find hostels")).Words, StringComparison.Ordinal);
    }

    private Task<List<string>> TermsAsync(string token) => _scene.Bot.QueryAsync(async db =>
        (await db.SearchEntries.Select(e => e.Terms).ToListAsync()).FindAll(terms => terms.Split(' ').Contains(token)));

    private async Task EraseAsync()
    {
        var shown = await _scene.AskAsync(Finley, "personal data Emery Fox");
        Assert.Contains("Records written down", shown.Words, StringComparison.Ordinal);
        var id = await _scene.Bot.QueryAsync(db => db.People.Where(p => p.Name == "Emery Fox").Select(p => p.Id).SingleAsync());
        var answer = await _scene.Teams.PressVerbAsync(Finley, shown, "dataProtection.erase", new Dictionary<string, string>
        {
            ["person"] = id.ToString(),
            ["name"] = "Emery Fox",
            ["reference"] = "DP-1",
            ["rolesEnd"] = "true",
        });
        Assert.Contains("Erased", answer.Text, StringComparison.Ordinal);
    }
}
