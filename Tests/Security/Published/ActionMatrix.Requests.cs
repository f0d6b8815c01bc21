using ClusterBot.Data.Entities;
using ClusterBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static ClusterBot.Tests.Support.DemoPeople;

namespace ClusterBot.Tests.Security.Published;

/// <summary>Requests to press the buttons of: to the board and to a PSA, and the forms that raise them.</summary>
internal static partial class ActionMatrix
{
    /// <summary>A new escalation of the demonstration's, taken so far.</summary>
    public static async Task<Dictionary<string, string>> EscalationAsync(PublishedBot bot, string? step = null)
    {
        var raise = await RaiseAsync(bot);
        await bot.PressForCardAsync(Avery, Teams.General, "requests.askBoard", raise);
        var id = await bot.AskAsync(db => db.Requests.Where(e => e.Need == raise["helpNeed-16"]).Select(e => e.Id).SingleAsync());
        if (step is not null)
        {
            await bot.PressForCardAsync(Avery, Teams.Board, "requests.takeStep", new Dictionary<string, string>
            {
                ["request"] = id.ToString(),
                ["step"] = step,
                ["challengeText"] = "Why?",
                ["decisionText"] = "Yes.",
            });
        }

        return new() { ["request"] = id.ToString() };
    }

    public static async Task<Dictionary<string, string>> RaiseAsync(PublishedBot bot) =>
        With(
            With(
                With(await CheckInAsync(bot), "helpNeed-16", $"Help {Guid.NewGuid():N}"), "helpBy-16",
                TimeProvider.System.GetUtcNow().AddDays(30).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
            "helpAbout-16", "outcome");

    /// <summary>A form that stands in the cluster's channel, filled in.</summary>
    private static async Task<Dictionary<string, string>> AskFormAsync(PublishedBot bot)
    {
        Assert.Equal(200, await bot.StatusAsync(Teams.Says(Avery, "ask", Teams.General)));
        var subject = await bot.AskAsync(db => db.OutboxMessages
            .Where(d => d.Subject!.StartsWith("request-form:") && d.Kind != OutboxMessageKind.Update).OrderByDescending(d => d.Id)
            .Select(d => d.Subject!).FirstAsync());
        return new()
        {
            ["form"] = Guid.Parse(subject["request-form:".Length..]).ToString(),
            ["kind"] = "data",
            ["requestFrom"] = "16",
            ["requestField-what-is-it-for"] = "To find homes sooner.",
            ["requestTo"] = "9",
            ["requestNeed"] = "Some figures.",
            ["requestBy"] = TimeProvider.System.GetUtcNow().AddDays(30).ToString(
                "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        };
    }

    /// <summary>A new ask of PSA 9, as both sides have it in their chats: Avery is SRO and Emery deputy on both.</summary>
    private static async Task<Dictionary<string, string>> AskAsync(PublishedBot bot, bool replied = false)
    {
        // They are written to where they last spoke, and replays from elsewhere have left them other chats.
        string[] chats = [.. DemoPeople.All.Select(Teams.ChatOf)];
        await bot.AskAsync(db =>
            db.Conversations.Where(c => c.Kind == ConversationKind.Personal && !chats.Contains(c.Id)).ExecuteDeleteAsync());
        var form = await AskFormAsync(bot);
        await bot.PressForCardAsync(Emery, Teams.General, "requests.raise", form);
        var data = new Dictionary<string, string> { ["request"] = form["form"] };
        // Its buttons work where it stands, and a chat that is written to so often lets it wait.
        await bot.AskAsync(async db =>
        {
            foreach (var card in await db.OutboxMessages
                .Where(d => d.Subject!.StartsWith("request:") && d.ConversationId == null && d.RecipientId != null).ToListAsync())
            {
                card.ConversationId = await db.Conversations.Where(c => c.PersonId == card.RecipientId).Select(c => c.Id).FirstAsync();
            }

            return await db.SaveChangesAsync();
        });
        if (replied)
        {
            await bot.PressForCardAsync(
                Avery, Teams.ChatOf(Avery), "requests.takeStep",
                With(With(With(new(data), "step", "reply"), "replyAnswer", "no"), "replyText", "No."));
        }

        return data;
    }

    private static async Task<Dictionary<string, string>> OwedAskAsync(PublishedBot bot)
    {
        await AskForWorkAsync(bot);
        return await AskAsync(bot);
    }

    private static async Task<Dictionary<string, string>> WaitingAsync(PublishedBot bot)
    {
        await AskForWorkAsync(bot);
        return await EscalationAsync(bot);
    }
}
