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
        var id = await bot.AskAsync(async db =>
        {
            var summary = await db.Summaries.OrderByDescending(s => s.RequestedAt).FirstAsync();
            summary.Result = """
                {
                  "points": [{ "text": "It works.", "citations": [{ "messageId": "1" }], "said": [] }],
                  "method": "Extract", "messagesRead": 1, "messagesInAll": 1, "threadsRead": 1
                }
                """;
            summary.FinishedAt = TimeProvider.System.GetUtcNow();
            await db.SaveChangesAsync();
            return summary.Id;
        });
        return new() { ["summary"] = id.ToString(), ["point"] = "0" };
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
