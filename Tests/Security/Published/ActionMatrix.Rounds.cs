using ClusterBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static ClusterBot.Tests.Support.DemoPeople;

namespace ClusterBot.Tests.Security.Published;

internal static partial class ActionMatrix
{
    /// <summary>Today's round, to be posted once more: opening another would close the one that other buttons are about.</summary>
    private static async Task<Dictionary<string, string>> OpeningAsync(PublishedBot bot)
    {
        await ConfirmingAsync(bot, "open check-in");
        var today = DateOnly.FromDateTime(
            TimeZoneInfo.ConvertTimeBySystemTimeZoneId(TimeProvider.System.GetUtcNow(), "Europe/London").DateTime);
        await bot.AskAsync(db => db.Rounds
            .Where(r => r.ClosedAt == null && db.Clusters.Any(k => k.Id == r.ClusterId && k.Name.StartsWith("Fairness")))
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.OccursOn, today)));
        return new()
        {
            ["cluster"] = await ClusterAsync(bot),
            ["on"] = today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        };
    }

    /// <summary>Has Avery asked to confirm something in the cluster's channel; returns Avery's id.</summary>
    private static async Task<string> ConfirmingAsync(PublishedBot bot, string words)
    {
        Assert.Equal(200, await bot.StatusAsync(Teams.Says(Avery, words, Teams.General)));
        return await bot.AskAsync(db => db.People.Where(p => p.TenantId == Teams.TenantId && p.AadObjectId == Avery.AadObjectId)
            .Select(p => p.Id.ToString()).SingleAsync());
    }

    /// <summary>Has Avery asked in the cluster's channel whether the board's pack is to be sent.</summary>
    private static async Task<Dictionary<string, string>> PackAsync(PublishedBot bot)
    {
        await ConfirmingAsync(bot, "send board pack");
        return new() { ["cluster"] = await ClusterAsync(bot) };
    }

    /// <summary>Has Blake answer for Avery for a week; the card on which she confirms it stands in the cluster's channel as well.</summary>
    private static async Task<Dictionary<string, string>> DelegatingAsync(PublishedBot bot)
    {
        await ConfirmingAsync(bot, "open check-in");
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        return new()
        {
            ["deputy"] = await bot.AskAsync(db => db.People
                .Where(p => p.TenantId == Teams.TenantId && p.AadObjectId == Emery.AadObjectId).Select(p => p.Id.ToString()).SingleAsync()),
            ["from"] = today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            ["until"] = today.AddDays(7).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        };
    }

    /// <summary>Has Avery say something in the cluster's channel that the bot does not understand.</summary>
    private static async Task<Dictionary<string, string>> PracticeAsync(PublishedBot bot)
    {
        var said = Teams.Says(Avery, "We moved the job fair into the library and 60 people came.", Teams.General);
        said.Id = $"message-{Guid.NewGuid():N}";
        Assert.Equal(200, await bot.StatusAsync(said));
        return new()
        {
            ["author"] = Avery.AadObjectId,
            ["message"] = said.Id,
            ["text"] = "We moved the job fair into the library and 60 people came.",
        };
    }

    // Whoever asks for their work has the card that the buttons stand on.
    private static async Task<Dictionary<string, string>> OwedRoundAsync(PublishedBot bot)
    {
        await AskForWorkAsync(bot);
        var id = await bot.AskAsync(async db =>
        {
            var round = await db.Rounds.Include(r => r.CheckIns).ThenInclude(c => c.Answers).SingleAsync(
                r => r.ClosedAt == null && db.Clusters.Any(c => c.Id == r.ClusterId && c.Name.StartsWith("Fairness")));
            db.RemoveRange(round.CheckIns.SelectMany(c => c.Answers));
            // A figure that was given is due no more.
            db.RemoveRange(db.Readings.Where(r => r.AnswerId != null));
            await db.SaveChangesAsync();
            return round.Id;
        });
        return new() { ["round"] = id.ToString() };
    }
}
