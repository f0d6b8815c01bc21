using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Features.Requests;

/// <summary>Unacceptable input is refused politely, and the typed content is not lost.</summary>
public sealed class AskRefusalTests : IAsyncLifetime
{
    private AskScene _scene = null!;

    private static string Averys => Teams.ChatOf(DemoPeople.Avery);

    private static string Blakes => Teams.ChatOf(DemoPeople.Blake);

    public async ValueTask InitializeAsync() => _scene = await AskScene.StartAsync();

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Fact]
    public async Task What_is_wrong_is_said_where_it_was_typed_and_what_was_typed_is_still_there()
    {
        var form = await _scene.FormAsync(DemoPeople.Avery, Averys);
        (string Input, string? Value, string Problem)[] wrong =
        [
            ("requestFrom", null, "Please choose one of your PSAs."),
            ("requestFrom", "9", "Please choose one of the entries in the list."),
            ("requestTo", "board", "Please choose one of the entries in the list."),
            ("requestField-what-is-it-for", null, "Please answer: What is it for?"),
            ("requestField-what-is-it-for", new string('a', 400), "Please use at most 300 characters. This has 400."),
            ("requestTo", "16", "A PSA cannot ask itself."),
            ("requestTo", "24", "Please choose one of the entries in the list."),
            ("requestNeed", " ", "Please say what you need."),
            ("requestNeed", new string('é', 5_000), "Please use at most 2,000 characters. This has 5,000."),
            ("requestBy", "2026-11-22", "22 November 2026 is too early. Please choose 23 November 2026 or a later day."),
            ("requestBy", "soon", "Please choose the day by which you need a reply."),
        ];
        foreach (var (input, value, problem) in wrong)
        {
            var answer = await _scene.SendAsync(DemoPeople.Avery, form, Averys, (input, value));

            Assert.Contains(problem, answer.Text, StringComparison.Ordinal);
            Assert.Contains("Nothing was stored yet.", answer.Text, StringComparison.Ordinal);
            if (input != "requestNeed")
            {
                Assert.Equal(AskScene.Need, CardText.InputValue(answer.Value, "requestNeed"));
            }
        }

        Assert.Equal(0, await _scene.Bot.QueryAsync(db => db.Requests.CountAsync()));
    }

    [Fact]
    public async Task A_reply_that_cannot_be_taken_comes_back_in_its_form()
    {
        var ask = await _scene.AskedAsync();
        await _scene.ShowsAsync(Blakes, "PSA 16 asks PSA 9");

        var answer = await _scene.ReplyAsync(DemoPeople.Blake, ask, "", "In the new year.", "2026-11-01");

        Assert.Contains("Please choose yes, in part or no.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("1 November 2026 is too early.", answer.Text, StringComparison.Ordinal);
        Assert.Equal(
            ("In the new year.", "2026-11-01"),
            (CardText.InputValue(answer.Value, "replyText"), CardText.InputValue(answer.Value, "replyGivenOn")));
        Assert.Equal(1, await _scene.Bot.QueryAsync(db => db.RequestEvents.CountAsync()));
    }

    [Fact]
    public async Task A_form_is_used_where_it_stands_by_those_whom_it_concerns_and_once()
    {
        var form = await _scene.FormAsync(DemoPeople.Avery, Teams.General);
        foreach (var person in new[] { DemoPeople.Devon, DemoPeople.Casey, Teams.Stranger })
        {
            Assert.Contains(
                "Only the SRO of a PSA or a deputy", (await _scene.SendAsync(person, form, Teams.General)).Text, StringComparison.Ordinal);
        }

        // Blake is an SRO, but not of PSA 16: the form comes back with the one that is theirs.
        Assert.Contains(
            "Please choose one of the entries in the list.", (await _scene.SendAsync(DemoPeople.Blake, form, Teams.General)).Text,
            StringComparison.Ordinal);
        Assert.Contains("another conversation", (await _scene.SendAsync(DemoPeople.Avery, form, Averys)).Text, StringComparison.Ordinal);
        Assert.Equal(0, await _scene.Bot.QueryAsync(db => db.Requests.CountAsync()));

        Assert.Contains(
            "✔ PSA 16 has asked", (await _scene.SendAsync(DemoPeople.Emery, form, Teams.General)).Text, StringComparison.Ordinal);
        Assert.Contains(
            "Nothing was stored twice.", (await _scene.SendAsync(DemoPeople.Avery, form, Teams.General)).Text, StringComparison.Ordinal);
        Assert.Equal(1, await _scene.Bot.QueryAsync(db => db.Requests.CountAsync()));
    }

    [Fact]
    public async Task Only_those_who_are_asked_reply_and_only_the_asking_side_ends_it_each_where_the_card_stands()
    {
        var ask = await _scene.AskedAsync();
        await _scene.ShowsAsync(Blakes, "PSA 16 asks PSA 9");

        foreach (var person in new[] { DemoPeople.Devon, DemoPeople.Casey, DemoPeople.Finley, Teams.Stranger })
        {
            Assert.Contains(
                "not one that you can act on", (await _scene.ReplyAsync(person, ask, "yes", "Mine.")).Text, StringComparison.Ordinal);
        }

        Assert.Equal(
            "Only the SRO of PSA 9 or a deputy can reply to this. Nothing was stored. Blake Cole (for PSA 9) can help.",
            (await _scene.ReplyAsync(DemoPeople.Avery, ask, "yes", "Mine.")).Text);
        Assert.Equal(
            "Only the SRO of PSA 16 or a deputy can do this. Nothing was stored. Avery Howard or Emery Fox (for PSA 16) can help.",
            (await _scene.StepAsync(DemoPeople.Blake, "withdraw", ask)).Text);
        Assert.Contains(
            "another conversation", (await _scene.ReplyAsync(DemoPeople.Blake, ask, "yes", "Here.", where: Teams.General)).Text,
            StringComparison.Ordinal);
        Assert.Contains(
            "another conversation", (await _scene.StepAsync(DemoPeople.Emery, "withdraw", ask)).Text, StringComparison.Ordinal);
        Assert.Contains(
            "There is no reply to this yet", (await _scene.StepAsync(DemoPeople.Avery, "close", ask)).Text, StringComparison.Ordinal);
        Assert.Equal(1, await _scene.Bot.QueryAsync(db => db.RequestEvents.CountAsync()));
    }

    [Fact]
    public async Task What_follows_the_command_stands_in_the_form_and_who_may_not_ask_is_told_so()
    {
        var form = (await _scene.FormAsync(
            DemoPeople.Emery, Teams.ChatOf(DemoPeople.Emery), "ask data sharing from PSA 9: the housing data")).Card!.Value;
        Assert.Equal(("9", "the housing data"), (CardText.InputValue(form, "requestTo"), CardText.InputValue(form, "requestNeed")));
        form =
            (await _scene.FormAsync(DemoPeople.Emery, Teams.ChatOf(DemoPeople.Emery), "please ask support from the Centre: two analysts"))
                .Card!.Value;
        Assert.Equal(("centre", "two analysts"), (CardText.InputValue(form, "requestTo"), CardText.InputValue(form, "requestNeed")));
        foreach (var person in new[] { DemoPeople.Devon, DemoPeople.Casey })
        {
            var told = await _scene.FormAsync(person, Teams.ChatOf(person));
            Assert.Equal(
                "Only the SRO of a PSA or a deputy can ask for something. Avery Howard (cluster lead) can help.",
                told.Activity!.Text);
        }
    }
}
