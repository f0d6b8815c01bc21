using System.Text.Json;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Connector;
using ClusterBot.Tests.Support.SimulatedTeams;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Scenarios;

/// <summary>The presses of people on cards, and on their own forms, which a check-in's card opens.</summary>
internal sealed partial class Story
{
    /// <summary>The buttons that lead to others on a form.</summary>
    private static readonly string[] Ways = ["Change the answer", "Give an update", "I need help", "Not this round"];

    /// <summary>Somebody presses a button on the card that they see, with what they have typed.</summary>
    public Task<InvokeAnswer> PressesAsync(
        DemoPeople who, TeamsMessage message, string title, params (string Input, string Typed)[] typed) =>
        PressesAsync(who, message, title, 0, typed);

    /// <summary>The same on the person's own form, on which each PSA has such a button: "Answer" opens it on a check-in's card.</summary>
    public async Task<InvokeAnswer> PressesAsync(
        DemoPeople who, TeamsMessage message, int psa, string title, params (string Input, string Typed)[] typed)
    {
        var checkIns = await Bot.QueryAsync(db => db.CheckIns
            .Where(c => db.Psas.Any(p => p.Id == c.PsaId && p.Number == psa)).Select(c => c.Id)
            .ToListAsync(TestContext.Current.CancellationToken));
        int Nth(IEnumerable<JsonElement> buttons) => buttons.ToList().FindIndex(button =>
            checkIns.Exists(id => button.GetRawText().Contains(id.ToString(), StringComparison.Ordinal)));
        var opens = Opens(await Teams.CardForAsync(who, message));
        if (opens is not null && (Teams.DialogOf(who) is not { } open || open.Message != message || Nth(open.Buttons(title)) < 0))
        {
            await OpensFormAsync(who, message, opens);
        }

        if (Teams.DialogOf(who) is { } dialog && dialog.Message == message)
        {
            foreach (var way in Ways.Where(way => Nth(Teams.DialogOf(who)!.Buttons(title)) < 0 && Nth(dialog.Buttons(way)) >= 0))
            {
                await Teams.PressInDialogAsync(who, way, nth: Nth(dialog.Buttons(way)));
            }

            var nth = Nth(Teams.DialogOf(who)!.Buttons(title));
            return await AnsweredAsync(who, typed, fields => Teams.PressInDialogAsync(who, title, fields, nth));
        }

        // The client of whoever owes nothing any more did not ask for a card of its own: the form is in the personal chat.
        var form = opens is null ? message : Teams.ChatOf(who).FromBot[^1];
        var card = await Teams.CardForAsync(who, form);
        foreach (var way in Ways.Where(way => Nth(CardText.Buttons(card, title)) < 0 && Nth(CardText.Buttons(card, way)) >= 0))
        {
            await Teams.PressAsync(who, form, way, nth: Nth(CardText.Buttons(card, way)));
            card = await Teams.CardForAsync(who, form);
        }

        return await PressesAsync(who, form, title, Nth(CardText.Buttons(card, title)), typed);
    }

    /// <summary>The button that opens the form; null on a card that is the form itself.</summary>
    private static string? Opens(JsonElement card) => new[] { "Answer", "Change an answer", "Correct an answer" }
        .FirstOrDefault(title => CardText.Of(card).Split('\n').Contains(title, StringComparer.Ordinal));

    private async Task OpensFormAsync(DemoPeople who, TeamsMessage message, string title)
    {
        if (Teams.DialogOf(who) is not null)
        {
            Teams.ClosesDialog(who);
        }

        await Teams.PressAsync(who, message, title);
        await SettleAsync();
    }

    private Task<InvokeAnswer> PressesAsync(
        DemoPeople who, TeamsMessage message, string title, int nth, (string Input, string Typed)[] typed) =>
        AnsweredAsync(who, typed, fields => Teams.PressAsync(who, message, title, fields, nth));

    private async Task<InvokeAnswer> AnsweredAsync(
        DemoPeople who, (string Input, string Typed)[] typed, Func<Dictionary<string, string>, Task<InvokeAnswer>> press)
    {
        var accepted = Bot.Connector.Accepted.Count;
        var answer = await press(typed.ToDictionary(each => each.Input, each => each.Typed));
        _answers.Add(new Answered(who, answer.Text, accepted));
        _typed.AddRange(typed.Select(each => each.Typed));
        await SettleAsync();
        return answer;
    }
}
