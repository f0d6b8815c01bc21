using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Connector;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Features.CheckIns;

/// <summary>
/// A check-in card in somebody's hands: finds a PSA's button by its words, and presses it with what was typed. A button that the card
/// lacks is looked for on the person's own form, which "Answer" opens.
/// </summary>
internal sealed partial record CheckInCard(BotUnderTest Bot, string Conversation, JsonElement Card)
{
    public string Text => CardText.Of(Card);

    public static CheckInCard Posted(BotUnderTest bot, Received posted) => new(bot, posted.Conversation!, posted.Card!.Value);

    /// <summary>
    /// The card of the team's first check-in, in which Avery has answered for PSA 16, closed because the next one was opened a day
    /// later.
    /// </summary>
    public static async Task<CheckInCard> ClosedAsync(BotUnderTest bot, params (string Input, string Typed)[] typed)
    {
        var posted = await bot.OpenTeamAsync();
        await Posted(bot, posted).PressAsync(DemoPeople.Avery, "Save the update", 16, typed);
        bot.Time.Advance(TimeSpan.FromDays(1));
        await bot.ConfirmAsync(DemoPeople.Avery, "open check-in", Teams.General);
        var closed = await bot.Connector.WaitForAsync(item =>
            item.IsUpdate && item.ActivityId == posted.GivenActivityId
                && CardText.Of(item.Card!.Value).Contains("is closed", StringComparison.Ordinal));
        return new CheckInCard(bot, posted.Conversation!, closed.Card!.Value);
    }

    public async Task<InvokeAnswer> PressAsync(DemoPeople person, string title, int psa, params (string Input, string Typed)[] typed)
    {
        var card = await WithAsync(person, title, psa);
        return await card.PressAsync(person, (await card.ButtonAsync(title, psa))!.Value, typed);
    }

    /// <summary>The person's own form, which "Answer" opens.</summary>
    public async Task<CheckInCard> FormAsync(DemoPeople person)
    {
        var answer = await FormAnswerAsync(person);
        Assert.True(answer.IsCard, answer.Text);
        return Then(answer);
    }

    /// <summary>The answer to "Answer" for a client that shows the form where it was pressed.</summary>
    public async Task<InvokeAnswer> FormAnswerAsync(DemoPeople person)
    {
        var ids = Guids().Matches(Card.GetRawText()).Select(match => Guid.Parse(match.Value)).ToHashSet();
        var round = await Bot.QueryAsync(db =>
            db.Rounds.Where(r => ids.Contains(r.Id) || r.CheckIns.Any(c => ids.Contains(c.Id))).Select(r => r.Id).SingleAsync());
        return await Bot.PressAsync(person, Conversation, "checkIns.answer", new { round, here = true });
    }

    /// <summary>Presses a button that is about the whole round.</summary>
    public Task<InvokeAnswer> PressForAllAsync(DemoPeople person, string title, params (string Input, string Typed)[] typed) =>
        PressAsync(person, CardText.Elements(Card).Single(e => IsButton(e, title)), typed);

    /// <summary>The same as a client does it: whatever the card's fields hold is sent along, unless the button wants none of it.</summary>
    public async Task<InvokeAnswer> PressAsClientAsync(
        DemoPeople person, string title, int psa, params (string Input, string Typed)[] typed)
    {
        var card = await WithAsync(person, title, psa);
        var held = CardText.Elements(card.Card)
            .Where(e => e.TryGetProperty("type", out var type) && type.GetString()!.StartsWith("Input.", StringComparison.Ordinal)
                && e.TryGetProperty("value", out _))
            .Select(e => (e.GetProperty("id").GetString()!, e.GetProperty("value").GetString()!));
        Assert.DoesNotContain(CardText.Elements(card.Card), e => IsButton(e, title) && e.TryGetProperty("associatedInputs", out _));
        return await card.PressAsync(person, title, psa, [.. held, .. typed]);
    }

    /// <summary>The card that a press was answered with, for the next press.</summary>
    public CheckInCard Then(InvokeAnswer answer) => this with { Card = answer.Value };

    private Task<InvokeAnswer> PressAsync(DemoPeople person, JsonElement button, (string Input, string Typed)[] typed)
    {
        var data = JsonNode.Parse(button.GetProperty("data").GetRawText())!.AsObject();
        foreach (var (input, value) in typed)
        {
            data[input] = value;
        }

        return Bot.PressAsync(person, Conversation, button.GetProperty("verb").GetString()!, data);
    }

    private static bool IsButton(JsonElement element, string title) =>
        element.TryGetProperty("type", out var type) && type.GetString() == "Action.Execute"
            && element.GetProperty("title").GetString() == title;

    /// <summary>This card, or the person's own form, with the button on it: behind "Change the answer" or "I need help" perhaps.</summary>
    private async Task<CheckInCard> WithAsync(DemoPeople person, string title, int psa)
    {
        if (await ButtonAsync(title, psa) is not null)
        {
            return this;
        }

        var form = await FormAsync(person);
        foreach (var way in new[] { title, "Change the answer", "Give an update", "I need help" })
        {
            if (await form.ButtonAsync(way, psa) is { } button)
            {
                var opened = way == title ? form : form.Then(await form.PressAsync(person, button, []));
                if (await opened.ButtonAsync(title, psa) is not null)
                {
                    return opened;
                }
            }
        }

        throw new InvalidOperationException($"There is no button \"{title}\" for PSA {psa}. There is: {form.Text}");
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Guids();

    private async Task<JsonElement?> ButtonAsync(string title, int psa)
    {
        var checkIns = await Bot.QueryAsync(db => db.CheckIns
            .Join(db.Psas.Where(p => p.Number == psa), c => c.PsaId, p => p.Id, (c, _) => c.Id).ToListAsync());
        return CardText.Elements(Card)
            .Where(e => IsButton(e, title)
                && checkIns.Exists(id => e.GetProperty("data").GetRawText().Contains(id.ToString(), StringComparison.Ordinal)))
            .Select(e => (JsonElement?)e).FirstOrDefault();
    }
}
