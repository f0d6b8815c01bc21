using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using Microsoft.EntityFrameworkCore;
using static ClusterBot.Tests.Support.DemoPeople;

namespace ClusterBot.Tests.Features.Requests.Journeys;

/// <summary>A department is found, asked and answers through its contact; a tension is seen by both sides in their own words.</summary>
public sealed class OrganisationJourneyTests : IAsyncLifetime
{
    private AskScene _scene = null!;

    private static string Averys => Teams.ChatOf(Avery);

    private static string Finleys => Teams.ChatOf(Finley);

    public async ValueTask InitializeAsync()
    {
        _scene = await AskScene.StartAsync();
        await _scene.Bot.QueryAsync(async db =>
        {
            var finley = await db.People.SingleAsync(p => p.AadObjectId == Finley.AadObjectId);
            db.Organisations.Add(new Organisation
            {
                TenantId = finley.TenantId,
                Code = "moj",
                Name = "Ministry of Justice",
                ContactId = finley.Id,
                Subjects = "release data; prisons",
            });
            return await db.SaveChangesAsync();
        });
    }

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Fact]
    public async Task A_department_is_asked_through_its_contact_who_alone_answers()
    {
        var found = await _scene.FormAsync(Devon, Teams.ChatOf(Devon), "who do I ask about release data in the Ministry of Justice?");
        Assert.StartsWith("Ministry of Justice: Finley", found.Activity!.Text, StringComparison.Ordinal);
        var unknown = await _scene.FormAsync(Devon, Teams.ChatOf(Devon), "who do I ask about fish in Atlantis");
        Assert.Contains("There are: Ministry of Justice.", unknown.Activity!.Text, StringComparison.Ordinal);

        var form = await _scene.FormAsync(Avery, Averys, "ask data sharing from the Ministry of Justice: release dates");
        Assert.Equal("release dates", CardText.InputValue(form.Card!.Value, "requestNeed"));
        var sent = await _scene.SendAsync(Avery, form, Averys, ("requestTo", "org:moj"), ("requestBy", ""), ("requestAtRisk", "true"));
        Assert.Contains("✔ PSA 16 has asked Ministry of Justice for data.", sent.Text, StringComparison.Ordinal);
        var ask = await _scene.Bot.QueryAsync(db => db.Requests.SingleAsync());
        // Five working days, because the outcome is at risk.
        Assert.Equal((new DateOnly(2026, 11, 30), RequestRecipient.Department), (ask.DueOn, ask.To));
        await _scene.ShowsAsync(Finleys, "PSA 16 asks Ministry of Justice for data", "What is it for: \nTo find homes sooner.", "serious");

        Assert.Contains(
            "not one that you can act on", (await _scene.ReplyAsync(Blake, ask.Id, "yes", "Mine.")).Text, StringComparison.Ordinal);
        await _scene.StepAsync(Finley, "acknowledge", ask.Id);
        await _scene.ReplyAsync(Finley, ask.Id, "yes", "By the end of the week.");
        await _scene.ShowsAsync(Averys, "● Replied: yes", "By the end of the week.");
    }

    [Fact]
    public async Task A_tension_shows_each_sides_aim_and_both_boards_see_it_without_buttons()
    {
        var tension = await _scene.AskedAsync(
            Avery, ("kind", "tension"), ("requestField-which-policy-of-yours", "Release on Fridays"),
            ("requestField-which-policy-of-theirs", "Offices close at weekends"),
            ("requestField-your-side-s-aim-in-your-own-words", "Nobody is released to the street."));
        await _scene.ShowsAsync(Teams.ChatOf(Blake), "PSA 16 asks PSA 9 about a tension");
        await _scene.Bot.PressAsync(Blake, Teams.ChatOf(Blake), "requests.takeStep", new Dictionary<string, string>
        {
            ["request"] = tension.ToString(),
            ["step"] = "reply",
            ["replyAnswer"] = "inPart",
            ["replyText"] = "We can open on Saturdays.",
            ["replyField-your-side-s-aim-in-your-own-words"] = "Staff have their weekends.",
        });

        await _scene.ShowsAsync(Averys, "Nobody is released to the street.", "Staff have their weekends.");
        await _scene.ShowsAsync(Teams.ChatOf(Blake), "Nobody is released to the street.", "Staff have their weekends.");
        var posted = await _scene.Bot.Connector.WaitForAsync(item =>
            item.CreatesConversation && item.Card is { } card && CardText.Of(card).Contains("about a tension", StringComparison.Ordinal));
        Assert.DoesNotContain("Send the reply", CardText.Of(posted.Card!.Value), StringComparison.Ordinal);
    }
}
