using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
using ClusterBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static ClusterBot.Tests.Support.DemoPeople;

namespace ClusterBot.Tests.Features.Requests.Journeys;

/// <summary>An ask that nobody answers: nudged, gone up, taken to the board by one press, decided, and carried out.</summary>
public sealed class ClockJourneyTests : IAsyncLifetime
{
    private AskScene _scene = null!;

    private static string Averys => Teams.ChatOf(Avery);

    private static string Blakes => Teams.ChatOf(Blake);

    private static string Caseys => Teams.ChatOf(Casey);

    public async ValueTask InitializeAsync() => _scene = await AskScene.StartAsync();

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Fact]
    public async Task What_nobody_answers_is_nudged_goes_up_and_is_taken_to_the_board_whose_decision_goes_to_its_owner()
    {
        await NameContactAsync();
        var ask = await _scene.AskedAsync(Avery, ("requestBy", "2026-12-04"));
        await _scene.ShowsAsync(Blakes, "PSA 16 asks PSA 9 for data");

        await AtAsync(11, 25, 9);
        await _scene.ShowsAsync(Blakes, "half of the time has passed. It waits for an answer, reply owed by 4 December 2026.");
        await AtAsync(11, 27, 9);
        const string up = "the time has passed without an answer, so it has gone up to the delivery board.";
        foreach (var chat in new[] { Blakes, Averys, Caseys })
        {
            await _scene.ShowsAsync(chat, up);
        }

        // Blake's department has a contact, who hears, and a board member sees the card and can do nothing with it.
        await _scene.ShowsAsync(Teams.ChatOf(Finley), up);
        Assert.Contains(
            "Only the SRO of PSA 9 or a deputy can reply", (await _scene.ReplyAsync(Casey, ask, "yes", "Mine.")).Text,
            StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Send the reply", _scene.Shown(Caseys).First(text => text.Contains("PSA 16 asks PSA 9 for data", StringComparison.Ordinal)),
            StringComparison.Ordinal);
        await AtAsync(11, 27, 10);
        Assert.Equal([RequestStep.Raise, RequestStep.Nudge, RequestStep.GoUp], await StepsAsync(ask));

        await _scene.StepAsync(Avery, "takeToBoard", ask);
        await _scene.ShowsAsync(
            Caseys, "PSA 16 asks the delivery board for help", AskScene.Need, "(request 1), for 4 December 2026",
                "It came from request 1.");
        var (help, avery) = await _scene.Bot.QueryAsync(async db => (
            await db.Requests.SingleAsync(r => r.SourceId == ask), await db.People.SingleAsync(p => p.Name == "Avery Howard")));
        Assert.Equal("escalation", help.Kind);

        await _scene.Bot.PressAsync(Avery, Teams.Board, "requests.takeStep", new
        {
            request = help.Id,
            step = "decide",
            decisionText = "PSA 9 sends the data by March.",
            decisionOwner = avery.Id.ToString("N"),
            decisionBy = "2027-03-31",
        });
        await _scene.ShowsAsync(Caseys, "PSA 9 sends the data by March.", "To be carried out by \nAvery Howard", ", by 31 March 2027.");
        await _scene.ShowsAsync(Averys, "PSA 16 asks Avery Howard to carry out a decision", "Reply owed by 31 March 2027", "request 2.");
        var open = await _scene.FormAsync(Casey, Caseys, "decisions");
        Assert.Contains("Of 1 decision, 1 is under way.", open.Activity!.Text, StringComparison.Ordinal);
        var action = await _scene.Bot.QueryAsync(db => db.Requests.SingleAsync(r => r.Kind == "action"));
        await _scene.ReplyAsync(Avery, action.Id, "yes", "The data came on 2 December.");
        var done = await _scene.FormAsync(Casey, Caseys, "decisions");
        Assert.Contains(
            "✔ Carried out. PSA 16, request 2: PSA 9 sends the data by March. Avery Howard, by 31 March 2027. "
                + "\"The data came on 2 December.\"",
            done.Activity!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Downtime_over_a_deadline_counts_once_on_return_and_says_so()
    {
        var ask = await _scene.AskedAsync(Avery, ("requestBy", "2026-12-04"));

        await AtAsync(12, 8, 11);
        await AtAsync(12, 8, 12);

        Assert.Equal([RequestStep.Raise, RequestStep.GoUp, RequestStep.GoUp], await StepsAsync(ask));
        await _scene.ShowsAsync(Averys, "This comes late, because ClusterBot was not running.");
    }

    private Task<List<RequestStep>> StepsAsync(Guid ask) => _scene.Bot.QueryAsync(db =>
        db.RequestEvents.Where(e => e.RequestId == ask).OrderBy(e => e.Sequence).Select(e => e.Step).ToListAsync());

    private Task<int> NameContactAsync() => _scene.Bot.QueryAsync(async db =>
    {
        var blake = await db.People.SingleAsync(p => p.AadObjectId == Blake.AadObjectId);
        blake.Department = "Ministry of Justice";
        db.Organisations.Add(new Organisation
        {
            TenantId = blake.TenantId,
            Code = "moj",
            Name = "Ministry of Justice",
            ContactId = (await db.People.SingleAsync(p => p.AadObjectId == Finley.AadObjectId)).Id,
        });
        return await db.SaveChangesAsync();
    });

    private async Task AtAsync(int month, int day, int hour)
    {
        _scene.Bot.Time.SetUtcNow(new DateTimeOffset(2026, month, day, hour, 30, 0, TimeSpan.Zero));
        await _scene.LookAsync();
    }
}
