using ClusterBot.Domain.Register;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Connector;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Security;

/// <summary>Nobody learns from a refusal which ids there are.</summary>
public sealed class RefusalTests : IAsyncLifetime
{
    private BotUnderTest _bot = null!;
    private Received _round = null!;
    private List<string> _inCluster = [];

    public async ValueTask InitializeAsync()
    {
        _bot = await BotUnderTest.StartAsync();
        _round = await _bot.OpenTeamAsync();
        _inCluster = await _bot.QueryAsync(db => db.People
            .Where(p => db.Roles.Any(r => r.PersonId == p.Id && r.Role != Role.Administrator)).Select(p => p.Name).ToListAsync());
        // In the register, and without a part in anything.
        await _bot.QueryAsync(db =>
            db.Roles.Where(r => db.People.Any(p => p.Id == r.PersonId && p.Name == "Casey Diaz")).ExecuteDeleteAsync());
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory]
    [InlineData("checkIns.showForm", "checkIn")]
    [InlineData("checkIns.submit", "checkIn")]
    [InlineData("checkIns.nothingNew", "checkIn")]
    [InlineData("checkIns.notThisRound", "checkIn")]
    [InlineData("checkIns.correct", "checkIn")]
    [InlineData("checkIns.explain", "checkIn")]
    [InlineData("checkIns.refresh", "round")]
    [InlineData("checkIns.open", "cluster")]
    [InlineData("requests.askBoard", "checkIn")]
    [InlineData("requests.takeStep", "request")]
    [InlineData("requests.takeStep", "request", "acknowledge")]
    [InlineData("requests.takeStep", "request", "reply")]
    [InlineData("reminders.open", "round")]
    [InlineData("reminders.snooze", "round")]
    [InlineData("reminders.openRequest", "request")]
    [InlineData("health.recheck", "card")]
    [InlineData("register.import", "upload")]
    [InlineData("dataProtection.show", "person")]
    [InlineData("dataProtection.export", "person")]
    [InlineData("dataProtection.erase", "person")]
    public async Task A_refusal_is_the_same_for_what_there_is_and_for_what_there_is_not(string verb, string field, string? step = null)
    {
        var real = await IdAsync(field);
        foreach (var who in new[] { Teams.Stranger, DemoPeople.Casey })
        {
            var refusals = new List<string>();
            foreach (var id in new[] { real, Guid.NewGuid() })
            {
                var answer = await _bot.PressAsync(who, Teams.ChatOf(who), verb, Payload(field, id, step));
                Assert.False(answer.IsCard, answer.Text);
                refusals.Add(answer.Text);
            }

            Assert.Equal(refusals[0], refusals[1]);
            // Of a cluster's people they hear nothing; the administrator alone is named.
            Assert.DoesNotContain(_inCluster, name => refusals[0].Contains(name, StringComparison.Ordinal));
        }
    }

    private static Dictionary<string, object> Payload(string field, Guid id, string? step)
    {
        var payload = new Dictionary<string, object> { [field] = id };
        if (step is not null)
        {
            payload["step"] = step;
        }

        return payload;
    }

    private async Task<Guid> IdAsync(string field) => field switch
    {
        "checkIn" => await CheckInAsync(),
        "cluster" => await _bot.QueryAsync(db => db.Clusters.Select(c => c.Id).SingleAsync()),
        "round" => await _bot.QueryAsync(db => db.Rounds.Select(r => r.Id).SingleAsync()),
        "person" => await _bot.QueryAsync(db => db.People.Where(p => p.Name == "Avery Howard").Select(p => p.Id).SingleAsync()),
        "request" => await EscalationAsync(),
        _ => Guid.NewGuid(),
    };

    private Task<Guid> CheckInAsync() =>
        _bot.QueryAsync(db => db.CheckIns.Where(c => db.Psas.Any(p => p.Id == c.PsaId && p.Number == 16)).Select(c => c.Id).SingleAsync());

    private async Task<Guid> EscalationAsync()
    {
        var raised = await _bot.PressAsync(DemoPeople.Emery, _round.Conversation!, "requests.askBoard", new Dictionary<string, string>
        {
            ["checkIn"] = (await CheckInAsync()).ToString(),
            ["helpNeed-16"] = "Housing data.",
            ["helpBy-16"] = "2026-12-18",
            ["helpAbout-16"] = "outcome",
        });
        Assert.True(raised.IsCard, raised.Text);
        return await _bot.QueryAsync(db => db.Requests.Select(e => e.Id).SingleAsync());
    }
}
