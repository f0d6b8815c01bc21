using System.Linq.Expressions;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static ClusterBot.Tests.Support.DemoPeople;

namespace ClusterBot.Tests.Security.Published;

internal static partial class ActionMatrix
{
    /// <summary>A form in the cluster's channel that Avery asked for.</summary>
    private static async Task<Dictionary<string, string>> RecordFormAsync(PublishedBot bot, string kind = "lesson")
    {
        Assert.Equal(200, await bot.StatusAsync(Teams.Says(Avery, "note", Teams.General)));
        var subject = await bot.AskAsync(db => db.OutboxMessages.Where(d => d.Subject!.StartsWith("record:"))
            .OrderByDescending(d => d.Id).Select(d => d.Subject!).FirstAsync());
        return new()
        {
            ["form"] = Guid.Parse(subject.Split(':')[1]).ToString(),
            ["kind"] = kind,
        };
    }

    /// <summary>A posted summary in the cluster's channel, with a point. Stored, so that no job is at work on it meanwhile.</summary>
    private static Task<Dictionary<string, string>> SummaryAsync(PublishedBot bot) => AddSummaryAsync(bot, SummaryState.Published);

    /// <summary>A summary that Avery asked for and that is not written yet.</summary>
    private static async Task<Dictionary<string, string>> AskedSummaryAsync(PublishedBot bot) =>
        Without(await AddSummaryAsync(bot, SummaryState.Asked), "point");

    /// <summary>The draft of a summary with a point, whose card stands in everybody's personal chat.</summary>
    private static Task<Dictionary<string, string>> DraftAsync(PublishedBot bot) => AddSummaryAsync(bot, SummaryState.Drafted);

    private static async Task<Dictionary<string, string>> AddSummaryAsync(PublishedBot bot, SummaryState state)
    {
        const string Point = """{ "text": "It works.", "citations": [{ "messageId": "1" }], "said": [] }""";
        const string Counts = """ "method": "Extract", "messagesRead": 1, "messagesInAll": 1, "threadsRead": 1, "leftOut": [] """;
        var id = await bot.AskAsync(async db =>
        {
            var now = TimeProvider.System.GetUtcNow();
            var summary = db.Summaries.Add(new()
            {
                ConversationId = Teams.General,
                SinceAt = now.AddDays(-30),
                RequestedById = await db.People.Where(p => p.AadObjectId == Avery.AadObjectId && p.TenantId == Teams.TenantId)
                    .Select(p => p.Id).SingleAsync(),
                RequestedAt = now,
                State = state,
                DraftedAt = now,
                // One that is asked for has an end, too, so that no job takes it up.
                FinishedAt = state == SummaryState.Drafted ? null : now,
                Result = state == SummaryState.Published ? $$"""{ "points": [{{Point}}], {{Counts}} }""" : null,
                Draft = state != SummaryState.Drafted ? null : $$"""
                    {
                      "summary": { "points": [], {{Counts}} }, "version": 0,
                      "points": [{ "point": {{Point}}, "state": "Kept", "version": 0 }]
                    }
                    """,
                Material = """
                    {
                      "messages": [{
                        "message": {
                          "id": "1", "threadId": "1", "authorName": "Casey Diaz", "text": "It works.", "postedAt": "2026-11-20T10:00:00Z"
                        }
                      }],
                      "messagesInAll": 1, "people": 1, "firstAt": "2026-11-20T10:00:00Z", "lastAt": "2026-11-20T10:00:00Z"
                    }
                    """,
            }).Entity;
            await AddCopyAsync(db, $"summary:{summary.Id:N}", d => d.OrderKey == Teams.General && d.ConversationId != null);
            foreach (var chat in DemoPeople.All.Select(InChat))
            {
                await AddCopyAsync(db, $"summary-draft:{summary.Id:N}", d => d.ConversationId == chat && d.RecipientId != null);
            }

            await db.SaveChangesAsync();
            return summary.Id;
        });
        return new() { ["summary"] = id.ToString(), ["point"] = "0" };
    }

    /// <summary>A copy of a card beside a message that was sent.</summary>
    private static async Task AddCopyAsync(ClusterDbContext db, string subject, Expression<Func<OutboxMessage, bool>> beside)
    {
        var known = await db.OutboxMessages.Where(beside).OrderBy(d => d.Id).FirstAsync();
        db.OutboxMessages.Add(new()
        {
            Key = $"{subject}/{known.RecipientId:N}",
            TenantId = known.TenantId,
            Kind = OutboxMessageKind.Post,
            ServiceUrl = known.ServiceUrl,
            BotId = known.BotId,
            ConversationId = known.ConversationId,
            RecipientId = known.RecipientId,
            OrderKey = known.OrderKey,
            Subject = subject,
            Body = OutboxMessage.NoBody,
            State = OutboxMessageState.Sent,
            QueuedAt = known.QueuedAt,
            DueAt = known.DueAt,
            FinishedAt = known.DueAt,
            ActivityId = Guid.NewGuid().ToString(),
        });
    }

    private static async Task<Dictionary<string, string>> DroppedAsync(PublishedBot bot)
    {
        var draft = await DraftAsync(bot);
        await bot.PressForCardAsync(Avery, InChat(Avery), "goodPractice.dropPoint", draft);
        return draft;
    }

    /// <summary>The same, listed on Avery's own work.</summary>
    private static async Task<Dictionary<string, string>> DraftInWorkAsync(PublishedBot bot)
    {
        var draft = Without(await DraftAsync(bot), "point");
        Assert.Equal(200, await bot.StatusAsync(Teams.Says(Avery, "my work", InChat(Avery))));
        return draft;
    }

    /// <summary>A record of Avery's, which everybody in the cluster may see.</summary>
    private static async Task<Dictionary<string, string>> RecordAsync(PublishedBot bot, string kind = "lesson")
    {
        var form = await RecordFormAsync(bot, kind);
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
