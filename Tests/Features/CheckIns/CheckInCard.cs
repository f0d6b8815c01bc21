using System.Text.Json;
using System.Text.Json.Nodes;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Connector;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Features.CheckIns;

/// <summary>A check-in card in somebody's hands: finds a PSA's button by its words, and presses it with what was typed.</summary>
internal sealed record CheckInCard(BotUnderTest Bot, string Conversation, JsonElement Card)
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
        var checkIn = await CheckInOfAsync(psa);
        var button = CardText.Elements(Card)
            .First(e => IsButton(e, title) && e.GetProperty("data").GetRawText().Contains(checkIn, StringComparison.Ordinal));
        return await PressAsync(person, button, typed);
    }

    /// <summary>Presses a button that is about the whole round.</summary>
    public Task<InvokeAnswer> PressForAllAsync(DemoPeople person, string title, params (string Input, string Typed)[] typed) =>
        PressAsync(person, CardText.Elements(Card).Single(e => IsButton(e, title)), typed);

    /// <summary>The same as a client does it: whatever the card's fields hold is sent along, unless the button wants none of it.</summary>
    public Task<InvokeAnswer> PressAsClientAsync(DemoPeople person, string title, int psa, params (string Input, string Typed)[] typed)
    {
        var held = CardText.Elements(Card)
            .Where(e => e.TryGetProperty("type", out var type) && type.GetString()!.StartsWith("Input.", StringComparison.Ordinal)
                && e.TryGetProperty("value", out _))
            .Select(e => (e.GetProperty("id").GetString()!, e.GetProperty("value").GetString()!));
        Assert.DoesNotContain(CardText.Elements(Card), e => IsButton(e, title) && e.TryGetProperty("associatedInputs", out _));
        return PressAsync(person, title, psa, [.. held, .. typed]);
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

    private Task<string> CheckInOfAsync(int psa) => Bot.QueryAsync(async db =>
    {
        var ids = await db.CheckIns.Join(db.Psas.Where(p => p.Number == psa), c => c.PsaId, p => p.Id, (c, _) => c.Id).ToListAsync();
        return ids.Select(id => id.ToString()).Single(id => Card.GetRawText().Contains(id, StringComparison.Ordinal));
    });
}
