using System.Globalization;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.SimulatedTeams;
using Microsoft.EntityFrameworkCore;
using static ClusterBot.Tests.Support.DemoPeople;

namespace ClusterBot.Tests.Features.CheckIns.Showing;

/// <summary>
/// The presses that an answer takes in Teams, as docs/check-ins.md says. What is typed or chosen from a list is no press; a button that
/// opens a part of the form is one.
/// </summary>
public sealed class EffortTests : IAsyncLifetime
{
    private BotUnderTest _bot = null!;
    private TeamsTenant _teams = null!;
    private TeamsMessage _round = null!;
    private int _presses;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotUnderTest.StartAsync();
        _teams = TeamsTenant.Of(_bot);
        await _teams.InstallAsync(_teams.Fairness, Devon);
        await _teams.SettleAsync();
        _round = _teams.Fairness.General.FromBot.First(message => message.Words.Contains("Check-in, ", StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task Nothing_new_on_four_PSAs_takes_one_press()
    {
        await PressAsync("Nothing new on all of mine");

        Assert.Equal(4, await _bot.QueryAsync(db => db.Answers.CountAsync(a => a.NothingNew, Token)));
        await AssertAsync("Nothing new on four PSAs");
    }

    [Fact]
    public async Task One_changed_figure_of_eight_takes_three_presses_and_the_digits()
    {
        await PressAsync("Answer");
        Toggle("Answer for PSA 16");
        await PressAsync("Save the update", 0, ("value-16-1", "89.9"));

        Assert.Equal(
            89.9m, await _bot.QueryAsync(db => db.Answers.SelectMany(a => a.Rows).Select(row => row.Value!.Value).SingleAsync(Token)));
        await AssertAsync("One changed figure of eight");
    }

    [Fact]
    public async Task Help_takes_three_presses_and_the_text()
    {
        await PressAsync("Answer");
        await PressAsync("I need help");
        await PressAsync("Ask the board", 0, ("helpNeed-9", "A named contact"));

        Assert.Equal(1, await _bot.QueryAsync(db => db.Requests.CountAsync(Token)));
        await AssertAsync("Help");
    }

    [Fact]
    public async Task No_answer_this_time_takes_two_presses_and_the_reason()
    {
        await PressAsync("Answer");
        await PressAsync("Not this round", 0, ("notThisRound-9", "The survey is out in May."));

        Assert.Equal(
            "The survey is out in May.",
            await _bot.QueryAsync(db => db.Answers.Select(a => a.NotThisRoundBecause).SingleAsync(Token)));
        await AssertAsync("No answer this time");
    }

    private async Task PressAsync(string title, int nth = 0, params (string Input, string Typed)[] typed)
    {
        var fields = typed.ToDictionary(each => each.Input, each => each.Typed);
        var answer = _teams.DialogOf(Avery) is null
            ? await _teams.PressAsync(Avery, _round, title, fields, nth)
            : await _teams.PressInDialogAsync(Avery, title, fields, nth);
        Assert.True(answer.IsCard, answer.Text);
        _presses++;
    }

    /// <summary>A press that opens a part of the dialog, of which the bot hears nothing.</summary>
    private void Toggle(string title)
    {
        Assert.Contains(title, _teams.DialogOf(Avery)!.Words, StringComparison.Ordinal);
        _presses++;
    }

    /// <summary>The row of the page has the number of presses that were counted.</summary>
    private async Task AssertAsync(string what)
    {
        var row = (await File.ReadAllLinesAsync(Repository.PathTo("docs", "check-ins.md"), Token))
            .Single(line => line.StartsWith($"| {what}", StringComparison.Ordinal));
        Assert.Equal(_presses, int.Parse(row.Split('|')[2].Trim(), CultureInfo.InvariantCulture));
    }
}
