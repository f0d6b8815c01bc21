using ClusterBot.Bot.Features.RoundUps;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Tests.Features.DataProtection;
using ClusterBot.Tests.Features.Export;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Features.Requests;

/// <summary>
/// The places in which asks appear: the round-up, the cluster's record and one person's data. Avery answers for all four PSAs.
/// </summary>
public sealed class AskRecordTests : IAsyncLifetime
{
    private ExportScene _scene = null!;

    private BotUnderTest Bot => _scene.Bot;

    public async ValueTask InitializeAsync()
    {
        _scene = await ExportScene.StartAsync();
        var chat = Teams.ChatOf(DemoPeople.Avery);
        var form = CardText.Button((await Bot.AskAsync(DemoPeople.Avery, "ask tension", chat)).Card!.Value, "Send").GetProperty("data")
            .GetProperty("form").GetGuid();
        await Bot.PressAsync(DemoPeople.Avery, chat, "requests.raise", new Dictionary<string, string>
        {
            ["form"] = form.ToString(),
            ["kind"] = "tension",
            ["requestFrom"] = "16",
            ["requestTo"] = "24",
            ["requestNeed"] = "=Fridays()",
            ["requestField-which-policy-of-yours"] = "Release on Fridays",
            ["requestField-which-policy-of-theirs"] = "Offices close at weekends",
            ["requestField-your-side-s-aim-in-your-own-words"] = "Nobody is released to the street.",
            ["requestBy"] = "2026-12-04",
        });
        await Bot.PressAsync(
            DemoPeople.Avery, chat, "requests.takeStep",
            new Dictionary<string, string>
            {
                ["request"] = form.ToString(),
                ["step"] = "reply",
                ["replyAnswer"] = "inPart",
                ["replyText"] = "From spring.",
                ["replyField-your-side-s-aim-in-your-own-words"] = "Prisons stay within their numbers.",
                ["replyGivenOn"] = "2027-03-01",
            });
        Bot.Time.Advance(TimeSpan.FromSeconds(5));
    }

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Fact]
    public async Task The_round_up_shows_what_is_open_between_psas()
    {
        var now = Bot.Time.GetUtcNow();
        await Bot.QueryAsync(db => db.Rounds.ExecuteUpdateAsync(set => set.SetProperty(r => r.ClosedAt, now)));
        await Bot.Services.GetRequiredService<JobRunner>().RunNowAsync<RoundUpJob>(TestContext.Current.CancellationToken);

        var posted = await Bot.Connector.WaitForAsync(
            item => item.ConversationId?.StartsWith(Teams.General + ";", StringComparison.Ordinal) is true
                && item.Card is { } card && CardText.Of(card).Contains("Round-up", StringComparison.Ordinal));
        Assert.Contains(
            "Open asks between PSAs and to the Centre\nPSA 16 asks PSA 24 about a tension: \n=Fridays()\n (◐ replied: in part)",
            CardText.Of(posted.Card!.Value), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_record_of_the_cluster_has_every_ask_and_every_step()
    {
        var file = await _scene.TakenAsync(DemoPeople.Casey);

        Assert.Equal(["1", "tension", "16", "PSA 24"], ExportScene.Sheet(file, "Requests")[1][..4]);
        Assert.Equal(
            ["Avery Howard", "=Fridays()", "46360", "replied", "in part", "ordinary", ""], ExportScene.Sheet(file, "Requests")[1][6..]);
        Assert.Equal(["raised", "replied"], ExportScene.Sheet(file, "Request steps").Skip(1).Select(row => row[3]));
        Assert.Equal(["Avery Howard", "in part", "From spring.", "46447"], ExportScene.Sheet(file, "Request steps")[2][5..9]);
    }

    [Fact]
    public async Task What_is_held_about_a_person_has_their_asks_and_replies()
    {
        var shown = CardText.Of((await Bot.AskAboutAsync("Avery Howard")).Card!.Value);

        Assert.Contains("Requests to the board, other PSAs and the Centre", shown, StringComparison.Ordinal);
        Assert.Contains("Steps of requests: challenges, decisions, replies", shown, StringComparison.Ordinal);
    }
}
