using ClusterBot.Data.Entities;
using ClusterBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static ClusterBot.Tests.Support.DemoPeople;

namespace ClusterBot.Tests.Security.Published;

internal static partial class ActionMatrix
{
    /// <summary>A form in the cluster's channel that Avery asked for.</summary>
    private static async Task<Dictionary<string, string>> RecordFormAsync(PublishedBot bot)
    {
        Assert.Equal(200, await bot.StatusAsync(Teams.Says(Avery, "note", Teams.General)));
        var subject = await bot.AskAsync(db => db.OutboxMessages.Where(d => d.Subject!.StartsWith("record:"))
            .OrderByDescending(d => d.Id).Select(d => d.Subject!).FirstAsync());
        return new()
        {
            ["form"] = Guid.Parse(subject.Split(':')[1]).ToString(),
            ["kind"] = "lesson",
        };
    }

    /// <summary>A summary in the cluster's channel, with a point.</summary>
    private static async Task<Dictionary<string, string>> SummaryAsync(PublishedBot bot)
    {
        Assert.Equal(200, await bot.StatusAsync(Teams.Says(Avery, "summarise", Teams.General)));
        await Eventually.TrueAsync(
            () => bot.AskAsync(async db => !await db.Summaries.AnyAsync(s => s.State == SummaryState.Asked && s.FinishedAt == null)
                && !await db.OutboxMessages.AnyAsync(d => d.FinishedAt == null)),
            "the summary to be written and its messages to be sent");
        var id = await bot.AskAsync(async db =>
        {
            var summary = await db.Summaries.OrderByDescending(s => s.RequestedAt).FirstAsync();
            summary.Result = """
                {
                  "points": [{ "text": "It works.", "citations": [{ "messageId": "1" }], "said": [] }],
                  "method": "Extract", "messagesRead": 1, "messagesInAll": 1, "threadsRead": 1
                }
                """;
            (summary.State, summary.FinishedAt) = (SummaryState.Published, TimeProvider.System.GetUtcNow());
            await db.SaveChangesAsync();
            return summary.Id;
        });
        return new() { ["summary"] = id.ToString(), ["point"] = "0" };
    }

    /// <summary>A summary that Avery asked for and that is not written yet; it has an end, so that no job takes it up meanwhile.</summary>
    private static async Task<Dictionary<string, string>> AskedSummaryAsync(PublishedBot bot)
    {
        var asked = await SummaryAsync(bot);
        var id = Guid.Parse(asked["summary"]);
        await bot.AskAsync(async db =>
        {
            var summary = await db.Summaries.SingleAsync(s => s.Id == id);
            (summary.State, summary.Result) = (SummaryState.Asked, null);
            return await db.SaveChangesAsync();
        });
        return new() { ["summary"] = asked["summary"] };
    }

    /// <summary>The draft of a summary with a point, whose card stands in everybody's personal chat.</summary>
    private static async Task<Dictionary<string, string>> DraftAsync(PublishedBot bot)
    {
        var asked = await SummaryAsync(bot);
        var id = Guid.Parse(asked["summary"]);
        await bot.AskAsync(async db =>
        {
            var summary = await db.Summaries.SingleAsync(s => s.Id == id);
            (summary.State, summary.FinishedAt, summary.Result) = (SummaryState.Drafted, null, null);
            summary.Draft = """
                {
                  "summary": { "points": [], "method": "Extract", "messagesRead": 1, "messagesInAll": 1, "threadsRead": 1 },
                  "points": [{
                    "point": { "text": "It works.", "citations": [{ "messageId": "1" }], "said": [] }, "state": "Kept", "version": 0
                  }],
                  "version": 0
                }
                """;
            summary.Material = """
                {
                  "messages": [{
                    "message": {
                      "id": "1", "threadId": "1", "authorName": "Casey Diaz", "text": "It works.", "postedAt": "2026-11-20T10:00:00Z"
                    }
                  }],
                  "messagesInAll": 1, "people": 1, "firstAt": "2026-11-20T10:00:00Z", "lastAt": "2026-11-20T10:00:00Z"
                }
                """;
            foreach (var person in DemoPeople.All)
            {
                var known = await db.OutboxMessages.OrderBy(d => d.Id).FirstAsync(d => d.ConversationId == Teams.ChatOf(person));
                db.OutboxMessages.Add(new()
                {
                    Key = $"summary-draft:{id:N}/{person.AadObjectId}",
                    TenantId = Teams.TenantId,
                    Kind = OutboxMessageKind.Post,
                    ServiceUrl = known.ServiceUrl,
                    BotId = known.BotId,
                    ConversationId = known.ConversationId,
                    RecipientId = known.RecipientId,
                    OrderKey = known.OrderKey,
                    Subject = $"summary-draft:{id:N}",
                    Body = OutboxMessage.NoBody,
                    State = OutboxMessageState.Sent,
                    QueuedAt = known.QueuedAt,
                    DueAt = known.DueAt,
                    FinishedAt = known.DueAt,
                    ActivityId = Guid.NewGuid().ToString(),
                });
            }

            return await db.SaveChangesAsync();
        });
        return asked;
    }

    /// <summary>The same, listed on Avery's own work.</summary>
    private static async Task<Dictionary<string, string>> DraftInWorkAsync(PublishedBot bot)
    {
        var draft = Without(await DraftAsync(bot), "point");
        Assert.Equal(200, await bot.StatusAsync(Teams.Says(Avery, "my work", InChat(Avery))));
        return draft;
    }

    private static async Task<Dictionary<string, string>> DroppedAsync(PublishedBot bot)
    {
        var draft = await DraftAsync(bot);
        await bot.PressForCardAsync(Avery, InChat(Avery), "goodPractice.dropPoint", draft);
        return draft;
    }

    /// <summary>A record of Avery's, which everybody in the cluster may see.</summary>
    private static async Task<Dictionary<string, string>> RecordAsync(PublishedBot bot)
    {
        var form = await RecordFormAsync(bot);
        await bot.PressForCardAsync(Avery, Teams.General, "records.save", With(new(form), "recordText", "Ask the hostels first."));
        return new() { ["record"] = form["form"] };
    }

    /// <summary>The same, found by Avery.</summary>
    private static async Task<Dictionary<string, string>> FoundAsync(PublishedBot bot)
    {
        var record = await RecordAsync(bot);
        Assert.Equal(200, await bot.StatusAsync(Teams.Says(Avery, "find hostels", Teams.General)));
        return record;
    }
}
